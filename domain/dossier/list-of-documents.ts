/**
 * Mục lục văn bản trong hồ sơ: one row a document, whatever number of files it has (Nghị định 30/2020/NĐ-CP, Điều 29
 * khoản 3 and Phụ lục VI, phần I mục V), and the names of those files in the exported folder.
 */
import { dayOf, formatDay } from '../time/day.ts';
import { fold } from '../vietnamese/fold.ts';

export interface ListedEntry {
  readonly key: string;
  readonly at: Date;
  readonly title: string;
  readonly codeNotation: string | null;
  readonly author: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly fileName: string | null;
  readonly note: string | null;
  readonly supplement: boolean;
}

export interface ListRow {
  readonly ordinal: string;
  readonly codeNotation: string;
  readonly date: string;
  readonly title: string;
  readonly author: string;
  /** How its files are found: their names begin with this; empty when it has none. */
  readonly files: string;
  readonly note: string;
}

export const LIST_COLUMNS: readonly { readonly key: keyof ListRow; readonly label: string }[] = [
  { key: 'ordinal', label: 'Số TT' },
  { key: 'codeNotation', label: 'Số, ký hiệu văn bản' },
  { key: 'date', label: 'Ngày tháng văn bản' },
  { key: 'title', label: 'Tên loại và trích yếu nội dung văn bản' },
  { key: 'author', label: 'Tác giả văn bản' },
  { key: 'files', label: 'Tờ số hoặc tệp' },
  { key: 'note', label: 'Ghi chú' },
];

/** A file of the exported folder. */
export interface ListedFile<Entry extends ListedEntry = ListedEntry> {
  /** ASCII: `003-cong-van.pdf`. */
  readonly name: string;
  readonly entry: Entry;
}

const SUPPLEMENT = 'bổ sung sau khi kết thúc hồ sơ';

/** @param entries in the order of the dossier @param office author of what the office made itself */
export function listOfDocuments<Entry extends ListedEntry>(
  entries: readonly Entry[],
  office: string,
): { readonly rows: readonly ListRow[]; readonly files: readonly ListedFile<Entry>[] } {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const of = documentOf(entry.key);
    groups.set(of, [...(groups.get(of) ?? []), entry]);
  }
  const width = Math.max(3, String(groups.size).length);
  const files: ListedFile<Entry>[] = [];
  const taken = new Set<string>();
  const rows = [...groups.values()].map((group, index): ListRow => {
    const number = String(index + 1).padStart(width, '0');
    const own = group.filter(({ fileName }) => fileName !== null);
    for (const entry of own)
      files.push({ name: unique(`${number}-${asciiName(entry.fileName ?? '')}`, taken), entry });
    const first = group[0] as Entry;
    return {
      ordinal: String(index + 1),
      codeNotation: first.codeNotation ?? '',
      date: formatDay(dayOf(first.at)),
      title: first.title,
      author: first.author ?? office,
      files: own.length > 1 ? `${number} (${own.length} tệp)` : own.length === 1 ? number : '',
      note: [
        ...new Set(group.flatMap(({ note }) => note ?? [])),
        ...(first.supplement ? [SUPPLEMENT] : []),
      ].join('; '),
    };
  });
  return { rows, files };
}

/** .docx and PDF are one document; so is an arrival with what came with it. */
const documentOf = (key: string): string =>
  /^arrival\/[^/]+/.exec(key)?.[0] ?? key.replace(/^(document\/.*)\.(?:docx|pdf)$/, '$1');

const LONGEST_STEM = 80;

/** A name every system takes: lower-case ASCII letters, digits and hyphens, its extension kept. */
export function asciiName(name: string): string {
  const [, stem = '', extension = ''] = /^(.*?)((?:\.[A-Za-z0-9]{1,8})?)$/su.exec(name.trim()) ?? [];
  const plain = fold(stem)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_STEM);
  return `${plain || 'tep'}${extension.toLowerCase()}`;
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = name.replace(/(\.[a-z0-9]+)?$/, `-${n}$1`);
  taken.add(free);
  return free;
}
