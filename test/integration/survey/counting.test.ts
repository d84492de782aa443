import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { surveySummary } from '../../../client/api/survey-view.ts';
import { LEFT_OUT } from '../../../domain/directory/recipients/mend.ts';
import { progressBlocks } from '../../../domain/survey/report-progress.ts';
import { standingOf } from '../../../domain/survey/standing.ts';
import { answersWorkbook, workbookInput } from '../../../documents/spreadsheet/answers-workbook.ts';
import { readCampaign } from '../../../store/survey/campaigns.ts';
import { readCallSheet } from '../../../store/survey/call-sheet.ts';
import { readConsolidation } from '../../../store/survey/consolidation.ts';
import { cellValues, readCells } from '../../documents/spreadsheet/read-cells.ts';
import { histories } from '../../domain/survey/standing-histories.ts';
import { freshDatabase } from '../../stack/database.ts';
import { createWorld, LETTER, type World } from '../pages/campaign.ts';
import { CAMPAIGN } from '../pages/definition.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld((await freshDatabase()).db);
});

const place = fc.record({
  owes: fc.boolean(),
  reason: fc.constantFrom(null, null, 'chưa có địa chỉ thư điện tử', `${LEFT_OUT}đã giải thể`),
  group: fc.constantFrom('Các sở', 'Các xã', 'Doanh nghiệp'),
  versions: histories,
  /** Merged into the one so many places before it, when both are still there: chains and stars. */
  mergedAway: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
  base: fc.constantFrom('kept' as const, 'merged' as const),
});
type Place = typeof place extends fc.Arbitrary<infer One> ? One : never;
interface Drawn extends Place {
  readonly id: number;
}

it('status, sentence, report, workbook and call sheet count the same places', async () => {
  const { db } = world;
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 40 }), async (places) => {
      const drawn = await play(places);
      const right = counted(drawn);
      const campaign = await readCampaign(db, CAMPAIGN);
      const { counts, say } = await surveySummary(db, campaign);
      const { owing, answered, noNeed, late } = counts;
      expect({ owing, answered, noNeed, late }).toEqual(right);
      const silent = owing - answered - noNeed;
      const parts = [...say.matchAll(/(\d+) (?:đang sửa lại|xin lùi|chưa gửi được công văn|chưa)/g)];
      expect(say).toContain(`${owing} nơi: ${answered} đã gửi`);
      expect(parts.reduce((sum, [, number]) => sum + Number(number), 0)).toBe(silent);

      const consolidation = await readConsolidation(db, campaign);
      const report = progressBlocks(campaign.definition, consolidation, {
        issuer: 'Sở',
        letter: '',
        superiors: [],
        copies: [],
        unitAbbreviation: '',
        cutOffAt: new Date(),
        reminders: 0,
        extended: 0,
      });
      const [table] = report.flatMap((block) => (block.kind === 'table' ? [block] : []));
      const line = [owing, answered, noNeed, silent, late].map(String);
      expect(owing === 0 ? line : table?.rows.at(-1)?.slice(2, 7)).toEqual(line);

      const book = await answersWorkbook(workbookInput([], consolidation, []));
      const total = cellValues(readCells(book)['Tổng hợp theo nhóm']).at(-1) ?? [];
      expect([total[1], total.slice(2).reduce<number>((sum, cell) => sum + Number(cell), 0)]).toEqual([
        owing,
        owing,
      ]);

      const called = new Set((await readCallSheet(db, CAMPAIGN)).map(({ recipientId }) => recipientId));
      for (const { id, owes, reason } of drawn)
        if (!owes || reason?.startsWith(LEFT_OUT)) expect(called.has(id)).toBe(false);
    }),
    { numRuns: 12 },
  );
}, 60_000);

/** The slow way: everybody one by one. */
function counted(drawn: readonly (Drawn & { readonly gone: boolean; readonly counts: Drawn })[]) {
  const sum = { owing: 0, answered: 0, noNeed: 0, late: 0 };
  for (const one of drawn) {
    if (one.gone) continue;
    const stands = standingOf(one.counts.versions);
    if (!stands && (!one.owes || one.reason?.startsWith(LEFT_OUT))) continue;
    sum.owing += 1;
    if (stands && stands.version % 3 === 0) sum.noNeed += 1;
    else if (stands) sum.answered += 1;
    if (stands?.late) sum.late += 1;
  }
  return sum;
}

/** Writes them down; whoever is merged away points to the place that stays. */
async function play(places: readonly Place[]) {
  const { db } = world;
  await db.deleteFrom('answer_merge').execute();
  await db.deleteFrom('answer').execute();
  await db.deleteFrom('personal_link').execute();
  await db.deleteFrom('recipient').where('document_id', '=', LETTER).execute();
  const rows = await db
    .insertInto('recipient')
    .values(
      places.map((one, index) => ({
        document_id: LETTER,
        ordinal: index,
        origin: 'registered' as const,
        name: `Nơi ${index}`,
        group_label: one.group,
        purpose: 'direct' as const,
        owes_answer: one.owes,
        channel: 'paper' as const,
        unreachable_reason: one.reason,
      })),
    )
    .returning('id')
    .execute();
  const drawn = places.map((one, index) => ({ ...one, id: rows[index]?.id ?? 0 }));
  const answers = drawn.flatMap(({ id, versions }) =>
    versions.map((one) => ({
      recipient_id: id,
      version: one.version,
      kind: one.version % 3 === 0 ? ('noNeed' as const) : ('answer' as const),
      values: '{"a": "x"}',
      received_at: one.receivedAt,
      late: one.late,
      after_cut_off: one.afterCutOff,
      returned: one.returned,
      chosen_at: one.chosen ? one.receivedAt : null,
      request_id: randomUUID(),
    })),
  );
  if (answers.length > 0) await db.insertInto('answer').values(answers).execute();
  const gone = new Set<number>();
  const counts = new Map<number, Drawn>(drawn.map((one) => [one.id, one]));
  for (const [index, one] of [...drawn.entries()].reverse()) {
    const before = one.mergedAway === 0 ? undefined : drawn[index - one.mergedAway];
    if (!before || gone.has(before.id) || gone.has(one.id)) continue;
    gone.add(one.id);
    if (one.base === 'merged') counts.set(before.id, counts.get(one.id) ?? one);
    await db
      .insertInto('answer_merge')
      .values({
        kept_id: before.id,
        merged_id: one.id,
        base: one.base,
        fields: '{}',
        why: 'x',
        merged_by: 'x',
      })
      .execute();
    await db.updateTable('recipient').set({ merged_into: before.id }).where('id', '=', one.id).execute();
  }
  return drawn.map((one) => ({ ...one, gone: gone.has(one.id), counts: counts.get(one.id) ?? one }));
}
