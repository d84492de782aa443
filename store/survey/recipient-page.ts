/** Everything a recipient's pages show, read in one snapshot that cannot write. */
import type { NotNull } from 'kysely';
import type { SurveyDefinition } from '../../domain/survey/definition.ts';
import type { CampaignState } from '../../domain/survey/campaign-state.ts';
import type { DocumentType } from '../../domain/document/types.ts';
import type { VersionFile } from '../../domain/document/content.ts';
import { formatCodeNotation } from '../../domain/document/code-number.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import type { Day } from '../../domain/time/day.ts';
import { answerHistory, type KeptAnswer } from './answer-versions.ts';
import type { Database, Queryable, Trx } from '../database.ts';
import type { RawAnswer } from './drafts.ts';
import { dueInForce, type DueInForce } from './due-in-force.ts';
import { extensionsOf, type Extension } from './extensions.ts';
import { nameOf, newestLetter } from '../document/amendments.ts';
import { readDocument } from '../document/document-facts.ts';
import { readOffice } from '../office/office-clock.ts';
import { readIntermediaryPage, type IntermediaryPage } from '../open/respondent-files.ts';
import { recipientOfToken } from '../dispatch/personal-links.ts';
import { openReturn, type OpenReturn } from './returns.ts';
import type { Receipt } from './receipts.ts';

export interface RecipientPage {
  readonly rehearsal: boolean;
  /** Office time at which this was read. */
  readonly now: Date;
  /** Name of the issuing office on the day of the letter. */
  readonly issuer: string;
  readonly recipient: { readonly id: number; readonly name: string; readonly owesAnswer: boolean };
  readonly letter: Letter;
  readonly campaign: {
    readonly id: string;
    readonly definition: SurveyDefinition;
    readonly state: CampaignState;
    /** Told to recipients when it was stopped. */
    readonly stopReason: string | null;
    readonly pausedAt: Date | null;
    readonly cutOffAt: Date | null;
  };
  readonly due: DueInForce | null;
  readonly receipt: Receipt | null;
  readonly draft: { readonly values: RawAnswer; readonly savedAt: Date } | null;
  /** Newest first. */
  readonly answers: readonly KeptAnswer[];
  /** What the office asks to be corrected, while nothing new was sent. */
  readonly returned: OpenReturn | null;
  /** null: answers for nobody else. */
  readonly intermediary: IntermediaryPage | null;
  /** Newest first. */
  readonly extensions: readonly Extension[];
}

export interface Letter {
  /** Of the first letter when this one took its place: "Công văn số 352/SKHCN-QLCN". */
  readonly replaces: string | null;
  /** What recalled it, what corrected it last. */
  readonly recalledBy: string | null;
  readonly correctedBy: string | null;
  readonly documentType: DocumentType;
  readonly subject: string;
  /** `1185/SKHCN-QLCN&TTCN`. */
  readonly codeNotation: string;
  readonly promulgatedOn: Day;
  readonly files: readonly VersionFile[];
}

/** @returns null when the link is unknown, expired or revoked, or the letter is not out (any more) */
export async function readRecipientPage(db: Database, token: string): Promise<RecipientPage | null> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const holder = await recipientOfToken(trx, token);
      const facts = holder && (await readLetter(trx, holder.recipientId));
      return facts ? readAround(trx, facts) : null;
    });
}

type LetterFacts = NonNullable<Awaited<ReturnType<typeof readLetter>>>;

