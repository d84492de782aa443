/** The worker process: runs workflows and activities until told to stop. */
import { parseConfig } from '../platform/config/config.ts';
import { serviceConfig } from '../platform/config/service.ts';
import { createLog } from '../platform/log.ts';
import { announceReady } from '../platform/ready.ts';
import { startWorker } from '../worker/worker.ts';

const config = serviceConfig(parseConfig());
const log = createLog('worker', config);
const worker = await startWorker(config, log, process.env);
announceReady(config);
log.info('worker đã chạy');

const stop = (): void => {
  worker.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'worker dừng không trọn');
      process.exit(1);
    },
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
worker.ended.catch((error: unknown) => {
  log.fatal({ err: error }, 'worker hỏng, kết thúc để được khởi động lại');
  process.exit(1);
});
