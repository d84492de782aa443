import fc from 'fast-check';
import type { TemplateData, TemplateValue } from '../../../documents/render/check-data.ts';
import { paragraph, run } from '../../../documents/blocks/xml.ts';
import { ruledTable, row, cell } from '../../../documents/blocks/table.ts';
import { takesCitation } from '../../../documents/render/filters.ts';
import { qrPng } from '../../../documents/form-files/qr-png.ts';
import type { Tag } from '../../../documents/template/inventory.ts';

const LETTERS = [
  ...'aĂẫbcđƠứ Y0459.,;:/-&<>"\'\n\t\u0007{}#@**^^',
  'ờ'.normalize('NFD'),
  '\u{1F600}',
  '\ud83d',
  '\uffff',
];

/** Vietnamese, markup, line breaks, braces, control characters, decomposed letters. */
const words = fc.array(fc.constantFrom(...LETTERS), { maxLength: 12 }).map((letters) => letters.join(''));
const text = fc.oneof(words, fc.constantFrom('1250000', '7', '2026-03-05', '2026-12-31'));

const cited = fc.record({
  type: text,
  day: fc.constantFrom('2026-03-05', '2020-12-31'),
  issuer: text,
  subject: text,
  codeNotation: text,
});

const raw = fc.oneof(
  fc.constant(''),
  text.map((words) => paragraph('Body', run(words))),
  text.map((words) => ruledTable([900], [row([cell(900, paragraph('TableCell', run(words)))])])),
);

const PICTURES: readonly TemplateValue[] = ['a', 'b'].map((words) => ({
  picture: qrPng(words),
  millimetres: 20,
  words,
  shows: 'code',
}));

/** Any data a template with these tags takes. */
export const dataFor = (tags: readonly Tag[]): fc.Arbitrary<TemplateData> =>
  fc.record(Object.fromEntries(tags.map((tag) => [tag.name, valueFor(tag)])));

function valueFor(tag: Tag): fc.Arbitrary<TemplateValue> {
  if (tag.kind === 'section') return fc.array(dataFor(tag.inside), { maxLength: 3 });
  if (tag.filters.some(takesCitation)) return cited;
  if (tag.kind === 'picture') return fc.constantFrom(...PICTURES);
  return tag.kind === 'raw' ? raw : text;
}
