/** One reading in a process of its own, for `pool.ts`: whatever a file does to this process, it does to nobody else. */
import { tmpdir } from 'node:os';
import { Refusal, type FailureType, type Problem } from '../../domain/failure/catalogue.ts';
import { COPY_FOLDERS } from '../issued/mark-copy.ts';
import { LINT_FOLDERS } from '../lint/pdf-text.ts';
import { sweepWorkFolders } from '../tools/work-folder.ts';
import { createDocumentEngine, type DocumentEngine } from '../engine.ts';
import { endWithParent } from './end-with-parent.ts';
import { READINGS, type ReadingName } from './readings.ts';
import { stopped } from './stopped.ts';
import { withBuffers } from './with-buffers.ts';

export interface ReadingTask {
  readonly name: ReadingName;
  readonly input: unknown;
  readonly templatesDir: string;
}

/** A refusal travels as data: of an error only its words would arrive. */
export type ReadingOutcome =
  | { readonly answer: unknown }
  | { readonly refused: { readonly type: FailureType; readonly problems: readonly Problem[] } };

endWithParent();
// One before may have been killed in the middle of its work.
for (const kind of [LINT_FOLDERS, COPY_FOLDERS]) sweepWorkFolders(tmpdir(), kind);

let engine: DocumentEngine | undefined;

export default async function read({ name, input, templatesDir }: ReadingTask): Promise<ReadingOutcome> {
  engine ??= createDocumentEngine({ templatesDir });
  try {
    return { answer: await READINGS[name](engine, withBuffers(input) as never) };
  } catch (error) {
    const refusal = isTooLarge(error) ? stopped('tệp làm ra sẽ quá lớn') : error;
    if (!(refusal instanceof Refusal)) throw error;
    return { refused: { type: refusal.type, problems: refusal.problems } };
  }
}

/** A text or a file that no memory would hold. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError && /string length|allocation|too large/i.test(error.message);
