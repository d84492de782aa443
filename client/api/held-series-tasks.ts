import type { Actor } from '../../domain/directory/post.ts';
import type { Queryable } from '../../store/database.ts';
import { heldSeries, type HeldSeries } from '../../store/document/held-series.ts';
import type { TaskFor } from './task.ts';

/** Where the last number is found when the data does not know it. */
const LOOK = {
  outgoing: 'xem bản lưu trên giấy',
  incoming: 'xem dấu đến trên văn bản giấy và sổ đến đã in',
} as const satisfies Record<HeldSeries['direction'], string>;

/** Series that give no number after a restore, until their last one is confirmed. */
export async function heldSeriesTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  if (!actors.some(({ rank }) => rank === 'clerk')) return [];
  return (await heldSeries(db)).map(({ seriesId, name, direction, year, known }) => ({
    object: seriesId,
    title: `${name} năm ${year}`,
    label: 'Xác nhận số cuối cùng đã cấp để sổ được cấp số tiếp',
    note: `Vừa phục hồi từ bản sao lưu; ${known > 0 ? `trong dữ liệu đã cấp đến số ${known}` : 'trong dữ liệu chưa cấp số nào'}: ${LOOK[direction]}, không cấp thêm thì ghi ${known}`,
    words: `register confirm-last ${seriesId} <số cuối> --year ${year}`,
  }));
}
