import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutOffMoment,
  dueInForce,
  isLate,
  missingAsOf,
  nextForCollecting,
  reminderRounds,
  SKIP_REASONS,
  type Collected,
  type CollectingSnapshot,
  type PlannedReminder,
} from '../../../domain/survey/timing.ts';
import { addDays, atOffice } from '../../../domain/time/day.ts';
import { calendar } from '../calendar/fixture.ts';

const dueAt = atOffice('2023-07-25');
const silent: Collected = { owesAnswer: true, answeredAt: null };
const answered: Collected = { owesAnswer: true, answeredAt: atOffice('2023-07-20', 10) };
const copied: Collected = { owesAnswer: false, answeredAt: null };
const first: PlannedReminder = { round: 1, at: atOffice('2023-07-19', 8), state: 'planned' };
const second: PlannedReminder = { round: 2, at: atOffice('2023-07-21', 8), state: 'planned' };

const facts = (changes: Partial<CollectingSnapshot> = {}): CollectingSnapshot => ({
  calendar,
  dueAt,
  workingDaysAfter: 2,
  recipients: [silent, answered, copied],
  reminders: [first, second],
  ...changes,
});
const sent = { ...first, state: 'sent' } as const;
const quiet = { reminders: [sent, { ...second, state: 'skipped' }] } as const;

describe('what the campaign does next', () => {
  it.each([
    ['before the first reminder', facts(), atOffice('2023-07-18', 23), { wait: first.at }],
    ['at its moment', facts(), first.at, { step: 'remind', round: 1 }],
    ['later on its day', facts(), atOffice('2023-07-19', 23, 59), { step: 'remind', round: 1 }],
    [
      'the day after',
      facts(),
      atOffice('2023-07-20', 0),
      { step: 'skipReminder', round: 1, reason: 'sleptThrough' },
    ],
    [
      'the same day, when what happened at its moment was lost',
      facts({ lost: { from: atOffice('2023-07-19', 1), until: atOffice('2023-07-19', 15) } }),
      atOffice('2023-07-19', 16),
      { step: 'skipReminder', round: 1, reason: 'lost' },
    ],
    [
      'a day on which less was lost',
      facts({ lost: { from: atOffice('2023-07-19', 9), until: atOffice('2023-07-19', 15) } }),
      atOffice('2023-07-19', 16),
      { step: 'remind', round: 1 },
    ],
    [
      'half sent, the day after',
      facts({ reminders: [{ ...first, state: 'sending' }] }),
      atOffice('2023-07-20', 0),
      { step: 'skipReminder', round: 1, reason: 'interrupted' },
    ],
    [
      'half sent, the same day, all answers in meanwhile',
      facts({ reminders: [{ ...first, state: 'sending' }], recipients: [answered] }),
      atOffice('2023-07-19', 9),
      { step: 'remind', round: 1 },
    ],
    [
      'after the due moment',
      facts(),
      atOffice('2023-07-25'),
      { step: 'skipReminder', round: 1, reason: 'afterDue' },
    ],
    [
      'nobody left to remind',
      facts({ recipients: [answered, copied] }),
      first.at,
      { step: 'skipReminder', round: 1, reason: 'nobodyOwes' },
    ],
    ['one sent', facts({ reminders: [second, sent] }), atOffice('2023-07-20'), { wait: second.at }],
    ['all reminded', facts(quiet), atOffice('2023-07-22'), { wait: atOffice('2023-07-27') }],
    [
      'the instant before the cut-off',
      facts(quiet),
      new Date(atOffice('2023-07-27').getTime() - 1),
      { wait: atOffice('2023-07-27') },
    ],
    ['the cut-off', facts(quiet), atOffice('2023-07-27'), { step: 'cutOff' }],
    [
      'paused at the moment of a reminder',
      facts({ paused: { holdsCutOff: false } }),
      first.at,
      { step: 'skipReminder', round: 1, reason: 'paused' },
    ],
    [
      'paused while a reminder is being sent',
      facts({ paused: { holdsCutOff: false }, reminders: [{ ...first, state: 'sending' }] }),
      first.at,
      { step: 'skipReminder', round: 1, reason: 'paused' },
    ],
    [
      'paused before the next reminder',
      facts({ paused: { holdsCutOff: false } }),
      atOffice('2023-07-18'),
      { wait: first.at },
    ],
    [
      'paused at the cut-off, which comes all the same',
      facts({ ...quiet, paused: { holdsCutOff: false } }),
      atOffice('2023-07-27'),
      { step: 'cutOff' },
    ],
    [
      'paused, the cut-off told to wait',
      facts({ ...quiet, paused: { holdsCutOff: true } }),
      atOffice('2023-07-28'),
      { wait: null },
    ],
    [
      'all answers in, before the due moment',
      facts({ ...quiet, recipients: [answered] }),
      atOffice('2023-07-24'),
      { wait: dueAt },
    ],
    [
      'all answers in, at the due moment',
      facts({ ...quiet, recipients: [answered] }),
      dueAt,
      { step: 'cutOff' },
    ],
  ])('%s', (_, snapshot, now, step) => expect(nextForCollecting(snapshot, now)).toEqual(step));

  it('gets to the cut-off from any facts, never twice the same, never waiting in the past', () => {
    const recipient = fc.record({
      owesAnswer: fc.boolean(),
      answeredAt: fc.option(
        fc.integer({ min: 0, max: 30 }).map((n) => atOffice(addDays('2023-07-12', n), 9)),
      ),
      ownDueAt: fc.option(fc.integer({ min: 0, max: 20 }).map((n) => atOffice(addDays('2023-07-25', n)))),
    });
    fc.assert(
      fc.property(
        fc.array(recipient, { maxLength: 6 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 400 }),
        (recipients, plan, workingDaysAfter, hours) => {
          let now = atOffice('2023-07-12', hours);
          let reminders: PlannedReminder[] = reminderRounds(
            dueAt,
            plan.map((workingDaysBefore) => ({ workingDaysBefore })),
            calendar,
          ).map((round) => ({ ...round, state: 'planned' }));
          for (let steps = 0; steps < 12; steps += 1) {
            const snapshot = facts({ recipients, reminders, workingDaysAfter });
            const next = nextForCollecting(snapshot, now);
            if ('wait' in next) {
              if (!next.wait) return false;
              expect(next.wait.getTime()).toBeGreaterThan(now.getTime());
              now = next.wait;
            } else if (next.step === 'cutOff') {
              return now >= cutOffMoment(snapshot);
            } else {
              const { round, step } = next;
              expect(reminders.find((one) => one.round === round)?.state).toBe('planned');
              if (step === 'remind') expect(now < dueAt).toBe(true);
              reminders = reminders.map((one) =>
                one.round === round ? { ...one, state: step === 'remind' ? 'sent' : 'skipped' } : one,
              );
            }
          }
          return false;
        },
      ),
    );
  });

  it('every reason to skip has its sentence', () => {
    expect(
      Object.values(SKIP_REASONS).every((sentence) => sentence === sentence.normalize('NFC') && sentence),
    ).toBe(true);
  });
});

