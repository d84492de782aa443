import type { Problem } from '../../domain/failure/catalogue.ts';
import { fieldCodes } from './field-codes.ts';
import { bannedField, BANNED_CONTENT, BANNED_PARTS, BANNED_TYPES, isHarmlessLink } from './office-rules.ts';
import { attributeIn, tagsIn } from './xml-tags.ts';
import { brokenZipRules } from './zip-bounds.ts';
import { inflateEntry, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Where the main part of each kind lives. */
const MAIN_PART = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/** Everything hostile or broken about a .docx or .xlsx from outside. Bounds come before anything is inflated. */
export function checkOfficeZip(bytes: Buffer, kind: keyof typeof MAIN_PART, where: string): Problem[] {
  const entries = readZipDirectory(bytes);
  if (!entries) return [problem(where, 'bị hỏng hoặc không phải tệp nén hợp lệ')];
  const bounds = brokenZipRules(entries);
  if (bounds.length > 0) return bounds.map((what) => problem(where, what));
  const names = entries.map((entry) => entry.name.toLowerCase());
  const found = new Set(
    BANNED_PARTS.filter((ban) => names.some((name) => ban.pattern.test(name))).map((ban) => ban.what),
  );
  for (const needed of [CONTENT_TYPES, MAIN_PART[kind]])
    if (!entries.some((entry) => entry.name === needed))
      found.add(`không phải tệp .${kind} (thiếu ${needed})`);
  const isXml = xmlParts(bytes, entries);
  for (const entry of entries.filter(isXml)) for (const what of checkXml(bytes, entry)) found.add(what);
  return [...found].map((what) => problem(where, what));
}

/** Parts that are read as XML: by their endings, and by what the list of content types says of a name or an ending. */
function xmlParts(bytes: Buffer, entries: readonly ZipEntry[]): (entry: ZipEntry) => boolean {
  const list = entries.find(({ name }) => name === CONTENT_TYPES);
  const rows = [...tagsIn((list && inflateEntry(bytes, list)?.toString('utf8')) ?? '')].filter((tag) =>
    /xml$/i.test(attributeIn(tag, 'ContentType').trim()),
  );
  const listed = (attribute: string): Set<string> =>
    new Set(rows.map((tag) => attributeIn(tag, attribute).toLowerCase()));
  const [endings, names] = [listed('Extension').add('xml').add('rels'), listed('PartName')];
  return ({ name }) => {
    const part = name.toLowerCase();
    return endings.has(part.slice(part.lastIndexOf('.') + 1)) || names.has(`/${part}`);
  };
}

const CONTENT_TYPES = '[Content_Types].xml';

function checkXml(bytes: Buffer, entry: ZipEntry): string[] {
  const content = inflateEntry(bytes, entry);
  if (!content) return ['bị hỏng: nội dung không khớp với mục lục của tệp nén'];
  if (content.includes(0)) return ['dùng bảng mã chữ không phải UTF-8'];
  const text = content.toString('utf8');
  const banned = BANNED_CONTENT.filter((ban) => ban.pattern.test(text)).map((ban) => ban.what);
  banned.push(...fieldCodes(text).flatMap((code) => bannedField(code) ?? []));
  if (entry.name === CONTENT_TYPES)
    banned.push(...BANNED_TYPES.filter((ban) => ban.pattern.test(text)).map((ban) => ban.what));
  return entry.name.toLowerCase().endsWith('.rels') ? [...banned, ...outsideLinks(text)] : banned;
}

/** Whatever is not said to be inside is outside, however it is written. */
const outsideLinks = (rels: string): string[] =>
  [...tagsIn(rels)]
    .filter((tag) => /^(?:\w+:)?Relationship\b/.test(tag))
    .filter((tag) => !['', 'Internal'].includes(attributeIn(tag, 'TargetMode')))
    .filter((tag) => !isHarmlessLink(attributeIn(tag, 'Type'), attributeIn(tag, 'Target')))
    .map((tag) => `tự lấy nội dung từ bên ngoài (${attributeIn(tag, 'Target').slice(0, 80)})`);

const problem = (where: string, what: string): Problem => ({
  where,
  what,
  remedy: 'Mở tệp bằng Word hoặc Excel, bỏ phần này, lưu lại thành tệp thường rồi gửi lại',
});
