import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { problemsOfCall } from '../../../domain/survey/call.ts';
import { inOrderOfCalling, type CallLine } from '../../../domain/survey/call-sheet.ts';
import { isBroken, isQuietOn, promiseReminderAt, promiseRounds } from '../../../domain/survey/promise.ts';
import {
  nextForCollecting,
  plansJoinedAt,
  remindedBy,
  reminderRounds,
  standingRounds,
  type Collected,
  type PlannedReminder,
} from '../../../domain/survey/timing.ts';
import { addDays, atOffice, dayOf } from '../../../domain/time/day.ts';
import { calendar } from '../calendar/fixture.ts';

const promised = (on: string, madeAt = atOffice('2023-07-19', 10)) => ({ on, madeAt });

describe('a promise', () => {
  it('is remembered on its morning, or on the next working day', () => {
    expect(promiseReminderAt(promised('2023-07-21'), calendar)).toEqual(atOffice('2023-07-21', 8));
    expect(promiseReminderAt(promised('2023-07-23'), calendar)).toEqual(atOffice('2023-07-24', 8));
  });
  it('made for today after the morning is not remembered today', () => {
    expect(promiseReminderAt(promised('2023-07-19'), calendar)).toBeNull();
  });
  it('keeps the rounds for everybody away until its morning', () => {
    expect(isQuietOn(promised('2023-07-23'), '2023-07-24', calendar)).toBe(true);
    expect(isQuietOn(promised('2023-07-23'), '2023-07-25', calendar)).toBe(false);
    expect(isQuietOn(null, '2023-07-20', calendar)).toBe(false);
  });
  it('is broken once its day is over', () => {
    expect(isBroken(promised('2023-07-21'), new Date(atOffice('2023-07-22').getTime() - 1))).toBe(false);
    expect(isBroken(promised('2023-07-21'), atOffice('2023-07-22'))).toBe(true);
  });
});

test('two plans on one day are one round, and it is known that they were two', () => {
  const dueAt = atOffice('2023-07-25');
  const plan = [{ workingDaysBefore: 1 }, { workingDaysBefore: 1 }, { workingDaysBefore: 3 }];
  const rounds = reminderRounds(dueAt, plan, calendar);
  expect(rounds).toHaveLength(2);
  expect(rounds.map(({ at }) => plansJoinedAt(at, { dueAt, plan, calendar }))).toEqual([1, 2]);
});

test('a deadline that moved is reminded of anew, under the numbers that follow', () => {
  const plan = [{ workingDaysBefore: 1 }];
  const [first] = reminderRounds(atOffice('2023-07-25'), plan, calendar);
  const recorded: PlannedReminder[] = first ? [{ ...first, state: 'sent' }] : [];
  const moved = standingRounds(reminderRounds(atOffice('2023-08-01'), plan, calendar), recorded);
  expect(moved.map(({ round, state }) => [round, state])).toEqual([
    [1, 'sent'],
    [2, 'planned'],
  ]);
});

/**
 * The slow model: every day at eight somebody walks through the list with the plan in hand. `nextForCollecting` asked
 * over and over must remind the same ones on the same days, and nobody twice on one day.
 */
