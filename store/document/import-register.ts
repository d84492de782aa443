/** Taking over this year's register of a series as kept before: every row or none, in the caller's transaction. */
import type { Insertable } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import {
  codeKey,
  judgeRegister,
  numberKey,
  spansText,
  type RegisterFileRow,
  type RegisterGround,
  type RegisterJudgement,
} from '../../domain/document/register-file.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { openQuestions, type Question } from '../../domain/failure/question.ts';
import type { Day } from '../../domain/time/day.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { inPieces } from '../directory/import/upsert.ts';
import { officeToday } from '../office/office-clock.ts';
import type { IssuedNumber } from '../schema.generated.ts';
import { NOBODY } from './number-entries.ts';
import { expireReservations } from './reservations.ts';
import { lockOutgoingSeries } from './series.ts';
import { openFollowingYear, refuseWhileHeld } from './take-number.ts';

export interface RegisterImport {
  readonly seriesId: string;
  readonly rows: readonly RegisterFileRow[];
  /** Of cells that could not be read: told together with everything else. */
  readonly problems: readonly Problem[];
  /** sha256 of the file. */
  readonly file: string;
  /** Codes of the questions that were looked at and accepted. */
  readonly accept: readonly string[];
  readonly actor: Actor;
  readonly requestId: string;
}

export interface RegisterImported {
  readonly seriesId: string;
  readonly year: number;
  readonly issued: number;
  readonly voided: number;
  /** Numbers that neither file nor register had, now void. */
  readonly leftOut: string;
  /** Numbers given before that are still in no register: "1–120". */
  readonly stillMissing: string;
  readonly next: number;
}

/** @throws Refusal `invalidInput` with every row that is wrong, `questionsOpen` */
export async function importRegister(trx: Trx, asked: RegisterImport): Promise<RegisterImported> {
  const { seriesId, rows, file, actor, requestId } = asked;
  await lockOutgoingSeries(trx, seriesId);
  await expireReservations(trx, [seriesId]);
  const today = await officeToday(trx);
  const year = Number(today.slice(0, 4));
  const place = { seriesId, year };
  await openFollowingYear(trx, seriesId, year);
  await refuseWhileHeld(trx, seriesId, year);
  const ground = await readGround(trx, { ...place, today });
  const judged = judgeRegister(rows, ground);
  refuseUnlessClear(judged, asked);
  await openAt(trx, { ...place, next: judged.next, started: ground.inUse });
  await enter(trx, { ...place, rows, file, judged });
  const imported: RegisterImported = {
    ...place,
    issued: rows.filter(({ voidReason }) => voidReason === null).length,
    voided: rows.filter(({ voidReason }) => voidReason !== null).length,
    leftOut: spansText(judged.gaps),
    stillMissing: spansText(judged.left),
    next: judged.next,
  };
  await writeAudit(trx, {
    actor,
    action: 'importRegister',
    objectKind: 'office',
    objectId: `${seriesId}/${year}`,
    details: { ...imported, file, accepted: asked.accept },
    requestId,
  });
  return imported;
}

function refuseUnlessClear(judged: RegisterJudgement, asked: RegisterImport): void {
  const unread = asked.problems.length > 0;
  const problems = [...asked.problems, ...judged.problems.filter(({ where }) => !unread || where !== 'tệp')];
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  const open = openQuestions(judged.questions, asked.accept);
  if (open.length > 0) throw new Refusal('questionsOpen', open.map(asProblem));
}

const asProblem = ({ code, what, remedy, ifAccepted }: Question): Problem => ({
  where: code,
  what,
  remedy: `${remedy}; hoặc --accept ${code}: ${ifAccepted ?? ''}`,
});

interface Place {
  readonly seriesId: string;
  readonly year: number;
}

async function readGround(trx: Trx, { seriesId, year, today }: Place & { readonly today: Day }) {
  const rows = await trx
    .selectFrom('issued_number')
    .select(['series_id', 'number', 'suffix', 'notation', 'state', 'imported_from', 'promulgated_on'])
    .where('year', '=', year)
    .execute();
  const own = rows.filter((row) => row.series_id === seriesId);
  const open = await trx
    .selectFrom('series_year')
    .select(['first_number', 'next_number'])
    .where('series_id', '=', seriesId)
    .where('year', '=', year)
    .executeTakeFirst();
  return {
    today,
    taken: new Set(own.map(numberKey)),
    codes: new Set(rows.filter(({ state }) => state === 'issued').map(codeKey)),
    next: open?.next_number ?? null,
    inUse: open !== undefined && open.next_number > open.first_number,
  } satisfies RegisterGround;
}

/** The next number follows the highest; until one is given here, that is also the first that this system gives. */
async function openAt(
  trx: Trx,
  { seriesId, year, next, started }: Place & { readonly next: number; readonly started: boolean },
): Promise<void> {
  await trx
    .insertInto('series_year')
    .values({ series_id: seriesId, year, first_number: next, next_number: next })
    .onConflict((conflict) =>
      conflict
        .columns(['series_id', 'year'])
        .doUpdateSet({ next_number: next, ...(started ? {} : { first_number: next }) }),
    )
    .execute();
}

interface Entering extends Place {
  readonly rows: readonly RegisterFileRow[];
  readonly file: string;
  readonly judged: RegisterJudgement;
}

async function enter(trx: Trx, { seriesId, year, rows, file, judged }: Entering): Promise<void> {
  const of = { series_id: seriesId, year, imported_from: file };
  const values: Insertable<IssuedNumber>[] = rows.map((row) => ({
    ...of,
    ...NOBODY,
    number: row.number,
    suffix: row.suffix,
    notation: row.notation,
    promulgated_on: row.promulgatedOn,
    subject: row.typeAndSubject,
    signer: row.signer,
    to_places: row.toPlaces,
    filed_with: row.filedWith,
    copies: row.copies,
    dispatched_on: row.dispatchedOn,
    received: row.received || null,
    note: row.note || null,
    state: row.voidReason === null ? ('issued' as const) : ('void' as const),
    void_reason: row.voidReason,
  }));
  for (const { from, to } of judged.gaps)
    for (let number = from; number <= to; number += 1)
      values.push({ ...of, ...NOBODY, number, state: 'void', void_reason: 'không có trong sổ đã nhập' });
  await inPieces(values, (piece) => trx.insertInto('issued_number').values(piece).execute());
}