describe('moments', () => {
  it('reminds at 08:00, n working days before the last day, once a day', () => {
    const plan = [{ workingDaysBefore: 1 }, { workingDaysBefore: 3 }, { workingDaysBefore: 3 }];
    expect(reminderRounds(dueAt, plan, calendar)).toEqual([
      { round: 1, at: atOffice('2023-07-19', 8) },
      { round: 2, at: atOffice('2023-07-21', 8) },
    ]);
  });

  it('a deadline within a day counts from that day', () => {
    expect(
      reminderRounds(atOffice('2023-07-24', 16, 30), [{ workingDaysBefore: 3 }], calendar)[0]?.at,
    ).toEqual(first.at);
  });

  it('cuts off over the holidays on a worked day, and not before the last extension', () => {
    const due = atOffice('2023-09-01');
    expect(cutOffMoment(facts({ dueAt: due, workingDaysAfter: 1 }))).toEqual(atOffice('2023-09-06'));
    const extended = { ...silent, ownDueAt: atOffice('2023-08-05') };
    expect(cutOffMoment(facts({ recipients: [extended] }))).toEqual(atOffice('2023-08-05'));
    expect(cutOffMoment(facts({ recipients: [{ ...answered, ownDueAt: atOffice('2023-07-26') }] }))).toEqual(
      atOffice('2023-07-26'),
    );
  });

  it('late is at the due moment, not before', () => {
    expect(isLate(dueAt, dueAt)).toBe(true);
    expect(isLate(new Date(dueAt.getTime() - 1), dueAt)).toBe(false);
  });
});

describe('who is missing as of a moment', () => {
  const late = { owesAnswer: true, answeredAt: atOffice('2023-07-25', 9) };
  const extended = { ...silent, ownDueAt: atOffice('2023-07-28') };

  it('names the silent and those who answered after it, whenever it is asked', () => {
    const all = [silent, answered, copied, late, extended];
    expect(missingAsOf(all, dueAt)).toEqual([silent, late, extended]);
    expect(missingAsOf(all, atOffice('2023-07-29'))).toEqual([silent, extended]);
    expect(missingAsOf([answered, copied], atOffice('2023-07-29'))).toEqual([]);
  });
});

describe('the due date in force', () => {
  const row = (recipientId: number | null, due: string, created: string) => ({
    recipientId,
    dueAt: atOffice(due),
    createdAt: atOffice(created),
  });
  const rows = [
    row(null, '2023-07-25', '2023-07-12'),
    row(7, '2023-07-28', '2023-07-20'),
    row(null, '2023-08-01', '2023-07-22'),
  ];
  it.each([
    [null, '2023-07-15', '2023-07-25'],
    [7, '2023-07-15', '2023-07-25'],
    [7, '2023-07-21', '2023-07-28'],
    [7, '2023-07-23', '2023-08-01'],
    [8, '2023-07-23', '2023-08-01'],
  ])('for %s on %s is %s', (id, at, due) =>
    expect(dueInForce(rows, id, atOffice(at))).toEqual(atOffice(due)),
  );
  it('is null before any was set', () => expect(dueInForce(rows, 7, atOffice('2023-07-01'))).toBeNull());
});
