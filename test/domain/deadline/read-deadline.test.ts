import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueInWords } from '../../../domain/deadline/due-words.ts';
import { DEADLINE_QUESTIONS } from '../../../domain/deadline/questions.ts';
import { readDeadline, type Deadline } from '../../../domain/deadline/read-deadline.ts';
import { addDays, atOffice, formatDay, formatLongDay, weekdayName } from '../../../domain/time/day.ts';
import { calendar } from '../calendar/fixture.ts';

const read = (phrase: string): Deadline =>
  readDeadline(phrase, { now: atOffice('2023-07-10', 8), calendar, receivedOn: '2023-07-12' });
const codes = (phrase: string): string[] => read(phrase).questions.map(({ code }) => code);

/** phrase, last day, hour of the end on that day (24 = its end). */
const PLAIN = [
  ['trước ngày 25/7/2023', '2023-07-24', 24],
  ['Trước ngày 25-07-2023.', '2023-07-24', 24],
  ['trước ngày 25 tháng 7 năm 2023', '2023-07-24', 24],
  ['trước thứ Ba, ngày 25/7/2023', '2023-07-24', 24],
  ['khẩn trương, trước ngày 25/7/2023', '2023-07-24', 24],
  ['chậm nhất ngày 24/7/2023', '2023-07-24', 24],
  ['chậm nhất vào ngày 24/7/2023', '2023-07-24', 24],
  ['chậm nhất là ngày 24/7/2023 (thứ Hai)', '2023-07-24', 24],
  ['muộn nhất ngày 24/7/2023', '2023-07-24', 24],
  ['đến hết ngày 24/7/2023', '2023-07-24', 24],
  ['đến ngày 24/7/2023', '2023-07-24', 24],
  ['trước 16h30, ngày 24/7/2023', '2023-07-24', 16.5],
  ["trước 16h30' ngày 24/7/2023", '2023-07-24', 16.5],
  ['trước 16 giờ 30 phút ngày 24 tháng 7 năm 2023', '2023-07-24', 16.5],
  ['chậm nhất 17h00 ngày 24/7/2023', '2023-07-24', 17],
  ['trước 0h00 ngày 25/7/2023', '2023-07-24', 24],
  ['trước 24h00 ngày 24/7/2023', '2023-07-24', 24],
  ['trong tháng 8 năm 2023', '2023-08-31', 24],
  ['quý II năm 2026', '2026-06-30', 24],
  ['trước tháng 9/2023', '2023-08-31', 24],
  ['cuối tháng 7 năm 2023', '2023-07-31', 24],
  ['giữa tháng 8/2023', '2023-08-15', 24],
  ['trong thời hạn 10 ngày kể từ ngày 14/7/2023', '2023-07-24', 24],
  ['trong thời hạn 05 ngày làm việc kể từ ngày 17/7/2023', '2023-07-24', 24],
  ['trong hai tháng kể từ ngày 30/6/2023', '2023-08-30', 24],
] as const;

describe('deadline words that are clear', () => {
  it.each(PLAIN)('%s', (phrase, lastDay, hours) => {
    const deadline = read(phrase);
    expect(deadline.questions).toEqual([]);
    expect(deadline.lastDay).toBe(lastDay);
    expect(deadline.dueAt).toEqual(atOffice(lastDay, 0, hours * 60));
  });

  it.each(PLAIN)('%s, decomposed, means the same', (phrase) => {
    expect(read(phrase.normalize('NFD'))).toEqual(read(phrase));
  });

  it('says in words what it means', () => {
    expect(read('trước ngày 25/7/2023').words).toBe(
      'trước ngày 25/7/2023: hết thứ Hai 24/7/2023; còn 10 ngày làm việc',
    );
    expect(read('trước 16h30, ngày 24/7/2023').words).toBe(
      'trước 16h30, ngày 24/7/2023: đến 16h30 thứ Hai 24/7/2023; còn 10 ngày làm việc',
    );
  });

  it('says a due moment in words', () => {
    expect(dueInWords(atOffice('2023-07-29'))).toBe('hết thứ Sáu 28/7/2023');
    expect(dueInWords(atOffice('2023-07-24', 16, 5))).toBe('16h05 thứ Hai 24/7/2023');
  });

  it('whatever the day and its spelling, "trước" ends a day before "chậm nhất"', () => {
    const spellings = [
      formatDay,
      (day: string) => formatLongDay(day).replace('ngày ', ''),
      (day: string) => day,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 900 }), fc.constantFrom(...spellings), (n, spell) => {
        const day = addDays('2023-07-10', n);
        const before = read(`trước ngày ${spell(day)}`);
        const until = read(`chậm nhất ngày ${spell(day)}`);
        expect(until.dueAt).toEqual(atOffice(addDays(day, 1)));
        expect(before.dueAt).toEqual(atOffice(day));
      }),
    );
  });
});

