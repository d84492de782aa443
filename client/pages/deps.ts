import type { Readings } from '../../documents/readings/readings.ts';
import type { Database } from '../../store/database.ts';
import type { FileStorage } from '../../store/file-storage.ts';

/** What the recipients' pages need from outside. */
export interface PageDeps {
  readonly db: Database;
  readonly files: FileStorage;
  /** Reads what people hand in, away from this process. */
  readonly readings: Pick<Readings, 'workbook'>;
  /** Requests a minute; the defaults suit an office behind one address. */
  readonly rates?:
    { readonly perLink: number; readonly perAddress: number; readonly perForm?: number } | undefined;
  /** Key of links and of codes on forms; without it no form is made out to one recipient. */
  readonly linkKey?: string | undefined;
}
