import type { Readings } from '../../documents/readings/readings.ts';
import type { Annex, DocumentContent } from '../../domain/document/content.ts';
import { lineChanges, type ContentChange } from '../../domain/document/changes.ts';
import type { ContentLine } from '../../domain/document/content-lines.ts';
import type { FileStorage } from '../../store/file-storage.ts';

interface Sources {
  readonly files: Pick<FileStorage, 'get'>;
  readonly readings: Pick<Readings, 'fileLines'>;
}

/** More of them are counted, not shown. */
const MOST_SHOWN = 200;

/** What the words of attached files became from one version to the next; files that are the same are not read. */
export async function attachedChanges(
  sources: Sources,
  before: DocumentContent | null,
  after: DocumentContent,
): Promise<ContentChange[]> {
  const [old = [], now = []] = [before?.annexes, after.annexes];
  const places = Array.from({ length: Math.max(old.length, now.length) }, (_, place) => place);
  const found: ContentChange[] = [];
  for (const place of places.filter((each) => shaOf(old[each]) !== shaOf(now[each])))
    found.push(
      ...lineChanges(await linesOf(sources, old[place], place), await linesOf(sources, now[place], place)),
    );
  if (found.length <= MOST_SHOWN) return found;
  const rest = found.length - MOST_SHOWN;
  return [
    ...found.slice(0, MOST_SHOWN),
    { kind: 'added', part: 'Tệp đính kèm', text: `… còn ${rest} chỗ khác nữa, xem bản dự thảo` },
  ];
}

const shaOf = (annex: Annex | undefined): string | undefined => annex?.file?.sha256;

async function linesOf(
  { files, readings }: Sources,
  annex: Annex | undefined,
  place: number,
): Promise<ContentLine[]> {
  if (!annex?.file) return [];
  const lines = await readings.fileLines({ docx: await files.get(annex.file.sha256) });
  return lines.map((text) => ({ part: `Phụ lục ${place + 1}, trong tệp`, text }));
}
