import PizZip from 'pizzip';
import type { Pictures } from '../pictures.ts';
import { pack } from '../../render/pack.ts';
import type { CarriedFile } from './carry-file.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';

/** What the text of attached files needs besides itself, put into the letter: styles, lists, footnotes, pictures. */
export function withParts(docx: Buffer, files: readonly CarriedFile[], pictures: Pictures): Buffer {
  const zip = new PizZip(docx);
  const read = (name: string): string => zip.file(name)?.asText() ?? '';
  insert(zip, 'styles', files.map(({ styles }) => styles).join(''));
  // Word for Mac ends the part with a mark of its own, which stays the last.
  insert(zip, 'numbering', files.flatMap(({ nums }) => nums).join(''), /(?=<w:numIdMacAtCleanup[ />])/);
  // Shapes of lists come before the lists.
  insert(zip, 'numbering', files.flatMap(({ abstracts }) => abstracts).join(''), /(?=<w:num[ >])/);
  insert(zip, 'footnotes', files.flatMap(({ notes }) => notes).join(''));
  for (const [name, bytes] of pictures.files(read)) zip.file(name, bytes);
  return pack(zip);
}

const PARTS = {
  styles: { root: 'styles', start: '' },
  numbering: { root: 'numbering', start: '' },
  footnotes: {
    root: 'footnotes',
    start:
      '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
      '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
  },
} as const;

/** Into a part, made when there is none: where `at` first fits, else at its end. */
function insert(zip: PizZip, part: keyof typeof PARTS, xml: string, at?: RegExp): void {
  if (xml === '') return;
  const { root, start } = PARTS[part];
  const name = `word/${part}.xml`;
  if (!zip.file(name)) add(zip, part, `${HEAD}<w:${root} xmlns:w="${MAIN}">${start}</w:${root}>`);
  const there = (zip.file(name)?.asText() ?? '').replace(
    new RegExp(`<w:${root}([^>]*)/>$`),
    `<w:${root}$1></w:${root}>`,
  );
  const place = at !== undefined && at.test(there) ? at : new RegExp(`(?=</w:${root}>)`);
  zip.file(
    name,
    there.replace(place, () => xml),
  );
}

function add(zip: PizZip, part: keyof typeof PARTS, content: string): void {
  const change = (name: string, end: string, row: string): void => {
    zip.file(
      name,
      (zip.file(name)?.asText() ?? '').replace(end, () => `${row}${end}`),
    );
  };
  zip.file(`word/${part}.xml`, content);
  change(
    TYPES,
    '</Types>',
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`,
  );
  change(
    RELATIONS,
    '</Relationships>',
    `<Relationship Id="rIdVanThu-${part}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`,
  );
}
