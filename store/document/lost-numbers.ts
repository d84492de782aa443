/** Numbers given after the backup that was restored: nobody knows any more for what, but none is given twice. */
import { sql } from 'kysely';
import type { Trx } from '../database.ts';

export interface LostNumbers {
  readonly seriesId: string;
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

const LOST = 'Đã cấp, mất dữ liệu: cấp sau bản sao lưu đã phục hồi; xem bản lưu trên giấy';

/** Nobody is asked to settle them. One statement however many: a day of a campaign may have brought thousands. */
export async function enterLostNumbers(
  trx: Trx,
  direction: 'incoming' | 'outgoing',
  { seriesId, year, from, to }: LostNumbers,
): Promise<void> {
  const numbers = sql`from generate_series(${from}::int, ${to}::int) as number`;
  if (direction === 'outgoing')
    await sql`insert into issued_number (series_id, year, number, state, void_reason, notation, subject, signer, to_places,
        filed_with, copies)
      select ${seriesId}, ${year}::int, number, 'void', ${LOST}, '', '', '', '', '', null ${numbers}`.execute(
      trx,
    );
  else
    await sql`insert into arrival (series_id, year, number, road, author, document_type, subject, closed_at, closed_reason)
      select ${seriesId}, ${year}::int, number, 'paper', 'chưa rõ', 'Văn bản đến', ${LOST}, office_now(), ${LOST} ${numbers}`.execute(
      trx,
    );
}
