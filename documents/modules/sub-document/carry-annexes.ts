import PizZip from 'pizzip';
import type { Annex } from '../../../domain/document/content.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { Pictures } from '../pictures.ts';
import { carryFile, type CarriedFile, type FreeNumbers } from './carry-file.ts';
import { withParts } from './place-parts.ts';

/** Bytes of attached files by their sha256. */
export type AttachedFiles = ReadonlyMap<string, Buffer>;

export interface CarriedAnnexes {
  /** By the place of the annex. */
  readonly files: ReadonlyMap<number, CarriedFile>;
  /** The letter with what the text of the files needs besides itself. */
  readonly completed: (docx: Buffer) => Buffer;
}

interface Letter {
  /** Its template. */
  readonly bytes: Buffer;
  /** `w:sectPr` of it. */
  readonly sectionProperties: string;
}

/**
 * The attached files of a letter, read for it.
 * @throws Refusal `hostileFile` or `annexUnfit` with everything that may not be in an annex, of all files at once
 */
export function carryAnnexes(
  annexes: readonly Annex[],
  attached: AttachedFiles,
  { bytes, sectionProperties: letterSection }: Letter,
): CarriedAnnexes {
  if (annexes.every(({ file }) => !file)) return { files: new Map(), completed: (docx) => docx };
  const pictures = new Pictures();
  const numbers = freeNumbers(bytes);
  const files = new Map<number, CarriedFile>();
  const refusals: Refusal[] = [];
  annexes.forEach(({ file }, i) => {
    if (!file) return;
    try {
      const into = {
        number: i + 1,
        letterSection,
        pictures,
        numbers,
        where: `phụ lục ${i + 1}, tệp ${file.name}`,
      };
      files.set(i, carryFile(bytesOf(attached, file.sha256, into.where), into));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  });
  const [first] = refusals;
  if (first)
    throw new Refusal(
      first.type,
      refusals.flatMap(({ problems }) => problems),
    );
  return {
    files,
    completed: (docx) => withParts(docx, [...files.values()], pictures),
  };
}

/** Footnotes go on after those of the template; applications write lists and drawings from 1 on. */
function freeNumbers(template: Buffer): FreeNumbers {
  const notes = new PizZip(template).file('word/footnotes.xml')?.asText() ?? '';
  const last = [...notes.matchAll(/ w:id="(\d+)"/g)].reduce((most, [, id]) => Math.max(most, Number(id)), 0);
  const from = (first: number): (() => number) => {
    let next = first;
    return () => next++;
  };
  return { footnote: from(last + 1), list: from(10_000), drawing: from(20_000) };
}

function bytesOf(attached: AttachedFiles, sha256: string, where: string): Buffer {
  const bytes = attached.get(sha256);
  if (bytes) return bytes;
  throw new Refusal('annexUnfit', [
    { where, what: 'không có tệp nào mang dấu kiểm này', remedy: 'Đính lại tệp vào văn bản' },
  ]);
}
