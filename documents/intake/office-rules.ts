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

/** Fields and elements that fetch or run something when the file is opened. */
export const BANNED_CONTENT: readonly Ban[] = [
  { pattern: /<!DOCTYPE|<!ENTITY/i, what: 'có khai báo DTD' },
  { pattern: /<w:altChunk\b/, what: 'có nội dung nhập từ tệp khác' },
  {
    pattern: /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE)\b\s+["\\\w]/,
    what: 'có trường tự lấy dữ liệu từ nơi khác',
  },
  { pattern: /<ddeLink\b/, what: 'có liên kết DDE' },
];

/** A link to click is harmless; anything else that points outside is fetched when the file is opened. */
export const isHarmlessLink = (type: string, target: string): boolean =>
  type.endsWith('/hyperlink') && (/^(https?:|mailto:)/i.test(target) || DOES_NOTHING.test(target));

/** What is left of a button of a web page that was copied into a text. */
const DOES_NOTHING = /^javascript:\s*(?:;|void\(\s*0\s*\);?)?$/i;
