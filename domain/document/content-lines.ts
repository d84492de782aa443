/** A content as lines of plain text, each with the part of the document it stands in, in reading order. */
import { fieldWords } from '../survey/field-words.ts';
import { chartTitle, seriesWords } from './chart-words.ts';
import { basisCitation, type CitedDocument } from './citation.ts';
import type { Annex, Block, DocumentContent } from './content.ts';
import { isChart } from './content-shape.ts';

export interface ContentLine {
  /** As people call it: "Trích yếu", "Nội dung", … */
  readonly part: string;
  readonly text: string;
}

/** What says how it is printed, and nothing else. */
export const LAYOUT = 'Trình bày';

export function contentLines(content: DocumentContent): ContentLine[] {
  return [
    ...lines('Trích yếu', [content.subject]),
    ...lines('Kính gửi', content.addressees),
    ...lines('Căn cứ', (content.bases ?? []).map(basisText)),
    ...lines('Nội dung', content.body.flatMap(blockTexts)),
    ...lines('Mục của mẫu', Object.values(content.fields ?? {}).flatMap(fieldValueTexts)),
    ...lines('Nơi nhận', content.toPlaces),
    ...lines('Lưu', [[content.filing, content.initials].filter(Boolean).join(' ')]),
    ...lines('Mẫu phiếu', formTexts(content)),
    ...(content.annexes ?? []).flatMap((annex, index) =>
      lines(`Phụ lục ${index + 1}`, [annex.title, ...annex.body.flatMap(blockTexts), ...fileTexts(annex)]),
    ),
    ...lines(LAYOUT, layoutTexts(content)),
  ];
}

const lines = (part: string, texts: readonly string[]): ContentLine[] =>
  texts.filter((text) => text.trim() !== '').map((text) => ({ part, text }));

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'chapter':
      return [block.title];
    case 'article':
      return [block.title ?? '', block.text ?? ''];
    case 'list':
      return [...block.items];
    case 'table':
      return [
        block.caption ?? '',
        block.columns.map(({ label }) => label).join(' | '),
        ...block.rows.map((row) => row.join(' | ')),
      ];
    case 'chart':
      return [chartTitle(block), ...seriesWords(block)];
  }
}

const layoutTexts = ({ copies, annexes = [] }: DocumentContent): string[] => [
  copies === undefined ? '' : `Phát hành ${copies} bản`,
  ...annexes.map(({ orientation }, index) =>
    orientation ? `Phụ lục ${index + 1}: trang ${orientation === 'landscape' ? 'ngang' : 'dọc'}` : '',
  ),
];

/** Another file is another content, whatever its name. */
const fileTexts = ({ file }: Annex): string[] =>
  file ? [`Tệp ${file.name}, dấu kiểm ${file.sha256.slice(0, 12)}`] : [];

const basisText = (basis: CitedDocument | string): string =>
  typeof basis === 'string' ? basis : basisCitation(basis);

/** Every text in a value, whatever its kind; the kind of a block is no text. */
function fieldValueTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (isChart(value)) return [chartTitle(value), ...seriesWords(value)];
  if (Array.isArray(value)) return value.flatMap(fieldValueTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'kind' ? [] : fieldValueTexts(each)));
}

function formTexts({ form }: DocumentContent): string[] {
  return form ? [form.title, form.introduction ?? '', ...form.fields.map(fieldWords)] : [];
}
