/** What a letter to the recipients of a document is made of, read from what the office knows. */
import { sql } from 'kysely';
import type { Purpose, SurveyDefinition } from '../../domain/survey/definition.ts';
import { dueFor } from '../../domain/survey/timing.ts';
import { addDays, atOffice, dayOf, formatLongDay, type Day } from '../../domain/time/day.ts';
import { aboutDocuments } from '../../domain/document/amend.ts';
import { joined } from '../../domain/vietnamese/list.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { dueDatesInForce, type DueDates } from '../survey/due-dates.ts';
import type { Database, Queryable } from '../database.ts';
import { readDocument, type CurrentDocument } from '../document/document-facts.ts';
import { nameOf } from '../document/amendments.ts';
import { liveNumber, type IssuedNumber } from '../document/numbering.ts';
import { readOffice } from '../office/office-clock.ts';
import { ensurePersonalLinks } from './personal-links.ts';

export interface IssuedDocument {
  readonly row: CurrentDocument['row'];
  readonly current: CurrentDocument['current'];
  readonly number: IssuedNumber;
  readonly office: { readonly name: string; readonly shortName: string };
  readonly rehearsal: boolean;
  /** Office time. */
  readonly now: Date;
  /** null: not part of a campaign. */
  readonly contact: SurveyDefinition['contact'] | null;
  readonly due: DueDates | null;
  /** What this one recalls, replaces or corrects, each with its day. */
  readonly about: string | null;
}

/** @throws Refusal `wrongState` when the document has no number or files yet */
export async function readIssuedDocument(db: Queryable, documentId: string): Promise<IssuedDocument> {
  const { row, current, number } = await readDocument(db, documentId);
  if (number === null || current.files === null) {
    throw new Refusal('wrongState', [
      { where: 'documentId', what: 'văn bản chưa được cấp số hoặc chưa có tệp' },
    ]);
  }
  const office = await readOffice(db);
  const campaign =
    row.campaign_id === null
      ? undefined
      : await db
          .selectFrom('campaign')
          .select('definition')
          .where('id', '=', row.campaign_id)
          .executeTakeFirst();
  return {
    row,
    current,
    number,
    office: await officeName(db, office.organisationId, number.promulgatedOn),
    rehearsal: office.kind === 'rehearsal',
    now: office.now,
    contact: campaign?.definition.contact ?? null,
    due: row.campaign_id === null ? null : await dueDatesInForce(db, row.campaign_id),
    about: await aboutOf(db, aboutDocuments(row.mandate)),
  };
}

async function aboutOf(db: Queryable, documentIds: readonly string[]): Promise<string | null> {
  const named: string[] = [];
  for (const id of documentIds) {
    const number = await liveNumber(db, id);
    if (number) named.push(`${(await nameOf(db, id)) ?? ''} ${formatLongDay(number.promulgatedOn)}`);
  }
  return named.length === 0 ? null : joined(named);
}

async function officeName(
  db: Queryable,
  organisationId: string | null,
  on: Day,
): Promise<IssuedDocument['office']> {
  const name = await db
    .selectFrom('organisation_name')
    .select(['full_name', 'short_name'])
    .where('organisation_id', '=', organisationId ?? '')
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .executeTakeFirst();
  return { name: name?.full_name ?? '', shortName: name?.short_name ?? name?.full_name ?? '' };
}

export interface LetterTo {
  readonly recipientId: number;
  readonly name: string;
  readonly purpose: Purpose;
  readonly owesAnswer: boolean;
  /** Its answer was sent back and no corrected one came. */
  readonly sentBack: boolean;
  /** First instant that is too late for this recipient; null: no answer owed. */
  readonly dueAt: Date | null;
  /** Token of the personal link; null: no answer owed, or the link was revoked. */
  readonly token: string | null;
}

/** Links outlive the deadline: late answers are taken, and the letter stays readable. */
const LINK_DAYS_AFTER_DUE = 90;

const SENT_BACK = sql<boolean>`coalesce((
  select bool_and(a.returned is not distinct from 'open') from answer a
   where a.recipient_id = coalesce(recipient.letter_recipient_id, recipient.id)), false)`;

/** The recipients of letters about to be sent, with the personal links of those who owe an answer made sure of. */
export async function readLettersTo(
  db: Database,
  { due, row }: Pick<IssuedDocument, 'due' | 'row'>,
  linkKey: string,
  recipientIds: readonly number[],
): Promise<ReadonlyMap<number, LetterTo>> {
  const rows = await db
    .selectFrom('recipient')
    .select(['id', 'name', 'purpose', 'owes_answer', 'letter_recipient_id'])
    .select(SENT_BACK.as('sent_back'))
    .where('id', 'in', recipientIds)
    .execute();
  // A later document speaks of the answer to the letter: its link, its due date.
  const letters = rows.map((one) => {
    const answers = one.letter_recipient_id ?? one.id;
    return {
      recipientId: one.id,
      answers,
      name: one.name,
      purpose: one.purpose,
      owesAnswer: one.owes_answer,
      sentBack: one.sent_back,
      dueAt:
        one.owes_answer && due
          ? dueFor(due.general.dueAt, laterOf(due.own.get(answers), askedBy(row)))
          : null,
    };
  });
  const tokens = await linksFor(
    db,
    linkKey,
    letters.map(({ answers, ...letter }) => ({ ...letter, recipientId: answers })),
  );
  return new Map(
    letters.map(({ answers, ...letter }) => [
      letter.recipientId,
      { ...letter, token: tokens.get(answers) ?? null },
    ]),
  );
}

/** The day a letter of đôn đốc names: asked for, though what comes then is late all the same. */
function askedBy({ mandate }: Pick<IssuedDocument['row'], 'mandate'>): Date | undefined {
  const { answerBy } = mandate as { readonly answerBy?: string };
  return answerBy === undefined ? undefined : new Date(answerBy);
}

const laterOf = (a: Date | undefined, b: Date | undefined): Date | undefined =>
  a && b ? (a > b ? a : b) : (a ?? b);

function linksFor(
  db: Database,
  linkKey: string,
  letters: readonly Omit<LetterTo, 'token'>[],
): Promise<ReadonlyMap<number, string>> {
  const owing = letters.flatMap(({ recipientId, dueAt }) => (dueAt ? [{ recipientId, dueAt }] : []));
  const latest = Math.max(0, ...owing.map(({ dueAt }) => dueAt.getTime()));
  const expiresAt = atOffice(addDays(dayOf(new Date(latest)), LINK_DAYS_AFTER_DUE));
  const ids = owing.map(({ recipientId }) => recipientId);
  return db.transaction().execute((trx) => ensurePersonalLinks(trx, linkKey, ids, expiresAt));
}
