import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { lintForm, type FormReport } from '../../domain/form/lint-form.ts';
import type { FormView } from '../../domain/form/view.ts';
import { checkFile } from '../intake/check-file.ts';
import { checkDocx } from '../intake/check-docx.ts';
import { brokenZipRules } from '../intake/zip-bounds.ts';
import { readZipDirectory } from '../intake/zip-directory.ts';
import { MOST_PAGES, readPdfText } from './pdf-text.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

/** Bytes a file may have. */
const LARGEST = 20 * 1024 * 1024;

/**
 * The form of a .docx or PDF judged, whoever made it; told apart by content, not by name.
 * @throws Refusal `hostileFile` for a file that cannot be read safely or at all
 */
export async function lintFile(bytes: Buffer, name: string): Promise<FormReport> {
  const where = name.normalize('NFC').slice(0, 100);
  return lintForm(await readView(bytes, where));
}

async function readView(bytes: Buffer, where: string): Promise<FormView> {
  if (bytes.length > LARGEST)
    throw refused({ where, what: `lớn hơn ${LARGEST / 1024 / 1024} MB`, remedy: 'Giảm ảnh trong tệp' });
  if (startsWith(bytes, 'PK')) return docxView(bytes, where);
  const start = bytes.subarray(0, 1024).indexOf('%PDF-');
  if (start >= 0) return pdfView(bytes.subarray(start), where);
  throw refused(unknownKind(bytes, where));
}

/** Bounds and DTDs are never waived; what is hostile only to a program that opens the file is told as a finding. */
function docxView(bytes: Buffer, where: string): FormView {
  const entries = readZipDirectory(bytes);
  const broken = entries ? brokenZipRules(entries) : ['bị hỏng hoặc không phải tệp nén hợp lệ'];
  if (broken.length > 0) throw refused(...broken.map((what) => ({ where, what, remedy: RESAVE })));
  const view = readUnlessTooDeep(bytes, where);
  if (!view) throw refused({ where, what: 'không phải tệp .docx đọc được', remedy: RESAVE });
  return { ...view, active: checkDocx(bytes, where).map(({ what }) => what) };
}

async function pdfView(bytes: Buffer, where: string): Promise<FormView> {
  const active = checkFile({ name: 'x.pdf', bytes }, { accept: ['pdf'], maxMegabytes: 20 }).map(
    ({ what }) => what,
  );
  const { pages, more, pictured } = await readPdfText(bytes, where);
  const view = (pictured ? null : readPdf(pages)) ?? scan(pages.length);
  return { ...view, active, ...(more ? { readUpTo: `${MOST_PAGES} trang đầu` } : {}) };
}

/** Pictures of pages: told as such, not judged. */
const scan = (pageCount: number): FormView => ({
  kind: 'scan',
  pages: [],
  paragraphs: [],
  pageCount,
  unsettled: { changes: 0, comments: 0 },
  active: [],
});

/** Tables thousands deep inside each other are no work of a clerk: they exhaust whoever walks through them. */
function readUnlessTooDeep(bytes: Buffer, where: string): FormView | null {
  try {
    return readDocx(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refused({ where, what: 'có bảng lồng nhau quá sâu', remedy: RESAVE });
  }
}

const RESAVE = 'Mở bằng Word, lưu lại thành .docx rồi kiểm tra lại';
const startsWith = (bytes: Buffer, text: string): boolean =>
  bytes.subarray(0, text.length).toString('latin1') === text;

const unknownKind = (bytes: Buffer, where: string): Problem => {
  if (bytes.length === 0) return { where, what: 'là tệp rỗng', remedy: 'Gửi lại tệp' };
  if (!startsWith(bytes, '\xd0\xcf\x11\xe0'))
    return {
      where,
      what: 'không phải tệp .docx hoặc PDF',
      remedy: 'Gửi tệp Word (.docx) hoặc PDF có lớp chữ',
    };
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? { where, what: 'có mật khẩu, không đọc được', remedy: 'Mở bằng Word, bỏ mật khẩu rồi lưu lại' }
    : {
        where,
        what: 'là tệp .doc kiểu cũ',
        remedy: 'Mở bằng Word, lưu lại thành .docx (không chỉ đổi đuôi tên)',
      };
};

const refused = (...problems: readonly Problem[]): Refusal => new Refusal('hostileFile', [...problems]);
