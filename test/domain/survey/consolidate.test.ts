import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolidate, type AnswerFacts } from '../../../domain/survey/consolidate.ts';
import type { FieldSummary } from '../../../domain/survey/field-summary.ts';
import { atOffice } from '../../../domain/time/day.ts';
import { answers, consolidation, input, judged, recipients } from './answers.ts';

const field = (id: string): FieldSummary => {
  const found = consolidation.fields.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('who answered', () => {
  it('counts late ones before the cut-off, not those after it, and names who is missing', () => {
    expect(consolidation.totals).toEqual({
      sent: 7,
      answered: 3,
      noNeed: 1,
      missing: 3,
      late: 1,
      afterCutOff: 1,
      unreachable: 1,
    });
    expect(consolidation.rows.filter(({ late }) => late).map(({ name }) => name)).toEqual(['Công ty C']);
    expect(consolidation.rows.filter(({ status }) => status === 'missing').map(({ name }) => name)).toEqual([
      'Công ty D',
      'Công ty E',
      'Hiệp hội G',
    ]);
  });
  it('by group, in their order, those who owe nothing left out', () =>
    expect(consolidation.groups.map(({ label, counts }) => [label, counts.sent, counts.answered])).toEqual([
      ['Trường đại học, cao đẳng', 2, 1],
      ['Doanh nghiệp khoa học và công nghệ', 4, 2],
      ['Hiệp hội doanh nghiệp', 1, 0],
    ]));
  it('an answer that nobody owed counts all the same', () => {
    const unasked: AnswerFacts = { ...(answers[1] as AnswerFacts), recipientId: 8 };
    expect(consolidate({ ...input, answers: [unasked] }).totals).toMatchObject({ sent: 8, answered: 1 });
  });
  it('a correction after the cut-off does not replace what counted, one before it is no lateness', () => {
    const sent = (receivedAt: Date): AnswerFacts => ({
      ...(answers[1] as AnswerFacts),
      ...judged(1, receivedAt),
      version: 3,
    });
    const corrected = sent(atOffice('2023-07-28'));
    const again = consolidate({ ...input, answers: [...answers, corrected] });
    expect(again.rows[0]).toEqual(consolidation.rows[0]);
    const lateCorrection = sent(atOffice('2023-07-26'));
    expect(consolidate({ ...input, answers: [...answers, lateCorrection] }).rows[0]?.late).toBe(false);
  });
});

describe('what they answered', () => {
  it('figures of the newest version, without binary noise', () => {
    expect(field('soLaoDong')).toMatchObject({
      respondents: 3,
      blank: 0,
      total: 2750,
      least: 350,
      most: 1200,
      average: 916.7,
    });
    expect(field('chiNghienCuu')).toMatchObject({ total: 1200.8, average: 400.27 });
  });
  it('choices, zero ones too', () => {
    const suKien = field('suKien');
    expect(suKien.kind === 'choice' && suKien.tally.map(({ count }) => count)).toEqual([1, 0, 3, 0]);
  });
  it('rows of tables, with totals of their columns and counts by group', () => {
    const needs = field('nhuCau');
    if (needs.kind !== 'table') throw new Error('form changed');
    expect(needs).toMatchObject({ respondents: 2, blank: 1 });
    expect(needs.rows[0]).toEqual({
      name: 'Công ty C',
      group: 'Doanh nghiệp khoa học và công nghệ',
      cells: ['Dây chuyền sấy lạnh', 'Chế biến nhãn', 'Mua công nghệ', '5.000', '31/12/2023'],
    });
    expect(needs.columns[3]?.figures).toMatchObject({ count: 2, total: 10000 });
    expect(needs.byGroup.map(({ rows }) => rows)).toEqual([0, 2, 0]);
  });
  it('dates and what nobody filled in', () => {
    expect(field('ngayLamViec')).toMatchObject({
      respondents: 2,
      earliest: '2023-08-10',
      latest: '2023-08-10',
    });
    expect(field('taiLieu')).toMatchObject({ respondents: 0, blank: 3, files: [] });
  });
});

it('whatever comes in, the counts add up and groups sum to the total', () => {
  const answerOf = fc.record({
    recipientId: fc.integer({ min: 1, max: 8 }),
    version: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom('answer' as const, 'noNeed' as const),
    values: fc.constant({}),
    receivedAt: fc.integer({ min: 0, max: 500 }).map((hours) => atOffice('2023-07-14', hours)),
    returned: fc.constantFrom(null, 'open' as const, 'lapsed' as const),
  });
  const received = answerOf.map((one) => ({ ...judged(one.recipientId, one.receivedAt), ...one }));
  fc.assert(
    fc.property(fc.array(received), (some) => {
      const { totals, groups, rows } = consolidate({ ...input, answers: some });
      expect(totals.sent).toBe(totals.answered + totals.noNeed + totals.missing);
      expect(groups.reduce((sum, { counts }) => sum + counts.sent, 0)).toBe(totals.sent);
      expect(totals.late).toBeLessThanOrEqual(totals.answered + totals.noNeed);
      expect(rows.length).toBeLessThanOrEqual(recipients.length);
    }),
  );
});
