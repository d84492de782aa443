/** The HTTP API and the recipients' pages: one process, everything it needs wired here. */
import { join } from 'node:path';
import { buildApi } from '../client/api/api.ts';
import { addTokens } from '../client/cli/token-file.ts';
import { createProcesses } from '../client/temporal/processes.ts';
import { createDocumentEngine } from '../documents/engine.ts';
import { openReadingPool } from '../documents/readings/pool.ts';
import { createPdfConverter } from '../documents/pdf/converter.ts';
import { parseConfig } from '../platform/config/config.ts';
import { serviceConfig } from '../platform/config/service.ts';
import { createLog } from '../platform/log.ts';
import { patiently } from '../platform/patiently.ts';
import { secret } from '../platform/secrets.ts';
import { announceReady } from '../platform/ready.ts';
import { ensureFirstAccount, FIRST_ACCOUNT } from '../store/office/bootstrap.ts';
import { openDatabase } from '../store/database.ts';
import { isDatabaseDown } from '../store/database-down.ts';
import { createFolderStorage } from '../store/file-storage.ts';
import { createMailboxReader } from '../store/dispatch/mailbox.ts';
import { migrate } from '../store/migrate.ts';
import { ensureOffice, requireOfficeKind } from '../store/office/office-clock.ts';

/** The register and labels are small; whoever asks waits at the page. */
const PDF_LIMITS = { timeoutMs: 60_000, restartAfter: 200, warm: true };

const config = serviceConfig(parseConfig());
const logger = createLog('api', config);

const database = openDatabase(config.databaseUrl);
const firstToken = await patiently({ what: 'PostgreSQL', isAway: isDatabaseDown, log: logger }, async () => {
  await migrate(config.databaseUrl);
  await ensureOffice(database.db, { kind: config.office.kind, startAt: config.office.startAt ?? undefined });
  await requireOfficeKind(database.db, config.office.kind);
  return ensureFirstAccount(database.db);
});
if (firstToken !== null) addTokens(config.tokensFile, { [FIRST_ACCOUNT]: firstToken });

const processes = createProcesses({
  connection: config.temporal.connection,
  namespace: config.temporal.namespace,
});
const pdf = createPdfConverter({ profileDir: join(config.home, 'soffice'), ...PDF_LIMITS });
const readings = openReadingPool({
  templatesDir: config.templatesFolder,
  env: process.env,
  onTrouble: (error) => logger.warn({ err: error }, 'tiến trình đọc tệp có lỗi'),
});
const api = await buildApi({
  db: database.db,
  files: createFolderStorage(config.filesFolder, database.db),
  processes,
  engine: createDocumentEngine({ templatesDir: config.templatesFolder }),
  readings,
  toPdf: (docx) => pdf.convert(docx),
  mailbox: config.mailbox.inUse ? createMailboxReader(config.mailbox.folder) : null,
  linkKey: config.linkKey ?? secret(config.home, 'link-key'),
  inbound: {
    address: config.inbound.address,
    token: config.inbound.token ?? secret(config.home, 'inbound-token'),
  },
  logger,
});
await api.listen({ host: config.api.host, port: config.api.port });
announceReady(config);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await api.close();
  await pdf.close();
  await readings.close();
  await processes.close();
  await database.close();
}
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