function readLetter(trx: Trx, recipientId: number) {
  return trx
    .selectFrom('recipient as r')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .innerJoin('campaign as c', 'c.id', 'd.campaign_id')
    .innerJoin('issued_number as n', (join) =>
      join.onRef('n.document_id', '=', 'd.id').on('n.state', '=', 'issued'),
    )
    .innerJoin('document_version as v', (join) =>
      join.onRef('v.document_id', '=', 'd.id').onRef('v.version', '=', 'd.version'),
    )
    .select(['r.id', 'r.name', 'r.owes_answer', 'd.id as document_id', 'd.document_type', 'd.subject'])
    .select(['n.number', 'n.notation', 'n.promulgated_on', 'v.files'])
    .select(['d.recalled_by', 'd.replaced_by', 'd.corrected_by'])
    .select([
      'c.id as campaign_id',
      'c.definition',
      'c.state',
      'c.cut_off_at',
      'c.stop_reason',
      'c.paused_at',
    ])
    .where('r.id', '=', recipientId)
    .where('d.state', 'in', ['dispatching', 'kept'])
    .$narrowType<{ promulgated_on: NotNull }>()
    .executeTakeFirst();
}

async function readAround(trx: Trx, facts: LetterFacts): Promise<RecipientPage> {
  const office = await readOffice(trx);
  return {
    rehearsal: office.kind === 'rehearsal',
    now: office.now,
    issuer: await issuerName(trx, office.organisationId, facts.promulgated_on),
    recipient: {
      id: facts.id,
      name: facts.name,
      owesAnswer: facts.owes_answer && facts.document_id === letterIdOf(facts.campaign_id),
    },
    letter: await letterInForce(trx, facts),
    campaign: {
      id: facts.campaign_id,
      definition: facts.definition,
      state: facts.state,
      stopReason: facts.stop_reason,
      pausedAt: facts.paused_at,
      cutOffAt: facts.cut_off_at,
    },
    due: await dueInForce(trx, facts.campaign_id, facts.id),
    receipt: await readReceipt(trx, facts.id),
    draft: await readDraft(trx, facts.id),
    answers: await answerHistory(trx, facts.id),
    returned: await openReturn(trx, facts.id),
    intermediary: await readIntermediaryPage(trx, facts.id),
    extensions: await extensionsOf(trx, facts.id),
  };
}

/** The letter they got, or the last one that replaced it, with what was said of it since. */
async function letterInForce(trx: Trx, first: LetterFacts): Promise<Letter> {
  const id = await newestLetter(trx, first.document_id);
  const shown = id === first.document_id ? null : await readDocument(trx, id);
  const marks = shown?.row ?? first;
  return {
    documentType: shown?.row.document_type ?? first.document_type,
    subject: shown?.row.subject ?? first.subject,
    codeNotation: shown?.number?.codeNotation ?? formatCodeNotation(first),
    promulgatedOn: shown?.number?.promulgatedOn ?? first.promulgated_on,
    files: (shown ? shown.current.files : first.files) ?? [],
    replaces: shown ? await nameOf(trx, first.document_id) : null,
    recalledBy: marks.recalled_by && (await nameOf(trx, marks.recalled_by)),
    correctedBy: marks.corrected_by && (await nameOf(trx, marks.corrected_by)),
  };
}

export async function issuerName(trx: Queryable, organisationId: string | null, on: Day): Promise<string> {
  if (!organisationId) return '';
  const row = await trx
    .selectFrom('organisation_name')
    .select('full_name')
    .where('organisation_id', '=', organisationId)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .executeTakeFirst();
  return row?.full_name ?? '';
}

async function readReceipt(trx: Trx, recipientId: number): Promise<Receipt | null> {
  const row = await trx
    .selectFrom('receipt')
    .select(['confirmed_by', 'confirmed_at'])
    .where('recipient_id', '=', recipientId)
    .executeTakeFirst();
  return row ? { confirmedBy: row.confirmed_by, confirmedAt: row.confirmed_at } : null;
}

async function readDraft(trx: Trx, recipientId: number): Promise<RecipientPage['draft']> {
  const row = await trx
    .selectFrom('answer_draft')
    .select(['values', 'saved_at'])
    .where('recipient_id', '=', recipientId)
    .executeTakeFirst();
  return row ? { values: row.values, savedAt: row.saved_at } : null;
}
