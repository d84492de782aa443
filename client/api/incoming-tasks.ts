/** Documents that came in, as things to do: the leader's word, the unit's person, the work itself. */
import type { Actor } from '../../domain/directory/post.ts';
import { documentLine } from '../../domain/incoming/register-rows.ts';
import { URGENCIES } from '../../domain/incoming/urgency.ts';
import type { Queryable } from '../../store/database.ts';
import { heldSeries } from '../../store/document/held-series.ts';
import { arrivalRef, listArrivals, type ArrivalRecord } from '../../store/incoming/list-arrivals.ts';
import type { TaskFor } from './task.ts';

interface Row {
  readonly applies: (arrival: ArrivalRecord) => boolean;
  readonly mine: (arrival: ArrivalRecord, actor: Actor) => boolean;
  readonly label: string;
  readonly words: (ref: string) => string;
}

/** The first that applies is whose turn it is. */
const TURNS: readonly Row[] = [
  {
    applies: ({ number }) => number === null,
    mine: (_, { rank }) => rank === 'clerk' || rank === 'administrator',
    label: 'Mở sổ văn bản đến của năm để có số đến',
    words: () => 'import <thư-mục>',
  },
  {
    applies: ({ leadUnitId }) => leadUnitId === null,
    mine: (_, { rank }) => rank === 'head' || rank === 'deputyHead',
    label: 'Cho ý kiến giải quyết văn bản đến',
    words: (ref) => `incoming instruct ${ref} --lead <đơn-vị>`,
  },
  {
    applies: ({ personId }) => personId === null,
    mine: ({ leadUnitId }, { rank, unitId }) =>
      unitId === leadUnitId && (rank === 'unitHead' || rank === 'deputyUnitHead'),
    label: 'Giao người giải quyết văn bản đến',
    words: (ref) => `incoming assign ${ref} <người>`,
  },
  {
    applies: () => true,
    mine: ({ personId }, actor) => actor.personId === personId,
    label: 'Giải quyết văn bản đến',
    words: (ref) => `incoming show ${ref}`,
  },
];

export async function incomingTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  const open = await listArrivals(db, { open: true });
  // Their number comes when the last one is confirmed, which is a task by itself.
  const held = (await heldSeries(db)).some(({ direction }) => direction === 'incoming');
  return open.flatMap((arrival) => {
    if (held && arrival.number === null) return [];
    const turn = TURNS.find(({ applies }) => applies(arrival));
    if (!turn || !actors.some((actor) => turn.mine(arrival, actor))) return [];
    const ref = arrivalRef(arrival);
    const title = `${urgent(arrival)}${documentLine(arrival)}: ${arrival.subject}`;
    return [{ object: ref, title, label: turn.label, note: noteOf(arrival), words: turn.words(ref) }];
  });
}

const urgent = ({ urgency }: ArrivalRecord): string =>
  urgency === 'thuong' ? '' : `${URGENCIES[urgency].toLocaleUpperCase('vi')} – `;

/** What was said about it on the way, and until when. */
const noteOf = ({ instruction, unitInstruction, dueWords }: ArrivalRecord): string | null =>
  [dueWords, instruction && `lãnh đạo: “${instruction}”`, unitInstruction && `đơn vị: “${unitInstruction}”`]
    .filter(Boolean)
    .join('; ') || null;
