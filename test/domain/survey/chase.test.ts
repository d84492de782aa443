import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alarmsOf, movedAlarms, movedWords } from '../../../domain/survey/alarms.ts';
import {
  chasePlan,
  chasesToCome,
  newLastDay,
  type RecordedChase,
} from '../../../domain/survey/chase-plan.ts';
import { bySuperior, chaseClassOf, chased, whySkipped } from '../../../domain/survey/chase-rules.ts';
import type { OrganisationFacts, OrganisationLevel } from '../../../domain/directory/facts.ts';
import { cutOffMoment, nextForCollecting, type Collected } from '../../../domain/survey/timing.ts';
import { addDays, atOffice, dayOf } from '../../../domain/time/day.ts';
import { calendar } from '../calendar/fixture.ts';

const dueAt = atOffice('2023-07-25');

test.each([
  [{ cutOff: { workingDaysAfter: 10 } }, [2, 5], null],
  [{ cutOff: { workingDaysAfter: 2 } }, [], null],
  [{ cutOff: { workingDaysAfter: 5 } }, [2], null],
  [{ cutOff: { workingDaysAfter: 9 }, chase: [], escalate: { workingDaysAfter: 4 } }, [], 4],
  [
    { cutOff: { workingDaysAfter: 9 }, chase: [{ workingDaysAfter: 4 }, { workingDaysAfter: 1 }] },
    [1, 4],
    null,
  ],
])('the plan of %o', (definition, rounds, escalation) => {
  expect(chasePlan(definition)).toEqual({ rounds, escalation });
});

test.each([
  ['2023-07-26', atOffice('2023-08-10'), '2023-07-31'],
  ['2023-07-26', atOffice('2023-07-28'), '2023-07-27'],
  ['2023-07-26', atOffice('2023-07-26'), '2023-07-27'],
])('drafted on %s, cut off at %o: an answer is asked for by %s', (today, cutOffAt, day) => {
  expect(newLastDay(today, cutOffAt, calendar)).toBe(day);
});

const organisation = (id: string, level: OrganisationLevel, parent?: string): OrganisationFacts => ({
  id,
  kind: 'x',
  level,
  taxNumber: null,
  names: [],
  parents: parent ? [{ organisationId: parent, validFrom: '2000-01-01', validTo: null }] : [],
  successors: [],
  contacts: [],
});
const hierarchy = {
  office: 'so',
  on: '2023-07-26',
  organisations: [
    organisation('ubnd', 'province'),
    organisation('so', 'province', 'ubnd'),
    organisation('so-khac', 'province', 'ubnd'),
    organisation('huyen', 'district', 'ubnd'),
    organisation('xa', 'commune', 'huyen'),
    organisation('trung-tam', 'other', 'so'),
    organisation('cao-dang', 'other', 'ubnd'),
    organisation('cong-ty', 'other'),
    organisation('bo', 'central'),
    organisation('vong-1', 'province', 'vong-2'),
    organisation('vong-2', 'province', 'vong-1'),
  ],
};
test.each([
  ['so-khac', 'subordinate'],
  ['huyen', 'subordinate'],
  ['xa', 'subordinate'],
  ['trung-tam', 'subordinate'],
  ['cao-dang', 'outside'],
  ['cong-ty', 'outside'],
  ['bo', 'outside'],
  ['vong-1', 'outside'],
  ['khong-co', 'outside'],
] as const)('%s is chased as %s', (organisationId, kind) => {
  expect(chaseClassOf({ organisationId, unitId: null }, hierarchy)).toBe(kind);
});
test('a unit of the office is one of its own; who registered by itself is an outsider', () => {
  expect(chaseClassOf({ organisationId: null, unitId: 'phong' }, hierarchy)).toBe('subordinate');
  expect(chaseClassOf({ organisationId: null, unitId: null }, hierarchy)).toBe('outside');
});
test('those above are told of their own; under the office itself, or nobody, the leader is told', () => {
  const body = (organisationId: string | null) => ({ organisationId, unitId: null });
  const groups = bySuperior(['xa', 'huyen', 'trung-tam', 'cong-ty', null].map(body), hierarchy);
  expect(
    [...groups].map(([key, bodies]) => [key, bodies.map(({ organisationId }) => organisationId)]),
  ).toEqual([
    ['huyen', ['xa']],
    ['ubnd', ['huyen']],
    [null, ['trung-tam', 'cong-ty', null]],
  ]);
});

