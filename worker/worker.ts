/** The worker process: three queues by resource over shared connections, and the relay. */
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime, TransportError, Worker, type WorkerOptions } from '@temporalio/worker';
import { join } from 'node:path';
import type { Logger } from 'pino';
import {
  createDocumentActivities,
  createRenderActivities,
} from '../activities/document/document-activities.ts';
import { createMailActivities } from '../activities/mail/mail-activities.ts';
import { createSurveyActivities } from '../activities/survey/survey-activities.ts';
import { createDocumentEngine } from '../documents/engine.ts';
import { openFormBy } from '../documents/readings/open-form-by.ts';
import { openReadingPool } from '../documents/readings/pool.ts';
import { readMessageBy } from '../documents/readings/read-message-by.ts';
import { createPdfConverter } from '../documents/pdf/converter.ts';
import type { ServiceConfig } from '../platform/config/service.ts';
import { patiently } from '../platform/patiently.ts';
import { secret } from '../platform/secrets.ts';
import { openDatabase } from '../store/database.ts';
import { isDatabaseDown } from '../store/database-down.ts';
import { createFolderStorage } from '../store/file-storage.ts';
import { requireOfficeKind } from '../store/office/office-clock.ts';
import { TASK_QUEUES } from '../workflows/task-queues.ts';
import { beating } from './beating.ts';
import { workflowBundle } from './bundle.ts';
import { startInbound } from './inbound.ts';
import { ofThisGeneration } from './of-this-generation.ts';
import { startRelay } from './relay.ts';

export interface RunningWorker {
  /** Ends when a queue's worker ended, with its error if it failed. */
  readonly ended: Promise<void>;
  /** Workers stop first, then the connections close. */
  stop(): Promise<void>;
}

/** Connections of the pool: 40 database steps at once would only wait for each other on two cores. */
const DATABASE_CONNECTIONS = 16;
/** Should this process die, the next one takes over what it had in hand within seconds. */
const MISSED_SOON = {
  maxHeartbeatThrottleInterval: '1s',
  stickyQueueScheduleToStartTimeout: '2s',
  shutdownGraceTime: '5s',
} as const satisfies Partial<WorkerOptions>;
const PDF_LIMITS = { timeoutMs: 30_000, restartAfter: 500, lanes: 2, warm: true } as const;

/** More than the documents rendered at once and the mail room ask for: none of theirs is turned away. */
const READINGS_WAITING = 60;

const isTemporalDown = (error: unknown): boolean => error instanceof TransportError;

/** @param env of this process; what reads untrusted files is given a part of it */
export async function startWorker(
  config: ServiceConfig,
  log: Logger,
  env: NodeJS.ProcessEnv,
): Promise<RunningWorker> {
  Runtime.install({ shutdownSignals: [], logger: temporalLog(log) });
  const { db, close } = openDatabase(config.databaseUrl, DATABASE_CONNECTIONS);
  await patiently({ what: 'PostgreSQL', isAway: isDatabaseDown, log }, () =>
    requireOfficeKind(db, config.office.kind),
  );
  const files = createFolderStorage(config.filesFolder, db);
  const pdf = createPdfConverter({ profileDir: join(config.home, 'soffice'), ...PDF_LIMITS });
  const engine = createDocumentEngine({ templatesDir: config.templatesFolder });
  const readings = openReadingPool(
    {
      ...{ templatesDir: config.templatesFolder, env },
      onTrouble: (error) => log.warn({ err: error }, 'tiến trình đọc tệp có lỗi'),
    },
    { waiting: READINGS_WAITING },
  );
  const linkKey = config.linkKey ?? secret(config.home, 'link-key');
  const mail = createMailActivities({
    db,
    files,
    config: config.mail,
    inbound: config.inbound.receives ? config.inbound : undefined,
    publicUrl: config.publicUrl,
    linkKey,
    templatesFolder: config.templatesFolder,
  });

  const connection = await patiently({ what: 'Temporal', isAway: isTemporalDown, log }, () =>
    NativeConnection.connect(config.temporal.connection),
  );
  const clientConnection = await Connection.connect(config.temporal.connection);
  const shared = { ...MISSED_SOON, connection, namespace: config.temporal.namespace };
  const guard = ofThisGeneration(db);
  const interceptors = { activity: [guard, beating] };
  const workers = await Promise.all([
    createWorker(shared, {
      taskQueue: TASK_QUEUES.office,
      workflowBundle: { codePath: await workflowBundle(join(config.home, 'cache')) },
      activities: {
        ...createDocumentActivities({ db }),
        ...createSurveyActivities({ db, files, publicUrl: config.publicUrl }),
      },
      maxConcurrentActivityTaskExecutions: DATABASE_CONNECTIONS,
      interceptors,
    }),
    createWorker(shared, {
      taskQueue: TASK_QUEUES.render,
      activities: createRenderActivities({ db, files, engine, readings, pdf }),
      maxConcurrentActivityTaskExecutions: 20,
      interceptors,
    }),
    createWorker(shared, {
      taskQueue: TASK_QUEUES.mail,
      activities: mail.activities,
      maxConcurrentActivityTaskExecutions: 4,
      // The sending step beats by itself and tells how far it is.
      interceptors: { activity: [guard] },
    }),
  ]);
  const client = new Client({ connection: clientConnection, namespace: config.temporal.namespace });
  const stopRelay = startRelay({
    client,
    db,
    databaseUrl: config.databaseUrl,
    log,
    clock: () => performance.now(),
  });
  const stopInbound = startInbound({
    ...{
      db,
      files,
      linkKey,
      log,
      readers: { message: readMessageBy(readings), form: openFormBy(readings) },
      config: config.inbound,
    },
    address: config.inbound.address,
    fromAddress: config.mail.from.address,
    mailboxFolder: config.mailbox.inUse ? config.mailbox.folder : null,
    clock: () => performance.now(),
  });
  const running = workers.map((worker) => worker.run());
  return {
    ended: Promise.race(running),
    async stop() {
      await stopRelay();
      await stopInbound();
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.allSettled(running);
      await mail.close();
      await pdf.close();
      await readings.close();
      await clientConnection.close();
      await connection.close();
      await close();
    },
  };
}

const createWorker = (shared: Partial<WorkerOptions>, own: WorkerOptions): Promise<Worker> =>
  Worker.create({ ...shared, ...own });

/** Temporal's own words go to the log of the worker. */
const temporalLog = (log: Logger) => ({
  log: (level: string, message: string) => log.debug({ level }, message),
  trace: (message: string) => log.trace(message),
  debug: (message: string) => log.debug(message),
  info: (message: string) => log.debug(message),
  warn: (message: string, meta?: object) => log.warn({ meta }, message),
  error: (message: string, meta?: object) => log.error({ meta }, message),
});
