/** What a message brings about, once it is known what it is and whose. Each runs in the transaction that settles it. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import type { DeliveryStatus, FoundForm } from '../../domain/inbound/facts.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { readAnswer } from '../../domain/survey/answer.ts';
import { documentProcessId, surveyProcessId } from '../../domain/survey/ids.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { fileInDossier } from '../dossier/file-in-dossier.ts';
import { requestWake } from '../process.ts';
import { submitAnswer } from '../survey/answers.ts';
import { queueAcknowledgement } from './acknowledgements.ts';
import type { InboundMessage } from './messages.ts';
import type { SentLetter } from './signs.ts';

export interface AnswerEffect {
  readonly recipientId: number;
  readonly form: FoundForm;
  /** Which of several in one message, from 1. */
  readonly place?: number | undefined;
  /** Under which hash the form file is kept. */
  readonly sha256: string;
  /** Where it is acknowledged to; null: nowhere. */
  readonly acknowledgeTo: string | null;
  /** A person who assigned it. */
  readonly actor?: Actor | undefined;
}

/**
 * The form becomes the recipient's answer, received when the mail server took it.
 * @returns what was done
 * @throws Refusal `invalidInput` with every problem of the answer; what `submitAnswer` refuses
 */
export async function takeAnswer(
  trx: Trx,
  message: Pick<InboundMessage, 'id' | 'receivedAt'>,
  { recipientId, form, place, sha256, acknowledgeTo, actor }: AnswerEffect,
): Promise<string> {
  const to = await trx
    .selectFrom('recipient as r')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .innerJoin('campaign as c', 'c.id', 'd.campaign_id')
    .select(['r.name', 'r.document_id as documentId', 'c.id as campaignId', 'c.definition'])
    .where('r.id', '=', recipientId)
    .executeTakeFirst();
  if (!to) throw new Refusal('notFound', [{ where: 'recipient', what: 'không có nơi nhận này' }]);
  const { fields } = to.definition.form;
  const { values, problems } = readAnswer(fields, form.raw ?? {});
  if (problems.length > 0)
    throw new Refusal(
      'invalidInput',
      problems.map(({ field, row, what }) => ({
        where: `${fields.find(({ id }) => id === field)?.label ?? field}${row === undefined ? '' : `, dòng ${row + 1}`}`,
        what,
      })),
    );
  const part = place === undefined ? '' : `${place}`;
  const requestId = ['inbound', message.id, part].filter(Boolean).join('-');
  const { receivedAt } = message;
  const kept = await submitAnswer(trx, {
    ...{ recipientId, kind: 'answer', values, requestId, receivedAt, road: 'email' },
    ...(actor && { actor }),
  });
  if (acknowledgeTo !== null) {
    const about = { documentId: to.documentId, recipientId, version: kept.version };
    await queueAcknowledgement(trx, { ...about, to: acknowledgeTo });
  }
  await fileInDossier(trx, [
    {
      campaignId: to.campaignId,
      key: ['inbound', message.id, part].filter(Boolean).join('/'),
      at: receivedAt,
      title: `Phiếu trả lời của ${to.name}, gửi qua thư điện tử`,
      sha256,
      fileName: form.name,
    },
  ]);
  const number = kept.arrivalNumber === null ? '' : `, số đến ${kept.arrivalNumber}`;
  return `Đã ghi nhận phiếu của ${to.name}${number}${kept.late ? ', gửi muộn' : ''}${kept.afterCutOff ? ', sau khi chốt' : ''}`;
}

/** The letter did not arrive after all: its row says why and comes back to the clerk. @returns what was done */
export async function takeBounce(
  trx: Trx,
  message: Pick<InboundMessage, 'id'>,
  letter: Pick<SentLetter, 'sendId' | 'copy'>,
  status: DeliveryStatus | undefined,
): Promise<string> {
  const row = await trx
    .selectFrom('send as s')
    .innerJoin('recipient as r', 'r.id', 's.recipient_id')
    .innerJoin('document as d', 'd.id', 's.document_id')
    .select(['s.id', 's.copy', 's.state', 's.kind', 's.document_id', 'd.campaign_id', 'r.name'])
    .where('s.id', '=', letter.sendId)
    .forNoKeyUpdate(['s'])
    .executeTakeFirstOrThrow();
  if (row.copy !== letter.copy) return `Bản gửi trước cho ${row.name} bị trả lại; sau đó đã gửi lại`;
  const words = [status?.recipient, status?.status, status?.diagnostic].filter(Boolean).join(' – ');
  const error = `Thư bị trả lại${words === '' ? '' : `: ${words}`}`;
  const acknowledges = row.kind === 'acknowledgement';
  // That somebody was not told of a receipt is nobody's task.
  await sql`update send set state = 'failed', error = ${error}, sent_at = null, lease_until = null, not_before = null,
      bounced_at = case when ${acknowledges} then null else office_now() end, updated_at = clock_timestamp()
    where id = ${row.id}`.execute(trx);
  await writeAudit(trx, {
    actor: null,
    action: 'bounce',
    objectKind: 'send',
    objectId: String(row.id),
    details: { from: row.state, copy: row.copy, status: status?.status ?? null, inbound: message.id },
  });
  await requestWake(trx, documentProcessId(row.document_id));
  if (row.campaign_id !== null) await requestWake(trx, surveyProcessId(row.campaign_id));
  if (acknowledges) return `Thư báo đã nhận phiếu của ${row.name} bị trả lại, không gửi lại`;
  return `Thư gửi ${row.name} bị trả lại, đã đưa vào danh sách gửi không được`;
}

/** No reminders to that address until a person has decided. */
export async function holdAddress(trx: Trx, inboundId: number, address: string): Promise<void> {
  await trx
    .insertInto('mail_hold')
    .values({ address: address.toLowerCase(), inbound_id: inboundId })
    .onConflict((conflict) =>
      conflict.column('address').doUpdateSet({
        inbound_id: inboundId,
        held_at: sql`office_now()`,
        released_at: null,
      }),
    )
    .execute();
}
