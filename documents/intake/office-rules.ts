/** What an office file from outside must not carry. Part names are lower-cased paths, as in the zip. */
interface Ban {
  readonly pattern: RegExp;
  readonly what: string;
}

export const BANNED_PARTS: readonly Ban[] = [
  { pattern: /vbaproject|vbadata|\/macrosheets\/|\/dialogsheets\//, what: 'có macro' },
  { pattern: /\/activex\//, what: 'có điều khiển ActiveX' },
  { pattern: /\/embeddings\/|oleobject/, what: 'có đối tượng nhúng (OLE)' },
  { pattern: /^customui\//, what: 'có nút lệnh tự tạo' },
  { pattern: /\/externallinks\/|\/connections\.xml$|\/querytables\//, what: 'lấy dữ liệu từ nơi khác' },
  {
    pattern: /\/afchunk|\.(html?|mht|rtf|exe|dll|js|vbs|bat|cmd|ps1|jar|lnk)$/,
    what: 'có tệp con không thuộc văn bản',
  },
];

export const BANNED_TYPES: readonly Ban[] = [
  { pattern: /macroEnabled|vbaProject/i, what: 'có macro' },
  { pattern: /oleObject|activeX/i, what: 'có đối tượng nhúng (OLE)' },
];

/** Elements that fetch or run something when the file is opened. */
export const BANNED_CONTENT: readonly Ban[] = [
  { pattern: /<!DOCTYPE|<!ENTITY/i, what: 'có khai báo DTD' },
  { pattern: /<(?:[\w.-]+:)?altChunk[\s/>]/, what: 'có nội dung nhập từ tệp khác' },
  { pattern: /<(?:[\w.-]+:)?ddeLink[\s/>]/, what: 'có liên kết DDE' },
];

/** Fields that do: the first word of an instruction, or one followed by what it takes; in a text they are only words. */
const NAMES = '(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE)';
const BANNED_FIELDS = [
  new RegExp(`^\\s*${NAMES}(?![\\p{L}\\d])`, 'iu'),
  new RegExp(`(?<![\\p{L}\\d])${NAMES}\\s+["\\\\\\w]`, 'iu'),
];

/** What to say of the instruction of a field; null: nothing. */
export function bannedField(code: string): string | null {
  const name = BANNED_FIELDS.map((pattern) => pattern.exec(code)?.[1]?.toUpperCase()).find(Boolean);
  return name === undefined ? null : `có trường tự lấy dữ liệu từ nơi khác (trường ${name})`;
}

/** A link to click is harmless; anything else that points outside is fetched when the file is opened. */
export const isHarmlessLink = (type: string, target: string): boolean =>
  type.endsWith('/hyperlink') && (/^(https?:|mailto:)/i.test(target) || DOES_NOTHING.test(target));

/** What is left of a button of a web page that was copied into a text. */
const DOES_NOTHING = /^javascript:\s*(?:;|void\(\s*0\s*\);?)?$/i;
