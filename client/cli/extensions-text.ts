import { formatDay } from '../../domain/time/day.ts';
import type { ExtensionBody } from '../api/extensions.ts';
import { PROGRAM } from './paste.ts';
import type { Session } from './session.ts';
import type { Wire } from './wire.ts';

export const EXTENSIONS = { asked: 'đang xin', granted: 'đã đồng ý', refused: 'không đồng ý' } as const;

/** Who asked for more time, and how each that waits is answered. */
export function extensionsText(
  session: Pick<Session, 'table'>,
  id: string,
  rows: readonly Wire<ExtensionBody>[],
): string {
  if (rows.length === 0) return 'Chưa nơi nào đề nghị lùi thời hạn.';
  const first = rows.find(({ state }) => state === 'asked');
  const answer = (word: string): string =>
    `  ${PROGRAM} survey extensions ${id} --${word} ${first?.id ?? ''} --comment "…"`;
  return [
    session.table(rows, [
      { label: 'Số', of: ({ id: row }) => row, align: 'right' },
      { label: 'Nơi nhận', of: ({ name }) => name },
      { label: 'Xin tới hết', of: ({ askedUntil }) => formatDay(askedUntil) },
      { label: 'Lý do', of: ({ reason }) => reason },
      { label: 'Trả lời', of: ({ state }) => EXTENSIONS[state] },
      { label: 'Ý kiến', of: ({ decisionComment }) => decisionComment },
    ]),
    ...(first ? ['', `Trả lời đề nghị số ${first.id}:`, answer('grant'), answer('refuse')] : []),
  ].join('\n');
}
