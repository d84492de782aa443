import type { NumberSource } from '../../domain/document/number-source.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { dayIn, numberIn } from './typed.ts';

export interface SourceOptions {
  readonly reserved?: string;
  readonly external?: string;
  readonly system?: string;
  readonly date?: string;
}

/** Which number is meant; nothing: the next one of the series. @throws Refusal `invalidInput` when the options disagree */
export function numberSourceOf(options: SourceOptions): { readonly number?: NumberSource } {
  const { reserved, external, system, date } = options;
  if (reserved !== undefined && external !== undefined)
    throw mistaken('--reserved và --external', 'chỉ ghi một trong hai');
  if (reserved !== undefined)
    return { number: { from: 'reserved', number: numberIn('--reserved', reserved) } };
  if (external === undefined && system === undefined && date === undefined) return {};
  if (external === undefined || system === undefined || date === undefined)
    throw mistaken(
      '--external, --system, --date',
      'số do hệ thống khác cấp phải đủ số và ký hiệu, tên hệ thống, ngày ban hành',
    );
  return { number: { from: 'external', codeNotation: external, system, on: dayIn('--date', date) } };
}

const mistaken = (where: string, what: string): Refusal =>
  new Refusal('invalidInput', [
    { where, what, remedy: '--external "312/KH-UBND" --system "Hệ thống của tỉnh" --date 14/7/2023' },
  ]);
