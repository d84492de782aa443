/** A number that a system the office has to use gave: recorded in the register, none of ours is taken. */
import { readCodeNotation } from '../../domain/document/code-number.ts';
import type { NumberSource } from '../../domain/document/number-source.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { formatDay } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';
import { officeToday } from '../office/office-clock.ts';
import { enterNumber, type GivenNumber, type NumberEntry } from './number-entries.ts';
import { liveTwin } from './twins.ts';

type External = Extract<NumberSource, { readonly from: 'external' }>;

/** @throws Refusal `invalidInput`, `numberTaken` */
export async function recordExternal(trx: Trx, entry: NumberEntry, source: External): Promise<GivenNumber> {
  const code = readCodeNotation(source.codeNotation);
  const today = await officeToday(trx);
  const problems: Problem[] = [
    ...(code ? [] : [{ where: 'số, ký hiệu', what: `“${source.codeNotation}” không đủ số và ký hiệu` }]),
    ...(source.on > today
      ? [{ where: 'ngày ban hành', what: `${formatDay(source.on)} chưa đến, hôm nay là ${formatDay(today)}` }]
      : []),
  ];
  if (!code || problems.length > 0) throw new Refusal('invalidInput', problems);
  const { number, notation } = code;
  const year = Number(source.on.slice(0, 4));
  const twin = await liveTwin(trx, { year, number, notation });
  if (twin !== null)
    throw new Refusal('numberTaken', [
      { where: 'số, ký hiệu', what: `đã là của ${twin}`, remedy: 'xem lại số mà hệ thống kia đã cấp' },
    ]);
  const given: GivenNumber = { seriesId: null, year, number, notation, promulgatedOn: source.on };
  await enterNumber(trx, entry, { ...given, system: source.system.trim() });
  return given;
}
