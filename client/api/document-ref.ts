import { z } from 'zod';

/** Ids of documents hold a slash, which a path cannot: there it is written as a dot, which no id holds. */
export const documentRef = (id: string): string => id.replaceAll('/', '.');

/** `khao-sat-2023.cong-van` (or the percent-encoded id) → `khao-sat-2023/cong-van`. */
export const DocumentParams = z.object({
  id: z
    .string()
    .min(1)
    .transform((ref) => ref.replaceAll('.', '/'))
    .describe('Mã văn bản, dấu / viết là dấu chấm: khao-sat-2023.cong-van'),
});
