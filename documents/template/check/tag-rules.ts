/** Tags, places to fill in later and styles of a template, held against its manifest. */
import type { TemplateFinding } from '../../../domain/template/finding.ts';
import { nearest } from '../../../domain/vietnamese/nearest.ts';
import { isFilter } from '../../render/filters.ts';
import { leftOut, type Manifest } from '../manifest.ts';
import { isTagName } from '../tag-name.ts';
import type { Passage, TemplateReading } from './passages.ts';
import type { PlacedTag, PlacedTags } from './placed-tags.ts';

export interface TagsToCheck {
  readonly manifest: Manifest;
  readonly reading: TemplateReading;
  readonly placed: PlacedTags;
  /** Of the template that came with the software: tells where a missing tag belongs. */
  readonly model: PlacedTags;
}

export const tagFindings = (checked: TagsToCheck): TemplateFinding[] => [
  ...checked.placed.faults.map((fault) => error(whereIs(fault.passage), fault.what, fault.remedy)),
  ...checked.placed.tags.flatMap((tag) => nameFindings(tag, checked)),
  ...missingTags(checked),
  ...lostParts(checked),
  ...leavesOut(checked),
  ...checked.placed.tags.flatMap((tag) => typingFindings(tag, checked.reading)),
];

/** "đoạn 7 “Số: {notation}”". */
export function whereIs({ place, text }: Passage): string {
  const quote = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const short = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 1)}…` : quote;
  return short === '' ? place : `${place} “${short}”`;
}
const LONGEST_QUOTE = 60;

const error = (where: string, what: string, remedy: string): TemplateFinding => ({
  severity: 'error',
  where,
  what,
  remedy,
  source: null,
});

function nameFindings(tag: PlacedTag, { manifest }: TagsToCheck): TemplateFinding[] {
  const where = whereIs(tag.passage);
  if (!isTagName(tag.name))
    return [
      error(
        where,
        `thẻ ${tag.typed} không phải tên của một dữ liệu: thẻ chỉ gồm chữ và số, không tính toán, không gọi ra ngoài dữ liệu`,
        'Dùng đúng tên thẻ của mẫu gốc (xem template show)',
      ),
    ];
  const filters = tag.filters
    .filter((filter) => !isFilter(filter))
    .map((filter) =>
      error(
        where,
        `thẻ ${tag.typed}: không có cách trình bày “${filter}”`,
        'Bỏ phần sau dấu | hoặc dùng một cách trình bày mà mẫu gốc đã dùng',
      ),
    );
  return manifest.tags.includes(tag.path) ? filters : [...filters, unknownTag(tag, manifest)];
}

function unknownTag({ path, typed, passage }: PlacedTag, manifest: Manifest): TemplateFinding {
  const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
  const elsewhere = manifest.tags.find((known) => last(known) === last(path));
  const meant = elsewhere ?? nearest(path, manifest.tags);
  const what = `thừa thẻ ${typed}, không có dữ liệu nào tên như vậy${path.includes('.') ? ` trong đoạn lặp {#${path.slice(0, path.lastIndexOf('.')).split('.').at(-1) ?? ''}}` : ''}`;
  if (elsewhere !== undefined) return error(whereIs(passage), what, `Đặt thẻ này ${sectionOf(elsewhere)}`);
  return error(
    whereIs(passage),
    what,
    meant === undefined ? 'Xóa thẻ này' : `Có lẽ là {${last(meant)}}: sửa lại cho đúng, hoặc xóa thẻ này`,
  );
}

function sectionOf(path: string): string {
  const sections = path.split('.').slice(0, -1);
  return sections.length === 0
    ? 'ngoài mọi đoạn lặp'
    : `giữa ${sections.map((name) => `{#${name}}`).join('')} và ${sections
        .reverse()
        .map((name) => `{/${name}}`)
        .join('')}`;
}

const doneWithout = ({ manifest, reading, placed }: TagsToCheck): readonly string[] =>
  leftOut(manifest, [...placed.tags.map(({ path }) => path), ...reading.controls]);

/** Allowed, and told. */
const leavesOut = (checked: TagsToCheck): TemplateFinding[] =>
  doneWithout(checked).includes('codeNumber')
    ? [
        told(
          'note',
          'cả mẫu',
          'mẫu không in số, ký hiệu; văn bản vẫn được cấp số và ghi vào sổ',
          'Không phải làm gì; muốn in thì chép lại dòng “Số: …” từ mẫu gốc',
        ),
      ]
    : [];

const missingTags = (checked: TagsToCheck): TemplateFinding[] => {
  const { manifest, placed, model } = checked;
  const without = doneWithout(checked);
  return manifest.tags
    .filter((path) => placed.tags.every((tag) => tag.path !== path) && !without.includes(path))
    .map((path) => {
      const there = model.tags.find((tag) => tag.path === path);
      const typed = there?.typed ?? `{${path}}`;
      const whole = there && isSection(there) ? `${typed} … {/${there.name}}` : typed;
      return error(
        'cả mẫu',
        `thiếu thẻ ${whole}`,
        `Gõ thẻ này vào ${path.includes('.') ? `chỗ của nó, ${sectionOf(path)}` : 'chỗ của nó'}${there ? `; mẫu gốc đặt ở ${whereIs(there.passage)}` : ''}`,
      );
    });
};

const isSection = ({ typed }: PlacedTag): boolean => /^\{\s*[#^-]/.test(typed);

/** Beside which tag of the model the place for a value that comes later stands. */
const NEIGHBOURS: Readonly<Record<string, { readonly label: string; readonly tag: string }>> = {
  codeNumber: { label: 'số văn bản', tag: 'notation' },
  promulgationDay: { label: 'ngày ban hành', tag: 'place' },
  promulgationMonth: { label: 'tháng ban hành', tag: 'place' },
  promulgationYear: { label: 'năm ban hành', tag: 'place' },
  signature: { label: 'chữ ký, dấu', tag: 'signerName' },
};

function lostParts(checked: TagsToCheck): TemplateFinding[] {
  const { manifest, reading, model } = checked;
  const without = doneWithout(checked);
  const controls = manifest.reserved
    .filter((name) => !reading.controls.includes(name) && !without.includes(name))
    .map((name) => {
      const { label, tag } = NEIGHBOURS[name] ?? { label: name, tag: '' };
      const there = model.tags.find(({ path }) => path === tag);
      return error(
        'cả mẫu',
        `thiếu ô để trống “${name}” (content control) chờ ghi ${label}`,
        `Chép lại ô này từ mẫu gốc${there ? ` (${whereIs(there.passage)})` : ''}, đừng xóa rồi gõ tay`,
      );
    });
  const styles = manifest.styles
    .filter((style) => !reading.styles.includes(style))
    .map((style) =>
      error(
        'cả mẫu',
        `thiếu kiểu trình bày (style) “${style}” mà phần nội dung cần`,
        'Sửa từ bản tải về của mẫu gốc, hoặc chép kiểu này sang bằng Organizer của Word',
      ),
    );
  return [...controls, ...styles];
}

/** Ways of typing that are understood all the same, and told. */
function typingFindings(tag: PlacedTag, { broken }: TemplateReading): TemplateFinding[] {
  const where = whereIs(tag.passage);
  const decomposed = !tag.decomposed
    ? []
    : [
        told(
          'note',
          where,
          `thẻ ${tag.typed} gõ bằng dấu tổ hợp (NFD), đã được đọc như chữ dựng sẵn`,
          'Không phải làm gì; gõ lại bằng bộ gõ Unicode dựng sẵn nếu muốn tệp sạch',
        ),
      ];
  if (!broken.has(tag.typed)) return decomposed;
  const looks = looksOf(tag);
  return [
    ...decomposed,
    looks > 1
      ? told(
          'warning',
          where,
          `thẻ ${tag.typed} bị chia thành các mảnh khác định dạng, chữ in ra theo định dạng của mảnh đầu`,
          'Xóa thẻ, gõ lại liền một mạch rồi định dạng cả thẻ',
        )
      : told(
          'note',
          where,
          `thẻ ${tag.typed} bị Word chia thành nhiều mảnh (kiểm tra chính tả, sửa nhiều lần), vẫn đọc được`,
          'Không phải làm gì; muốn tệp sạch thì gõ lại liền một mạch, hoặc nhận vào rồi nối bằng template join-tags',
        ),
  ];
}

/** How many ways of formatting the letters of a tag have. */
function looksOf({ passage, at, end }: PlacedTag): number {
  let from = 0;
  const touched = passage.runs.filter(({ text }) => {
    const start = from;
    from += text.length;
    return start < end && from > at;
  });
  return touched.length;
}

const told = (
  severity: 'warning' | 'note',
  where: string,
  what: string,
  remedy: string,
): TemplateFinding => ({ severity, where, what, remedy, source: null });
