/** A mail that carries several forms: a person gives each to its recipient, and the mail waits until all are given. */
import type { Problem } from '../failure/catalogue.ts';
import type { FoundForm } from './facts.ts';
import type { TakenForm } from './recognised.ts';
import type { Match } from './whose.ts';

/** What a person has to know, form by form; `matches` in their order. */
export const severalReasons = (
  forms: readonly FoundForm[],
  matches: readonly Match[],
  taken: readonly TakenForm[] = [],
): Problem[] => [
  {
    where: 'thư',
    what: `kèm ${forms.length} phiếu`,
    remedy: `Gán từng phiếu cho nơi nhận của nó: ${leftOf(forms.length, taken)
      .map((number) => `--form ${number}`)
      .join(', ')}`,
  },
  ...leftOf(forms.length, taken).flatMap((number) => {
    const [form, match] = [forms[number - 1], matches[number - 1]];
    const doubts = form?.doubts.map(({ where, ...doubt }) => ({
      where: `phiếu ${number}, ${where}`,
      ...doubt,
    }));
    const why = match?.state === 'doubtful' ? match.why : [];
    return [...(doubts ?? []), ...why.map((what) => ({ where: `phiếu ${number}, nơi gửi`, what }))];
  }),
];

/** Numbers of the forms that nobody has been given, from 1. */
export const leftOf = (count: number, taken: readonly TakenForm[]): number[] =>
  Array.from({ length: count }, (_, i) => i + 1).filter((number) =>
    taken.every(({ form }) => form !== number),
  );

/** "Phiếu 1: Đã ghi nhận phiếu của …; còn phiếu 2". */
export function takenWords(count: number, taken: readonly TakenForm[]): string {
  const left = leftOf(count, taken);
  return [
    ...[...taken].sort((a, b) => a.form - b.form).map(({ form, outcome }) => `phiếu ${form}: ${outcome}`),
    ...(left.length > 0 ? [`còn phiếu ${left.join(', ')}`] : []),
  ]
    .join('; ')
    .replace(/^p/, 'P');
}
