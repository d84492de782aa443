import type { FastifyBaseLogger } from 'fastify';
import type { DocumentEngine } from '../../documents/engine.ts';
import type { Readings } from '../../documents/readings/readings.ts';
import type { Database } from '../../store/database.ts';
import type { FileStorage } from '../../store/file-storage.ts';
import type { MailboxReader } from '../../store/dispatch/mailbox.ts';
import type { Processes } from '../temporal/processes.ts';

/** What the API needs from outside; wired in `bin/api.ts`. */
export interface ApiDeps {
  readonly db: Database;
  readonly files: FileStorage;
  readonly processes: Processes;
  readonly engine: DocumentEngine;
  /** Reads what people hand in, away from this process. */
  readonly readings: Readings;
  /** @throws Refusal `pdfFailed` */
  toPdf(docx: Buffer): Promise<Buffer>;
  /** null: real mail is sent, there is no embedded mailbox. */
  readonly mailbox: MailboxReader | null;
  readonly logger?: FastifyBaseLogger | undefined;
  /** Key of links and of codes on forms; without it no form is made out to one recipient. */
  readonly linkKey?: string | undefined;
  /** Where mail comes in, and what mail servers show that hand it in; absent: mail is not taken here. */
  readonly inbound?: { readonly address: string; readonly token: string } | undefined;
}
