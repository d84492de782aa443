/** The embedded mailbox as a process of its own. */
import { parseConfig } from '../platform/config/config.ts';
import { createLog } from '../platform/log.ts';
import { startMailbox } from '../platform/mailbox/server.ts';
import { announceReady } from '../platform/ready.ts';

const config = parseConfig();
const log = createLog('mailbox', config);
const mailbox = await startMailbox({ ...config.mailbox, onError: (error) => log.error(error) });
log.info({ port: mailbox.port }, 'Hộp thư đã mở');
announceReady(config);

const stop = (): void => void mailbox.stop().then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
