import PizZip from 'pizzip';

export interface ReadCell {
  readonly value: string | number | null;
  readonly formula: boolean;
}

/** Reads a workbook as a spreadsheet program does: shared strings resolved, formulas noticed. */
export function readCells(xlsx: Buffer): Record<string, ReadCell[][]> {
  const zip = new PizZip(xlsx);
  const text = (part: string): string => zip.file(part)?.asText() ?? '';
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    plain(si ?? ''),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, n]) =>
    plain(n ?? ''),
  );
  return Object.fromEntries(
    names.map((name, i) => [name, rowsOf(text(`xl/worksheets/sheet${i + 1}.xml`), strings)]),
  );
}
const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const rowsOf = (xml: string, strings: string[]): ReadCell[][] =>
  [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...(row ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, content]) => {
      const raw = /<v>(.*?)<\/v>/.exec(content ?? '')?.[1];
      const shared = /t="s"/.test(attributes ?? '');
      const inline = /<t[^>]*>(.*?)<\/t>/s.exec(content ?? '')?.[1];
      const value = shared
        ? (strings[Number(raw)] ?? null)
        : inline !== undefined
          ? plain(inline)
          : raw
            ? Number(raw)
            : null;
      return { value, formula: (content ?? '').includes('<f') };
    }),
  );
export const cellValues = (rows: ReadCell[][] | undefined): (string | number | null)[][] =>
  (rows ?? []).map((row) => row.map((cell) => cell.value));
