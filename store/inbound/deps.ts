/** What handling a message needs, and what is seen in one. */
import type { Problem } from '../../domain/failure/catalogue.ts';
import type { FoundForm, MessageFacts } from '../../domain/inbound/facts.ts';
import type { InboundAttachment, ReadMessage } from '../../domain/inbound/read-message.ts';
import type { FormCode } from '../../domain/survey/form-code.ts';
import type { FormField } from '../../domain/survey/form.ts';
import type { Database } from '../database.ts';
import type { FileStorage } from '../file-storage.ts';

/** How messages and forms are read; given by those who may open untrusted files. */
export interface InboundReaders {
  message(raw: Buffer): Promise<ReadMessage>;
  /** Undefined: none of our forms. */
  form(file: InboundAttachment): Promise<OpenedForm | undefined>;
}
export interface InboundDeps {
  readonly db: Database;
  readonly files: FileStorage;
  readonly readers: InboundReaders;
  readonly linkKey: string;
  /** Where answers and bounces come to. */
  readonly address: string;
  /** Where letters come from; `address` when absent. */
  readonly fromAddress?: string | undefined;
}

export interface OpenedForm {
  /** Null: none, or one that does not check. */
  readonly code: FormCode | null;
  /** Not empty: it was not opened. */
  readonly problems: readonly Problem[];
  /** Null: it cannot be read after all. */
  read(issued: { readonly fields: readonly FormField[]; readonly docx: Buffer }): Promise<{
    readonly raw: FoundForm['raw'];
    readonly doubts: readonly Problem[];
  } | null>;
}

/** What is seen in a message, its forms read by the form of the campaign that they name. */
export interface Seen {
  readonly facts: MessageFacts;
  readonly text: string;
  /** Null: it is not acknowledged. */
  readonly acknowledgeTo: string | null;
  readonly attachments: readonly { readonly name: string; readonly size: number; readonly sha256?: string }[];
}
