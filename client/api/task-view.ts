import type { Actor } from '../../domain/directory/post.ts';
import { nextActions } from '../../domain/document/next-actions.ts';
import { STATE_LABELS } from '../../domain/document/labels.ts';
import type { DocumentState } from '../../domain/document/lifecycle.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { upperFirst } from '../../domain/vietnamese/list.ts';
import { listCampaigns, type Campaign } from '../../store/survey/campaigns.ts';
import type { Queryable } from '../../store/database.ts';
import { lastReturns, type Return } from '../../store/document/last-return.ts';
import { listWithFacts } from '../../store/document/documents.ts';
import { troubledDispatches, type TroubledDispatch } from '../../store/dispatch/troubled-dispatches.ts';
import { countWaiting } from '../../store/inbound/messages.ts';
import { allActors } from '../../store/office/all-actors.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import { DECISION_COMMANDS } from '../hints/document-hints.ts';
import { surveyHints } from '../hints/survey-hints.ts';
import { heldSeriesTasks } from './held-series-tasks.ts';
import { numberTasks } from './number-tasks.ts';
import { incomingTasks } from './incoming-tasks.ts';
import type { TaskFor } from './task.ts';
import { troubleTasks } from './trouble-tasks.ts';
import { factsOfCampaigns } from './survey-facts.ts';

const OPEN_STATES = (Object.keys(STATE_LABELS) as DocumentState[]).filter(
  (state) => state !== 'kept' && state !== 'void',
);

/**
 * What waits for one person in any of their posts: series held after a restore, then documents, then campaigns, then letters that did not go, then
 * numbers kept free, then what has to be mended.
 */
export async function officeTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  return [
    ...(await heldSeriesTasks(db, actors)),
    ...(await documentTasks(db, actors)),
    ...(await surveyTasks(db, actors)),
    ...(await incomingTasks(db, actors)),
    ...(await dispatchTasks(db, actors)),
    ...(await numberTasks(db, actors)),
    ...(await troubleTasks(db, actors)),
    ...(await inboundTasks(db, actors)),
  ];
}

async function documentTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  const documents = await listWithFacts(db, { states: OPEN_STATES });
  const drafts = documents.filter(({ facts }) => facts.state === 'draft');
  const returned = await lastReturns(
    db,
    drafts.map(({ summary }) => summary.id),
  );
  return documents.flatMap(({ summary: { id, typeLabel, subject }, facts }): TaskFor[] => {
    const mine = actors.flatMap((actor) => nextActions(facts, actor)).find(({ main }) => main);
    if (!mine) return [];
    const words = DECISION_COMMANDS[mine.kind].replace('{id}', id);
    const note = returnNote(returned.get(id));
    return [{ object: id, title: `${typeLabel} ${subject}`, label: mine.label, note, words }];
  });
}

/** "Bị trả lại: Trưởng phòng Nguyễn Văn A, 10h00 ngày 12/7/2023 – sửa câu cuối". */
function returnNote(returned: Return | undefined): string | null {
  if (!returned) return null;
  const { post, person, at, comment } = returned;
  const who = [post, person].filter(Boolean).join(' ');
  return `Bị trả lại: ${[who, formatInstant(at)].filter(Boolean).join(', ')} – ${comment}`;
}

async function surveyTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  const mine = ({ unitId, state }: Campaign): boolean =>
    state !== 'closed' && state !== 'stopped' && actors.some((actor) => actor.unitId === unitId);
  const campaigns = (await listCampaigns(db)).filter(mine);
  if (campaigns.length === 0) return [];
  const everybody = await allActors(db, await officeToday(db));
  const known = await factsOfCampaigns(db, campaigns);
  return campaigns.flatMap(({ id, definition }, index) => {
    const facts = known[index]?.facts;
    const hints = facts ? surveyHints(facts, everybody) : [];
    return hints
      .filter(({ main, command }) => main && command.startsWith('vanthu survey '))
      .map(({ label, command }) => ({
        object: id,
        title: definition.subject,
        label,
        note: null,
        words: command.replace(/^vanthu /, '').replace(/ --as \S+$/, ''),
      }));
  });
}

async function dispatchTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  const clerk = actors.find(({ rank }) => rank === 'clerk');
  if (!clerk) return [];
  return (await troubledDispatches(db)).map((troubled) => ({
    object: troubled.documentId,
    title: troubled.subject,
    label: upperFirst(
      TROUBLES.filter(({ key }) => troubled[key] > 0)
        .map(({ key, label }) => label(troubled[key]))
        .join(', '),
    ),
    note: notesOf(troubled, clerk.accountId),
    words:
      troubled.unknown > 1 && troubled.paper + troubled.failed === 0
        ? `dispatch unknown ${troubled.documentId}`
        : `dispatch list ${troubled.documentId}`,
  }));
}

async function inboundTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  const waiting = actors.some(({ rank }) => rank === 'clerk') ? await countWaiting(db) : 0;
  if (waiting === 0) return [];
  const label = `Xem ${waiting} thư đến chưa rõ`;
  return [{ object: 'inbound', title: 'Thư đến', label, note: null, words: 'inbound list' }];
}

const TROUBLES: readonly {
  readonly key: 'paper' | 'failed' | 'unknown';
  readonly label: (count: number) => string;
}[] = [
  { key: 'paper', label: (count) => `chuyển ${count} bản giấy` },
  { key: 'failed', label: (count) => `xử lý ${count} nơi gửi không được` },
  { key: 'unknown', label: (count) => `hỏi lại ${count} nơi chưa rõ đã đến` },
];

const notesOf = (troubled: TroubledDispatch, as: string): string | null =>
  [
    ...(troubled.paper > 0 ? [paperNote(troubled, as)] : []),
    ...(troubled.unknown > 1
      ? [
          `Chưa rõ: quyết định một lần cho tất cả bằng “vanthu dispatch unknown ${troubled.documentId} --as ${as}”`,
        ]
      : []),
  ].join('. ') || null;

/** Paper goes by hand: what to print on the envelopes, and how to say that they are gone. */
const paperNote = ({ documentId, firstPaper: sendId }: TroubledDispatch, as: string): string =>
  `Bản giấy: in bì bằng “vanthu dispatch envelopes ${documentId} bi.pdf --as ${as}” (hoặc nhãn: dispatch labels), chuyển xong nơi nào thì ghi, nơi đầu là “vanthu dispatch posted g${sendId} --as ${as}”`;
