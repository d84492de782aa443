import type { Problem } from '../../domain/failure/catalogue.ts';
import { checkOfficeZip } from './check-office-zip.ts';

/** Bytes a .docx from outside may have. */
const LARGEST_DOCX = 20 * 1024 * 1024;

/**
 * Everything that speaks against taking in a .docx: zip bombs, paths that leave the file, macros, embedded objects,
 * content fetched from elsewhere. Empty when it may be opened. Nothing is inflated before the bounds are checked.
 */
export function checkDocx(bytes: Buffer, where = 'tệp .docx'): Problem[] {
  if (bytes.length > LARGEST_DOCX)
    return [
      { where, what: `lớn hơn ${LARGEST_DOCX / 1024 / 1024} MB`, remedy: 'Giảm ảnh trong tệp rồi gửi lại' },
    ];
  return checkOfficeZip(bytes, 'docx', where);
}
