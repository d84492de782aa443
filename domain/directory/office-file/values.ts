/** Values that office files are made of. Custom messages read `what | remedy`. */
import { z } from 'zod';
import { DOCUMENT_TYPES, type DocumentType } from '../../document/types.ts';
import { readDay } from '../../vietnamese/day-text.ts';
import { tidy } from '../../vietnamese/fold.ts';

export const text = z.string().transform(tidy).pipe(z.string().min(1));
export const optionalText = text.nullable().default(null);

/** Lower-case ASCII words with hyphens. */
export const slug = z.string().refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), {
  message: 'mã phải viết thường, không dấu, nối bằng gạch ngang | Ví dụ: truong-phong-qlkh',
});
export const optionalSlug = slug.nullable().default(null);

/** `2023-07-25` or `25/7/2023`. */
export const day = z.string().transform((value, context) => {
  const found = readDay(value);
  if (found) return found;
  context.addIssue({
    code: 'custom',
    message: `không có ngày "${value}" | Ghi dạng 2023-07-25 hoặc 25/7/2023`,
  });
  return z.NEVER;
});
export const optionalDay = day.nullable().default(null);

export const email = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .refine((value) => /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(value), {
    message: 'không phải địa chỉ thư điện tử | Ghi dạng hop-thu@co-quan.example',
  });
export const optionalEmail = email.nullable().default(null);

export const taxNumber = z.string().refine((value) => /^\d{10}(-\d{3})?$/.test(value), {
  message:
    "mã số thuế gồm 10 chữ số, đơn vị phụ thuộc thêm gạch và 3 chữ số | Đặt trong dấu nháy: '0900123456'",
});

export const documentType = z.enum(Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]]);

/** Keys `from` and `to`, both inclusive; `to` absent: still valid. */
export const period = { from: day, to: optionalDay };

interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** Turns `from`, `to` into `validFrom`, `validTo`. */
export function toDated<Row extends Period>(
  row: Row,
): Omit<Row, 'from' | 'to'> & {
  validFrom: string;
  validTo: string | null;
} {
  const { from, to, ...rest } = row;
  return { ...rest, validFrom: from, validTo: to };
}