test.each([
  [{ missing: 0, nextPassed: true, previousOpen: true }, 'nobody'],
  [{ missing: 3, nextPassed: true, previousOpen: true }, 'nextPassed'],
  [{ missing: 3, nextPassed: false, previousOpen: true }, 'previousOpen'],
  [{ missing: 3, nextPassed: false, previousOpen: false }, null],
])('%o: skipped because %s', (facts, reason) => {
  expect(whySkipped(facts)).toBe(reason);
});

describe('alarms that move', () => {
  const definition = {
    reminders: [{ workingDaysBefore: 1 }],
    cutOff: { workingDaysAfter: 3 },
    chase: [{ workingDaysAfter: 1 }],
  };
  test('name what, from when to when; what is over on both sides is not told', () => {
    const before = alarmsOf(definition, dueAt, calendar);
    const moved = movedAlarms(
      before,
      alarmsOf(definition, atOffice('2023-08-01'), calendar),
      atOffice('2023-07-22'),
    );
    expect(moved.map(movedWords)).toEqual([
      'hết thời hạn: từ hết thứ Hai 24/7/2023 sang hết thứ Hai 31/7/2023',
      'nhắc lần 1: từ 08h00 ngày 21/7/2023 sang 08h00 ngày 28/7/2023',
      'đôn đốc lần 1: từ 08h00 ngày 25/7/2023 sang 08h00 ngày 01/8/2023',
      'chốt số liệu: từ hết thứ Năm 27/7/2023 sang hết thứ Năm 03/8/2023',
    ]);
    expect(movedAlarms(before, before, atOffice('2023-07-01'))).toEqual([]);
  });
});

/**
 * The slow model: a clerk who looks at the list every working morning, counting days on the fingers. Deadline, answers,
 * extensions and promises are drawn at random; the rules must chase the same ones on the same mornings.
 */
test('generated histories: the rules chase whom a clerk with a calendar would', () => {
  const day = (n: number): string => addDays('2023-07-24', n);
  const person = fc.record({
    owes: fc.boolean(),
    answersOn: fc.option(fc.integer({ min: -3, max: 14 }), { nil: null }),
    extendedTo: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
    promisedFor: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
  });
  const plan = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 });
  const after = fc.integer({ min: 1, max: 8 });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 6 }), plan, after, (people, rounds, workingDaysAfter) => {
      const known = (now: Date): Collected[] =>
        people.map(({ owes, answersOn, extendedTo, promisedFor }) => ({
          owesAnswer: owes,
          answeredAt:
            answersOn !== null && atOffice(day(answersOn), 7) <= now ? atOffice(day(answersOn), 7) : null,
          ownDueAt: extendedTo === null ? null : atOffice(day(extendedTo + 1)),
          promised: promisedFor === null ? null : { on: day(promisedFor), madeAt: atOffice('2023-07-20') },
        }));

      const slow: string[] = [];
      let fingers = 0;
      for (let n = 1; n <= 20; n += 1) {
        if (!calendar.isWorkingDay(day(n))) continue;
        fingers += 1;
        const now = atOffice(day(n), 8);
        // Cut off: everything in and every deadline over, or the last counted day and every extension over.
        const open = people.filter(
          (one) => one.owes && !(one.answersOn !== null && atOffice(day(one.answersOn), 7) <= now),
        );
        const lastExtension = Math.max(0, ...people.map(({ extendedTo }) => extendedTo ?? 0));
        const over = open.length === 0 ? n > lastExtension : fingers > workingDaysAfter && n > lastExtension;
        if (over) break;
        if (!rounds.includes(fingers)) continue;
        people.forEach((one, index) => {
          if (!open.includes(one)) return;
          if (one.extendedTo !== null && n <= one.extendedTo) return;
          if (one.promisedFor !== null && n <= one.promisedFor) return;
          slow.push(`${day(n)} ${index}`);
        });
      }

      const fast: string[] = [];
      const recorded: RecordedChase[] = [];
      for (let n = 1; n <= 20; n += 1) {
        const now = atOffice(day(n), 8);
        const recipients = known(now);
        const chases = chasesToCome(
          { dueAt, plan: { rounds: [...rounds].sort((a, b) => a - b), escalation: null }, calendar },
          recorded,
        );
        const snapshot = { calendar, dueAt, workingDaysAfter, recipients, reminders: [], chases };
        if (now >= cutOffMoment(snapshot)) break;
        const next = nextForCollecting(snapshot, now);
        if (!('step' in next) || next.step !== 'chase') continue;
        for (const one of chased(recipients, dueAt, now))
          fast.push(`${dayOf(now)} ${recipients.indexOf(one)}`);
        recorded.push({ kind: 'chase', round: next.round, at: now, state: 'drafted' });
      }
      expect(fast.sort()).toEqual(slow.sort());
    }),
    { numRuns: 400 },
  );
});
