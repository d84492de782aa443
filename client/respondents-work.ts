/** One file of an intermediary: read, shown, taken. The same for the office and for the intermediary's own page. */
import type { Readings } from '../documents/readings/readings.ts';
import { respondentTemplate } from '../documents/spreadsheet/respondent-template.ts';
import type { Problem } from '../domain/failure/catalogue.ts';
import type { Actor } from '../domain/directory/post.ts';
import { planRespondents } from '../domain/survey/plan-respondents.ts';
import { readRespondents, type RespondentRow } from '../domain/survey/respondents.ts';
import type { Database } from '../store/database.ts';
import { MEDIA_TYPES, type FileStorage } from '../store/file-storage.ts';
import {
  knownRespondents,
  readIntermediary,
  takeRespondents,
  type TakenFile,
} from '../store/open/respondents.ts';
import { readCampaign } from '../store/survey/campaigns.ts';
import { dueDatesInForce } from '../store/survey/due-dates.ts';

export interface RespondentWork {
  readonly db: Database;
  readonly files: FileStorage;
  readonly readings: Pick<Readings, 'workbook'>;
}

export interface FileAsked {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly name: string;
  readonly bytes: Buffer;
  /** `all` takes nothing when one row is wrong; `good` takes the rows that are right. */
  readonly take: 'preview' | 'all' | 'good';
  readonly actor: Actor | null;
  readonly requestId: string;
}

export interface FileReport {
  /** Of the file as a whole, then of rows, each at its cell. */
  readonly problems: readonly Problem[];
  readonly rows: readonly {
    readonly row: number;
    readonly name: string;
    readonly what: 'new' | 'changed' | 'same' | 'wrong';
  }[];
  /** Of earlier files and not in this one. */
  readonly vanished: readonly string[];
  readonly taken: TakenFile | null;
  /** The rows that were not taken, as a workbook to mend; null: none. */
  readonly rejected: Buffer | null;
}

export async function workOnFile(work: RespondentWork, asked: FileAsked): Promise<FileReport> {
  const { db, readings } = work;
  const campaign = await readCampaign(db, asked.campaignId);
  await readIntermediary(db, campaign.id, asked.recipientId);
  const { sheets, problems } = await readings.workbook({ bytes: asked.bytes, where: 'tệp' });
  const nothing = { rows: [], vanished: [], taken: null, rejected: null };
  if (!sheets) return { ...nothing, problems };
  const { form } = campaign.definition;
  const reading = readRespondents(sheets, { ...asked, form: form.fields });
  if (reading.rows.length === 0) return { ...nothing, problems: reading.problems };
  const good = reading.rows.filter((row) => row.problems.length === 0);
  const bad = reading.rows.filter((row) => row.problems.length > 0);
  const { planned, vanished } = planRespondents(good, await knownRespondents(db, asked.recipientId));
  const may = reading.problems.length === 0 && good.length > 0 && (asked.take === 'good' || bad.length === 0);
  const taken = asked.take !== 'preview' && may ? await take(work, asked, good) : null;
  return {
    problems: [...reading.problems, ...bad.flatMap((row) => row.problems)],
    rows: [
      ...planned.map(({ row, what }) => ({ row: row.row, name: row.respondent.name, what })),
      ...bad.map((row) => ({ row: row.row, name: row.respondent.name, what: 'wrong' as const })),
    ].sort((a, b) => a.row - b.row),
    vanished: taken?.vanished ?? vanished.map(({ name }) => name),
    taken,
    rejected: bad.length > 0 ? await templateOf({ db }, { ...asked, rows: bad }) : null,
  };
}

async function take(
  { db, files }: RespondentWork,
  asked: FileAsked,
  rows: readonly RespondentRow[],
): Promise<TakenFile> {
  const sha256 = await files.put(asked.bytes, MEDIA_TYPES.xlsx);
  const { campaignId, recipientId, name, actor, requestId } = asked;
  return db
    .transaction()
    .execute((trx) =>
      takeRespondents(trx, { campaignId, recipientId, sha256, fileName: name, rows, actor, requestId }),
    );
}

/** @param asked rows to give back; none: an empty template */
export async function templateOf(
  { db }: Pick<RespondentWork, 'db'>,
  {
    campaignId,
    recipientId,
    rows,
  }: { readonly campaignId: string; readonly recipientId: number; readonly rows?: readonly RespondentRow[] },
): Promise<Buffer> {
  const { id, definition } = await readCampaign(db, campaignId);
  const { name } = await readIntermediary(db, id, recipientId);
  const { general } = await dueDatesInForce(db, id);
  return respondentTemplate({
    campaignId: id,
    recipientId,
    subject: definition.subject,
    intermediary: name,
    deadline: general.words,
    form: definition.form.fields,
    ...(rows && { typed: joined(rows) }),
  });
}

const joined = (rows: readonly RespondentRow[]) =>
  (rows[0]?.typed ?? []).map((_sheet, at) => rows.flatMap(({ typed }) => typed[at] ?? []));
