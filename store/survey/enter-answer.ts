/** Answers that come by another road than the recipient's page are entered by the office, checked by the same rules. */
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { readAnswer, type RawAnswer } from '../../domain/survey/answer.ts';
import type { Difference } from '../../domain/survey/answer-differences.ts';
import type { AnswerValues, FileValue, FormField } from '../../domain/survey/form.ts';
import { letterIdOf } from '../../domain/survey/ids.ts';
import { dayOf, formatInstant } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';
import type { Arrival } from '../incoming/arrivals.ts';
import { officeNow } from '../office/office-clock.ts';
import { actOnce, lockRecipient, refuseMerged, refuseState, type AnsweringBody } from './acting.ts';
import { addCopy } from './answer-copies.ts';
import { submitAnswer } from './answers.ts';
import type { Campaign } from './campaigns.ts';
import { addPhoneNote } from './phone-notes.ts';

export interface Entry {
  readonly campaignId: string;
  readonly recipientId: number;
  readonly road: 'paper' | 'email' | 'phone';
  readonly kind: 'answer' | 'noNeed';
  /** As typed from the paper. */
  readonly raw: RawAnswer;
  /** When the office received it, or was called. */
  readonly receivedAt: Date;
  /** Stored after the checks of uploads. */
  readonly scan?: FileValue | undefined;
  /** It is the very answer that came already as this version. */
  readonly sameAs?: number | undefined;
  /** Số đến that the clerk gave it before. */
  readonly arrivalNumber?: number | undefined;
  /** Telephone: who called, with whom, what was said. */
  readonly note?: string | undefined;
  readonly actor: Actor;
  readonly requestId: string;
}

export interface Entered {
  readonly as: 'version' | 'copy' | 'note';
  readonly version: number | null;
  readonly arrivalNumber: number | null;
  readonly late: boolean;
  readonly afterCutOff: boolean;
  readonly differences: readonly Difference[];
}

/** @throws Refusal with everything that speaks against it */
export function enterAnswer(trx: Trx, entry: Entry): Promise<Entered> {
  const { campaignId, actor, requestId, ...payload } = entry;
  return actOnce(
    trx,
    { campaignId, actor, requestId, action: 'enterAnswer', payload, also: ['clerk'] },
    async (campaign) => {
      const recipient = await lockRecipient(trx, campaignId, entry.recipientId);
      const values = await valuesOf(trx, entry, campaign);
      if (entry.road === 'phone') return noted(trx, entry);
      return entry.sameAs === undefined
        ? submitted(trx, { entry, values, recipient })
        : copied(trx, { entry, values, version: entry.sameAs, form: campaign.definition.form.fields });
    },
  );
}

/** Reads the figures, and collects everything else that is wrong with the entry. */
async function valuesOf(trx: Trx, entry: Entry, campaign: Campaign): Promise<AnswerValues> {
  const form = campaign.definition.form.fields;
  const told = entry.road === 'phone';
  const reading =
    entry.kind === 'noNeed'
      ? { values: {}, problems: [] }
      : readAnswer(form, entry.raw, { files: filesOf(form, entry.scan), draft: told });
  const problems = [
    ...(await timeProblems(trx, entry)),
    ...(told && !entry.note?.trim()
      ? [{ where: 'note', what: 'ghi nhớ điện thoại phải ghi ai gọi, gặp ai, nói gì' }]
      : []),
    ...reading.problems.map((problem): Problem => {
      const field = form.find(({ id }) => id === problem.field);
      const column = field?.type === 'table' && field.columns.find(({ id }) => id === problem.column);
      const row = problem.row === undefined ? '' : `dòng ${problem.row + 1}`;
      return {
        where: [field?.label, row, column && column.label].filter(Boolean).join(', '),
        what: problem.what,
      };
    }),
  ];
  if (problems.length > 0) throw new Refusal('invalidInput', problems);
  return reading.values;
}

