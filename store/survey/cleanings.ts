/** Figures cleaned by the office: a log of who changed what, from, to and why; what was received stays as it is. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { printCell, readCell } from '../../domain/survey/answer-cell.ts';
import {
  cleaned,
  columnAt,
  placeName,
  valueAtPlace,
  withValue,
  type Cleaning,
  type FigurePlace,
} from '../../domain/survey/figure-place.ts';
import type { AnswerValues, CellValue } from '../../domain/survey/form.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import { standingOf } from '../../domain/survey/standing.ts';
import { writeAudit } from '../audit.ts';
import type { Queryable, Trx } from '../database.ts';
import { actOnce, lockRecipient, refuseState } from './acting.ts';
import { answerHistory, type KeptAnswer } from './answer-versions.ts';
import type { Campaign } from './campaigns.ts';
import { areFiguresOpen } from './figures-open.ts';

export interface CleaningAsk extends FigurePlace {
  readonly campaignId: string;
  readonly recipientId: number;
  /** As typed; empty leaves the place blank. */
  readonly to: string;
  readonly why: string;
  readonly actor: Actor;
  readonly requestId: string;
}
export interface Cleaned {
  readonly version: number;
  readonly place: string;
  /** As printed. */
  readonly from: string;
  readonly to: string;
}

/** @throws Refusal `wrongState` when the figures are in the report already or nothing stands; `invalidInput`; `commentRequired` */
export function cleanFigure(trx: Trx, ask: CleaningAsk): Promise<Cleaned> {
  const { campaignId, actor, requestId, ...payload } = ask;
  return actOnce(trx, { campaignId, actor, requestId, action: 'cleanFigure', payload }, async (campaign) => {
    await lockRecipient(trx, campaignId, ask.recipientId);
    const answer = await cleanable(trx, campaign, ask.recipientId);
    if (!ask.why.trim())
      throw new Refusal('commentRequired', [{ where: 'why', what: 'làm sạch số liệu phải nêu lý do' }]);
    return write(trx, { ask, campaign, answer });
  });
}

/** What stands while figures are open; afterwards only what waits for a supplementary report. */
async function cleanable(trx: Trx, campaign: Campaign, recipientId: number): Promise<KeptAnswer> {
  const history = await answerHistory(trx, recipientId);
  const found = (await areFiguresOpen(trx, campaign))
    ? standingOf(history)
    : standingOf(
        history.filter(({ afterCutOff }) => afterCutOff).map((one) => ({ ...one, afterCutOff: false })),
      );
  if (!found) return refuseState('không có số liệu nào của nơi này còn làm sạch được');
  return found.kind === 'noNeed' ? refuseState('nơi này báo không có nhu cầu, không có số liệu') : found;
}

interface Writing {
  readonly ask: CleaningAsk;
  readonly campaign: Campaign;
  readonly answer: KeptAnswer;
}

async function write(trx: Trx, { ask, campaign, answer }: Writing): Promise<Cleaned> {
  const form = campaign.definition.form.fields;
  const column = columnAt(form, ask);
  if (!column)
    throw new Refusal('invalidInput', [
      {
        where: 'field',
        what: 'phiếu không có chỗ ghi này',
        remedy: 'bảng thì ghi cả dòng và cột; tệp không sửa được',
      },
    ]);
  const now = cleaned(answer.values, await cleaningsOf(trx, ask.recipientId, answer.version));
  const { value: after = null, fault } = readCell(column, ask.to, { draft: true });
  const before = valueAtPlace(now, ask);
  const problem: Problem | null =
    fault !== undefined
      ? { where: 'to', what: fault }
      : ask.row !== null && withValue(now, ask, after) === now
        ? { where: 'row', what: `bảng không có dòng ${ask.row + 1}` }
        : JSON.stringify(before) === JSON.stringify(after)
          ? { where: 'to', what: 'giống số liệu đang dùng' }
          : null;
  if (problem) throw new Refusal('invalidInput', [problem]);
  await trx
    .insertInto('answer_cleaning')
    .values({
      recipient_id: ask.recipientId,
      version: answer.version,
      field: ask.field,
      row_index: ask.row,
      column_id: ask.column,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      why: ask.why.trim(),
      cleaned_by: ask.actor.personId,
      request_id: ask.requestId,
    })
    .execute();
  const place = placeName(form, ask);
  const print = (value: CellValue | null): string => printCell(column, value ?? undefined);
  await writeAudit(trx, {
    actor: ask.actor,
    action: 'cleanFigure',
    objectKind: 'recipient',
    objectId: String(ask.recipientId),
    version: answer.version,
    comment: ask.why.trim(),
    details: { place, from: print(before), to: print(after) },
    requestId: ask.requestId,
  });
  return { version: answer.version, place, from: print(before), to: print(after) };
}

const rows = (db: Queryable) =>
  db
    .selectFrom('answer_cleaning as c')
    .select(['c.field', 'c.row_index as row', 'c.column_id as column', 'c.before', 'c.after', 'c.why'])
    .select([
      'c.recipient_id as recipientId',
      'c.version',
      'c.cleaned_at as cleanedAt',
      'c.cleaned_by as cleanedBy',
    ])
    .orderBy('c.id');

/** Of one version, oldest first. */
export const cleaningsOf = (db: Queryable, recipientId: number, version: number): Promise<Cleaning[]> =>
  rows(db).where('c.recipient_id', '=', recipientId).where('c.version', '=', version).execute();

export interface CleaningRow extends Cleaning {
  readonly recipientId: number;
  readonly name: string;
  readonly version: number;
  readonly before: CellValue | null;
  readonly why: string;
  readonly cleanedAt: Date;
  /** Full name. */
  readonly cleanedBy: string;
}

/** Of a whole campaign, oldest first. */
export const listCleanings = (db: Queryable, campaignId: string): Promise<CleaningRow[]> =>
  cleaningsOfCampaigns(db, [campaignId]);

/** Of many campaigns, oldest first. */
export const cleaningsOfCampaigns = (db: Queryable, campaignIds: readonly string[]): Promise<CleaningRow[]> =>
  rows(db)
    .innerJoin('recipient as r', 'r.id', 'c.recipient_id')
    .leftJoin('person as p', 'p.id', 'c.cleaned_by')
    .select(['r.name'])
    .select((eb) => eb.fn.coalesce('p.full_name', 'c.cleaned_by').as('cleanedBy'))
    .where('r.document_id', '=', sql<string>`any(${campaignIds.map(letterIdOf)}::text[])`)
    .execute();

/** Puts the cleaned figures into the versions they belong to. */
export function withCleanings<Answer extends { recipientId: number; version: number; values: AnswerValues }>(
  answers: readonly Answer[],
  cleanings: readonly (Cleaning & { readonly recipientId: number; readonly version: number })[],
): Answer[] {
  const of = new Map<string, Cleaning[]>();
  for (const one of cleanings) {
    const key = `${one.recipientId}.${one.version}`;
    of.set(key, [...(of.get(key) ?? []), one]);
  }
  return answers.map((answer) => {
    const found = of.get(`${answer.recipientId}.${answer.version}`);
    return found ? { ...answer, values: cleaned(answer.values, found) } : answer;
  });
}
