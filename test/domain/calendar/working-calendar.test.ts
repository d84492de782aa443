import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { addDays } from '../../../domain/time/day.ts';
import { calendar } from './fixture.ts';

const someDay = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2023-06-01', n));

describe('the working calendar', () => {
  it.each([
    ['2023-07-24', true, 'an ordinary Monday'],
    ['2023-07-22', false, 'a Saturday'],
    ['2023-09-04', false, 'a holiday on a Monday'],
    ['2024-04-29', false, 'a swapped Monday'],
    ['2024-05-04', true, 'the Saturday worked instead'],
  ])('%s worked: %s (%s)', (day, worked) => expect(calendar.isWorkingDay(day)).toBe(worked));

  it.each([
    ['2023-07-10', 10, '2023-07-24'],
    ['2023-07-24', -3, '2023-07-19'],
    ['2023-08-31', 1, '2023-09-05'],
    ['2024-04-26', 3, '2024-05-04'],
    ['2023-07-22', 0, '2023-07-22'],
  ])('%s moved by %i working days is %s', (from, count, to) =>
    expect(calendar.addWorkingDays(from, count)).toBe(to),
  );

  it('says why a day is off', () => {
    expect(calendar.whyOff('2023-09-01')).toBe('Quốc khánh');
    expect(calendar.whyOff('2023-07-23')).toBe('ngày nghỉ hằng tuần');
    expect(calendar.whyOff('2023-07-24')).toBeNull();
  });

  it('refuses a year that is not loaded, naming it', () => {
    const ask = (): unknown => calendar.addWorkingDays('2026-12-30', 5);
    expect(ask).toThrow(Refusal);
    expect(ask).toThrow(/lịch nghỉ năm 2027/);
    expect(() => calendar.isWorkingDay('2022-12-30')).toThrow(/2022/);
  });

  it('counting back what was added gives the count', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = calendar.addWorkingDays(from, count);
        return (
          calendar.workingDaysBetween(from, to) === count && calendar.workingDaysBetween(to, from) === -count
        );
      }),
    );
  });

  it('moves to a working day whatever it starts from', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40, max: 40 }), (from, count) => {
        return count === 0 || calendar.isWorkingDay(calendar.addWorkingDays(from, count));
      }),
    );
  });
});
