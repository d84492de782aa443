import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../../store/database.ts';
import type { FileStorage } from '../../store/file-storage.ts';
import type { Processes } from '../temporal/processes.ts';

/** What the API needs from outside; wired in `bin/api.ts`. */
export interface ApiDeps {
  readonly db: Database;
  readonly files: FileStorage;
  readonly processes: Processes;
  /** @throws Refusal `pdfFailed` */
  toPdf(docx: Buffer): Promise<Buffer>;
  readonly logger?: FastifyBaseLogger | undefined;
}
