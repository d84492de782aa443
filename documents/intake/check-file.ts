import type { Problem } from '../../domain/failure/catalogue.ts';
import type { FileField } from '../../domain/survey/form.ts';
import { checkOfficeZip } from './check-office-zip.ts';

type FileKind = FileField['accept'][number];

export interface UploadedFile {
  /** As the sender named it. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a field takes; see FileField. */
export type FileLimits = Pick<FileField, 'accept' | 'maxMegabytes'>;

const DEFAULT_MEGABYTES = 10;

/** First bytes of each kind, and the name people know it by. */
const KINDS: Readonly<
  Record<
    FileKind,
    {
      readonly magic: readonly number[];
      readonly extensions: readonly string[];
      readonly label: string;
      readonly mediaType: string;
    }
  >
> = {
  pdf: {
    magic: [0x25, 0x50, 0x44, 0x46, 0x2d],
    extensions: ['pdf'],
    label: 'PDF',
    mediaType: 'application/pdf',
  },
  docx: {
    magic: [0x50, 0x4b, 0x03, 0x04],
    extensions: ['docx'],
    label: 'Word (.docx)',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    magic: [0x50, 0x4b, 0x03, 0x04],
    extensions: ['xlsx'],
    label: 'Excel (.xlsx)',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  jpg: { magic: [0xff, 0xd8, 0xff], extensions: ['jpg', 'jpeg'], label: 'ảnh JPG', mediaType: 'image/jpeg' },
  png: {
    magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    extensions: ['png'],
    label: 'ảnh PNG',
    mediaType: 'image/png',
  },
};

/** The media type of an accepted file, by its name; undefined for a kind we do not take. */
export const mediaTypeOf = (name: string): string | undefined => {
  const kind = kindOf(name);
  return kind && KINDS[kind].mediaType;
};

/** Everything that speaks against a file sent with an answer: kind, size, content that is not what the name says. */
export function checkFile(file: UploadedFile, limits: FileLimits): Problem[] {
  const where = file.name.normalize('NFC').slice(0, 100);
  const kind = kindOf(file.name);
  const megabytes = limits.maxMegabytes ?? DEFAULT_MEGABYTES;
  if (!kind || !limits.accept.includes(kind)) return [wrongKind(where, limits.accept)];
  if (file.bytes.length === 0) return [{ where, what: 'tệp rỗng', remedy: 'Chọn lại tệp' }];
  if (file.bytes.length > megabytes * 1024 * 1024)
    return [{ where, what: `lớn hơn ${megabytes} MB`, remedy: 'Giảm dung lượng hoặc chia nhỏ tệp' }];
  if (!startsWith(file.bytes, KINDS[kind].magic))
    return [
      {
        where,
        what: `nội dung không phải ${KINDS[kind].label}`,
        remedy: 'Lưu lại tệp đúng định dạng, đừng chỉ đổi đuôi tên',
      },
    ];
  if (kind === 'docx' || kind === 'xlsx') return checkOfficeZip(file.bytes, kind, where);
  return kind === 'pdf' ? checkPdf(file.bytes, where) : [];
}

const kindOf = (name: string): FileKind | undefined => {
  const extension = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  return (Object.keys(KINDS) as FileKind[]).find((kind) => KINDS[kind].extensions.includes(extension));
};

const startsWith = (bytes: Buffer, magic: readonly number[]): boolean =>
  magic.every((value, i) => bytes[i] === value);

const wrongKind = (where: string, accept: readonly FileKind[]): Problem => ({
  where,
  what: 'loại tệp không được nhận',
  remedy: `Chọn tệp ${accept.map((kind) => KINDS[kind].label).join(', ')}`,
});

/** Names of PDF actions that run something. Only what stands uncompressed is seen; readers warn about the rest. */
const checkPdf = (bytes: Buffer, where: string): Problem[] =>
  /\/(JavaScript|Launch)\b/.test(plainNames(bytes.toString('latin1')))
    ? [{ where, what: 'có lệnh tự chạy bên trong', remedy: 'In lại thành PDF thường rồi gửi lại' }]
    : [];

/** A letter of a name may be written by its number: /J#61vaScript (ISO 32000-1, 7.3.5). */
const plainNames = (pdf: string): string =>
  pdf.replace(/#([46][1-9a-f]|[57][0-9a])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
