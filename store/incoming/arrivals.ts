/**
 * Văn bản đến: everything that comes in is registered under one number (số đến) per year, whatever the road (Nghị định
 * 30/2020/NĐ-CP, Điều 22). Registering never fails for want of an open series: the number is then given when the office
 * opens the year, in the order of arrival.
 */
import { sql } from 'kysely';
import { formatCodeNumber } from '../../domain/document/code-number.ts';
import type { Road } from '../../domain/incoming/road.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Trx } from '../database.ts';
import { isHeld, takeNumber } from '../document/take-number.ts';
import { fileInDossier } from '../dossier/file-in-dossier.ts';
import { officeToday } from '../office/office-clock.ts';

export interface NewArrival {
  readonly road: Road;
  /** Who sent it, as named that day. */
  readonly author: string;
  readonly organisationId?: string | null;
  /** Number and notation that the sender gave it. */
  readonly codeNotation?: string | null;
  readonly documentDate?: Day | null;
  /** "Công văn", "Phiếu trả lời". */
  readonly documentType: string;
  readonly subject: string;
  readonly campaignId?: string | null;
  /** It is an answer of this recipient. */
  readonly recipientId?: number | null;
  /** Person; null: it came in by itself. */
  readonly enteredBy?: string | null;
  readonly note?: string | null;
  readonly requestId?: string | null;
}

export interface Arrival {
  readonly id: number;
  /** Số đến; null while this year's series is not open. */
  readonly number: number | null;
  readonly year: number;
}

/** Registers something that came in, in the caller's transaction. */
export async function registerArrival(trx: Trx, arrival: NewArrival): Promise<Arrival> {
  const year = Number((await officeToday(trx)).slice(0, 4));
  const seriesId = await incomingSeries(trx);
  // What comes in is taken in even while numbers are held after a restore; it gets its number once they are confirmed.
  const held = seriesId !== null && (await isHeld(trx, seriesId, year));
  const number = seriesId === null || held ? undefined : await takeNumber(trx, seriesId, year);
  const { id } = await trx
    .insertInto('arrival')
    .values({
      ...(seriesId !== null && number !== undefined ? { series_id: seriesId, year, number } : {}),
      road: arrival.road,
      author: arrival.author,
      organisation_id: arrival.organisationId ?? null,
      code_notation: arrival.codeNotation ?? null,
      document_date: arrival.documentDate ?? null,
      document_type: arrival.documentType,
      subject: arrival.subject,
      campaign_id: arrival.campaignId ?? null,
      recipient_id: arrival.recipientId ?? null,
      entered_by: arrival.enteredBy ?? null,
      note: arrival.note ?? null,
      request_id: arrival.requestId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (arrival.campaignId) await fileArrival(trx, arrival.campaignId, { id, number, year, arrival });
  return { id, number: number ?? null, year };
}

interface Registered {
  readonly id: number;
  readonly number: number | undefined;
  readonly year: number;
  readonly arrival: NewArrival;
}

/** Its files, when it has any, are filed under `arrival/<id>/…` by whoever stores them. */
const fileArrival = (
  trx: Trx,
  campaignId: string,
  { id, number, year, arrival }: Registered,
): Promise<void> =>
  fileInDossier(trx, [
    {
      campaignId,
      key: `arrival/${id}`,
      title: `${arrival.documentType} của ${arrival.author}: ${arrival.subject}`,
      author: arrival.author,
      codeNotation: arrival.codeNotation ?? null,
      note: number === undefined ? 'chưa có số đến' : `số đến ${formatCodeNumber(number)}/${year}`,
    },
  ]);

/** The series of incoming documents valid today, locked; null when the office has none. */
async function incomingSeries(trx: Trx): Promise<string | null> {
  const row = await trx
    .selectFrom('series')
    .select('id')
    .where('direction', '=', 'incoming')
    .where('valid_from', '<=', sql<Day>`office_today()`)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', sql<Day>`office_today()`)]))
    .orderBy('id')
    .limit(1)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row?.id ?? null;
}
