import type { ZipEntry } from './zip-directory.ts';

/** What no honest office file exceeds; checked on the directory, before anything is inflated. */
const ZIP_BOUNDS = {
  entries: 2_000,
  /** Bytes when inflated, one part and all parts. */
  entrySize: 64 * 1024 * 1024,
  totalSize: 200 * 1024 * 1024,
  /** Inflated over packed, for parts above `ratioFrom` bytes; XML of a real table reaches about 40. */
  ratio: 100,
  ratioFrom: 1024 * 1024,
} as const;

/** One rule a zip from outside must keep, and the sentence when it does not. */
interface ZipRule {
  readonly broken: (entries: readonly ZipEntry[]) => boolean;
  readonly what: string;
}

const RULES: readonly ZipRule[] = [
  { broken: (all) => all.length > ZIP_BOUNDS.entries, what: 'có quá nhiều tệp con bên trong' },
  {
    broken: (all) => all.some((e) => e.size > ZIP_BOUNDS.entrySize),
    what: 'có tệp con quá lớn khi giải nén',
  },
  { broken: (all) => total(all) > ZIP_BOUNDS.totalSize, what: 'quá lớn khi giải nén' },
  {
    broken: (all) =>
      all.some((e) => e.size > ZIP_BOUNDS.ratioFrom && e.size > e.compressedSize * ZIP_BOUNDS.ratio),
    what: 'có tệp con nén bất thường (bom nén)',
  },
  { broken: (all) => all.some((e) => e.encrypted), what: 'có mật khẩu hoặc bị mã hóa' },
  { broken: (all) => all.some((e) => isOutside(e.name)), what: 'có đường dẫn trỏ ra ngoài tệp' },
  {
    broken: (all) => new Set(all.map((e) => e.name.toLowerCase())).size !== all.length,
    what: 'có hai tệp con trùng tên',
  },
  { broken: overlaps, what: 'có các tệp con chồng lên nhau' },
];

/** Every bound the zip breaks, as Vietnamese sentences. */
export const brokenZipRules = (entries: readonly ZipEntry[]): string[] =>
  RULES.filter((rule) => rule.broken(entries)).map((rule) => rule.what);

const total = (entries: readonly ZipEntry[]): number => entries.reduce((sum, entry) => sum + entry.size, 0);

const isOutside = (name: string): boolean =>
  name.startsWith('/') || /[\\:\u0000]/.test(name) || name.split('/').includes('..');

/** Parts that share bytes are a way to make a small file inflate without end. */
function overlaps(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.some((entry, i) => i > 0 && entry.offset < end(sorted[i - 1]));
}

const end = (entry: ZipEntry | undefined): number => (entry ? entry.offset + 30 + entry.compressedSize : 0);