/** The scan of the paper is what a form on paper has for the files it asks for. */
function filesOf(form: readonly FormField[], scan: FileValue | undefined): Record<string, FileValue> {
  if (!scan) return {};
  const kind = scan.name.toLowerCase().split('.').at(-1)?.replace('jpeg', 'jpg');
  const fields = form.filter(
    (field) => field.type === 'file' && field.required && field.accept.some((one) => one === kind),
  );
  return Object.fromEntries(fields.map(({ id }) => [id, scan]));
}

async function timeProblems(trx: Trx, { campaignId, receivedAt }: Entry): Promise<Problem[]> {
  const letter = await trx
    .selectFrom('document')
    .select(['state', 'dispatched_at'])
    .where('id', '=', letterIdOf(campaignId))
    .executeTakeFirstOrThrow();
  if (letter.state !== 'dispatching' && letter.state !== 'kept')
    return refuseState('công văn chưa phát hành, chưa thể có trả lời');
  const where = 'receivedAt';
  const { dispatched_at: sent } = letter;
  if (sent && receivedAt < sent)
    return [{ where, what: `sớm hơn lúc phát hành công văn (${formatInstant(sent)})` }];
  return receivedAt > (await officeNow(trx)) ? [{ where, what: 'chưa tới lúc đó' }] : [];
}

interface Read {
  readonly entry: Entry;
  readonly values: AnswerValues;
}

async function submitted(
  trx: Trx,
  { entry, values, recipient }: Read & { readonly recipient: AnsweringBody },
): Promise<Entered> {
  const { recipientId, kind, receivedAt, road, actor, requestId, scan, note } = entry;
  refuseMerged(recipient);
  const arrival = await registeredBefore(trx, entry);
  const kept = await submitAnswer(trx, {
    ...{ recipientId, kind, values, receivedAt, road, actor, requestId },
    ...(arrival && { arrival }),
  });
  if (scan || note)
    await trx
      .updateTable('answer')
      .set({ scan_sha256: scan?.sha256 ?? null, note: note?.trim() ?? null })
      .where('recipient_id', '=', recipientId)
      .where('version', '=', kept.version)
      .execute();
  const { version, arrivalNumber, late, afterCutOff } = kept;
  return { as: 'version', version, arrivalNumber, late, afterCutOff, differences: [] };
}

/** What the clerk registered when the paper came. @throws Refusal `invalidInput` when the number stands for something else */
async function registeredBefore(
  trx: Trx,
  { arrivalNumber, receivedAt, recipientId, campaignId }: Entry,
): Promise<Pick<Arrival, 'id' | 'number'> | undefined> {
  if (arrivalNumber === undefined) return undefined;
  const row = await trx
    .selectFrom('arrival')
    .select(['id', 'number', 'recipient_id'])
    .where('year', '=', Number(dayOf(receivedAt).slice(0, 4)))
    .where('number', '=', arrivalNumber)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const where = 'arrivalNumber';
  if (!row)
    throw new Refusal('invalidInput', [{ where, what: `sổ văn bản đến không có số ${arrivalNumber}` }]);
  if (row.recipient_id !== null && row.recipient_id !== recipientId)
    throw new Refusal('invalidInput', [{ where, what: `số đến ${arrivalNumber} là phiếu của nơi khác` }]);
  await trx
    .updateTable('arrival')
    .set({ recipient_id: recipientId, campaign_id: campaignId })
    .where('id', '=', row.id)
    .execute();
  return row;
}

async function copied(
  trx: Trx,
  { entry, ...read }: Read & { readonly version: number; readonly form: readonly FormField[] },
): Promise<Entered> {
  const { differences, arrivalNumber } = await addCopy(trx, { ...entry, ...read });
  const { version } = read;
  return { as: 'copy', version, arrivalNumber, late: false, afterCutOff: false, differences };
}

async function noted(trx: Trx, entry: Entry): Promise<Entered> {
  await addPhoneNote(trx, { ...entry, note: entry.note ?? '' });
  return { as: 'note', version: null, arrivalNumber: null, late: false, afterCutOff: false, differences: [] };
}