/** phrase, the question asked, the last day if the question is accepted (null: it cannot be). */
const ASKED = [
  ['chậm nhất trước ngày 25/7/2023', 'deadlineContradictory', '2023-07-24'],
  ['chậm nhất trước 17h00, ngày 24/7/2023', 'deadlineContradictory', '2023-07-24'],
  ['đến trước ngày 25/7/2023', 'deadlineContradictory', '2023-07-24'],
  ['ngày 25/7/2023', 'deadlineMarkerMissing', '2023-07-24'],
  ['trước ngày 25/7', 'deadlineYearMissing', '2023-07-24'],
  ['trước ngày 05/6', 'deadlineYearMissing', '2024-06-04'],
  ['trong tháng 8', 'deadlineYearMissing', '2023-08-31'],
  ['trước thứ Hai, ngày 25/7/2023', 'deadlineWeekday', '2023-07-24'],
  ['trước ngày 25/7/2023 (thứ Hai)', 'deadlineWeekday', '2023-07-24'],
  ['trước ngày 24/7/2023', 'deadlineDayOff', '2023-07-23'],
  ['chậm nhất ngày 04/9/2023', 'deadlineDayOff', '2023-09-04'],
  ['quý III năm 2023', 'deadlineDayOff', '2023-09-30'],
  ['trong thời hạn 7 ngày kể từ ngày nhận', 'deadlineAnchor', '2023-07-19'],
  ['trong thời hạn 15 (mười lăm) ngày kể từ ngày nhận được công văn này', 'deadlineAnchor', '2023-07-27'],
  ['trong nửa tháng kể từ ngày nhận', 'deadlineAnchor', '2023-07-27'],
  ['trong 5 ngày làm việc', 'deadlineAnchor', '2023-07-19'],
  ['trước ngày 10/7/2023', 'deadlinePast', null],
  ['trước 7h30 ngày 10/7/2023', 'deadlinePast', null],
  ['trước ngày 31/6/2023', 'deadlineImpossible', null],
  ['trước 25h00 ngày 24/7/2023', 'deadlineImpossible', null],
  ['từ ngày 20/7/2023 đến ngày 25/7/2023', 'deadlineSeveral', null],
  ['trước ngày 15 tháng liền kề trước tháng báo cáo', 'deadlineRelative', null],
  ['trong tuần này', 'deadlineRelative', null],
  ['trước ngày 25 hàng tháng', 'deadlineRecurring', null],
  ['định kỳ hằng quý', 'deadlineRecurring', null],
  ['trong 24 giờ kể từ khi nhận', 'deadlineHours', null],
  ['khẩn trương', 'deadlineNoDate', null],
  ['sớm, kịp thời', 'deadlineNoDate', null],
  ['ngay', 'deadlineNoDate', null],
  ['xong thì gửi', 'deadlineNotUnderstood', null],
  ['', 'deadlineNotUnderstood', null],
  ['trước ngày 06/01/2027', 'calendarMissing', null],
  ['trong 200 ngày làm việc kể từ ngày 01/6/2026', 'calendarMissing', null],
] as const;

describe('deadline words that need a person', () => {
  it.each(ASKED)('%s asks %s', (phrase, code, lastDay) => {
    const { questions, ...deadline } = read(phrase);
    expect(questions.map((question) => question.code)).toEqual([code]);
    expect(questions[0]?.ifAccepted !== undefined).toBe(lastDay !== null);
    if (lastDay) expect(deadline.lastDay).toBe(lastDay);
    expect(questions[0]?.remedy).not.toBe('');
  });

  it('asks every question that the tables know', () => {
    expect(new Set(ASKED.map(([, code]) => code))).toEqual(new Set(Object.keys(DEADLINE_QUESTIONS)));
  });

  it('asks several questions at once', () => {
    expect(codes('chậm nhất trước thứ Hai ngày 24/9')).toEqual([
      'deadlineContradictory',
      'deadlineYearMissing',
      'deadlineWeekday',
      'deadlineDayOff',
    ]);
  });

  it('rolls a counted period over a day off, and says so', () => {
    const deadline = read('trong thời hạn 10 ngày kể từ ngày nhận');
    expect(deadline.lastDay).toBe('2023-07-24');
    expect(deadline.words).toContain('do ngày cuối thứ Bảy 22/7/2023 là ngày nghỉ');
  });

  it('names the true weekday', () => {
    expect(read('trước thứ Hai, ngày 25/7/2023').questions[0]?.what).toContain(
      `25/7/2023 là ${weekdayName('2023-07-25')}`,
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (text) => read(text).words.length >= 0),
    );
  });
});