test('promises and rounds together: as somebody would who looks every morning', () => {
  const day = (n: number): string => addDays('2023-07-10', n);
  const dueAt = atOffice('2023-07-25');
  const person = fc.record({
    answersOn: fc.option(fc.integer({ min: 0, max: 16 }), { nil: null }),
    promisesOn: fc.option(fc.integer({ min: 0, max: 18 }), { nil: null }),
    calledOn: fc.integer({ min: 0, max: 3 }),
    owes: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 6 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
      (people, before) => {
        const plan = before.map((workingDaysBefore) => ({ workingDaysBefore }));
        const called = people.map(({ promisesOn, calledOn }) =>
          promisesOn !== null && promisesOn >= calledOn
            ? { on: day(promisesOn), madeAt: atOffice(day(calledOn), 10) }
            : null,
        );
        // What is known at that moment: a promise not yet made does not count, nor an answer not yet given.
        const at = (now: Date): Collected[] =>
          people.map(({ answersOn, owes }, index) => ({
            owesAnswer: owes,
            answeredAt:
              answersOn !== null && atOffice(day(answersOn), 7) <= now ? atOffice(day(answersOn), 7) : null,
            promised: called[index] && called[index].madeAt <= now ? called[index] : null,
          }));

        const slow: string[] = [];
        for (let n = 0; n <= 14; n += 1) {
          if (!calendar.isWorkingDay(day(n))) continue;
          const now = atOffice(day(n), 8);
          const isRound = plan.some(
            ({ workingDaysBefore }) => calendar.addWorkingDays('2023-07-24', -workingDaysBefore) === day(n),
          );
          at(now).forEach((one, index) => {
            if (!one.owesAnswer || one.answeredAt) return;
            const p = one.promised;
            // The morning on which the promise falls due: the promised day, moved to a day the office works.
            let morning = p?.on ?? '';
            while (p && !calendar.isWorkingDay(morning)) morning = addDays(morning, 1);
            const own = p && atOffice(morning, 8) > p.madeAt ? morning : null;
            if (own === day(n)) slow.push(`${day(n)} ${index}`);
            else if (isRound && !(p && day(n) <= (own ?? p.on))) slow.push(`${day(n)} ${index}`);
          });
        }

        const fast: string[] = [];
        let recorded: PlannedReminder[] = [];
        for (let n = 0; n <= 14; n += 1) {
          const now = atOffice(day(n), 8);
          for (let turn = 0; turn < 8; turn += 1) {
            const recipients = at(now);
            const begun = new Set(recorded.map(({ round }) => round));
            const promises = promiseRounds(
              recipients.map((one) => ({ promised: one.promised, owes: one.owesAnswer && !one.answeredAt })),
              calendar,
            ).filter(({ round }) => !begun.has(round));
            const reminders = [
              ...standingRounds(
                reminderRounds(dueAt, plan, calendar),
                recorded.filter((one) => !one.forPromise),
              ),
              ...recorded.filter((one) => one.forPromise),
              ...promises.map((one) => ({ ...one, state: 'planned' as const, forPromise: true })),
            ];
            const snapshot = { calendar, dueAt, workingDaysAfter: 20, recipients, reminders };
            const next = nextForCollecting(snapshot, now);
            if (!('step' in next) || next.step === 'cutOff' || !('round' in next)) break;
            const round = reminders.find((one) => one.round === next.round);
            if (!round) throw new Error('a round that is not there');
            if (next.step === 'remind')
              for (const one of remindedBy(round, snapshot))
                fast.push(`${dayOf(now)} ${recipients.indexOf(one)}`);
            recorded = [...recorded, { ...round, state: next.step === 'remind' ? 'sent' : 'skipped' }];
          }
        }
        expect(fast.sort()).toEqual(slow.sort());
        expect(new Set(fast).size).toBe(fast.length);
      },
    ),
    { numRuns: 300 },
  );
});

describe('what a logged call must say', () => {
  const now = atOffice('2023-07-20', 9);
  test.each([
    [{ said: ' ' }, ['said']],
    [{ said: 'x', promisedOn: '2023-07-19' }, ['promisedOn']],
    [{ said: '', promisedOn: '2023-02-30', phone: 'bảy' }, ['said', 'promisedOn', 'phone']],
    [{ said: 'x', promisedOn: '2025-07-20' }, ['promisedOn']],
    [{ said: 'Hẹn mai gửi', promisedOn: '2023-07-20', phone: '0221 386 1234' }, []],
  ])('%o', (call, places) => {
    expect(problemsOfCall(call, { now, answered: false }).map(({ where }) => where)).toEqual(places);
  });
  test('nothing is left to promise once the answer is in', () => {
    expect(problemsOfCall({ said: 'x', promisedOn: '2023-07-24' }, { now, answered: true })).toHaveLength(1);
  });
});

test('the sheet begins with broken promises, then those nobody called', () => {
  const line = (recipientId: number, over: Partial<CallLine>): CallLine => ({
    recipientId,
    name: 'x',
    groupLabel: 'x',
    phone: null,
    contactPerson: null,
    unreachableReason: null,
    lastReminderAt: null,
    confirmedAt: null,
    draftSavedAt: null,
    returned: false,
    lastCall: null,
    calls: 0,
    promisedOn: null,
    broken: false,
    ...over,
  });
  const sheet = [
    line(1, { calls: 1, promisedOn: '2023-07-30' }),
    line(2, { calls: 1 }),
    line(3, {}),
    line(4, { calls: 1, promisedOn: '2023-07-20', broken: true }),
  ];
  expect(inOrderOfCalling(sheet).map(({ recipientId }) => recipientId)).toEqual([4, 3, 2, 1]);
});
