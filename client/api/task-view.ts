import type { Actor } from '../../domain/directory/post.ts';
import { nextActions } from '../../domain/document/next-actions.ts';
import { STATE_LABELS } from '../../domain/document/labels.ts';
import type { DocumentState } from '../../domain/document/lifecycle.ts';
import { listCampaigns, type Campaign } from '../../store/survey/campaigns.ts';
import type { Queryable } from '../../store/database.ts';
import { readDocument } from '../../store/document/document-facts.ts';
import { listDocuments } from '../../store/document/documents.ts';
import { troubledDispatches } from '../../store/dispatch/troubled-dispatches.ts';
import { DECISION_COMMANDS } from '../hints/document-hints.ts';
import { surveyDetail } from './survey-view.ts';

export interface TaskFor {
  readonly object: string;
  readonly title: string;
  readonly label: string;
  /** The command without `vanthu` and `--as`. */
  readonly words: string;
}

const OPEN_STATES = (Object.keys(STATE_LABELS) as DocumentState[]).filter(
  (state) => state !== 'kept' && state !== 'void',
);

/** What waits for one person in any of their posts: documents first, then campaigns, then letters that did not go. */
export async function officeTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  return [
    ...(await documentTasks(db, actors)),
    ...(await surveyTasks(db, actors)),
    ...(await dispatchTasks(db, actors)),
  ];
}

async function documentTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  const documents = await listDocuments(db, { states: OPEN_STATES });
  const tasks = documents.map(async ({ id, typeLabel, subject }): Promise<TaskFor[]> => {
    const { facts } = await readDocument(db, id);
    const mine = actors.flatMap((actor) => nextActions(facts, actor)).find(({ main }) => main);
    if (!mine) return [];
    const words = DECISION_COMMANDS[mine.kind].replace('{id}', id);
    return [{ object: id, title: `${typeLabel} ${subject}`, label: mine.label, words }];
  });
  return (await Promise.all(tasks)).flat();
}

async function surveyTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  const mine = ({ unitId, state }: Campaign): boolean =>
    state !== 'closed' && state !== 'stopped' && actors.some((actor) => actor.unitId === unitId);
  const campaigns = (await listCampaigns(db)).filter(mine);
  const tasks = campaigns.map(async (campaign): Promise<TaskFor[]> => {
    const { nextActions: hints, subject } = await surveyDetail(db, campaign);
    return hints
      .filter(({ main, command }) => main && command.startsWith('vanthu survey '))
      .map(({ label, command }) => ({
        object: campaign.id,
        title: subject,
        label,
        words: command.replace(/^vanthu /, '').replace(/ --as \S+$/, ''),
      }));
  });
  return (await Promise.all(tasks)).flat();
}

async function dispatchTasks(db: Queryable, actors: readonly Actor[]): Promise<TaskFor[]> {
  if (!actors.some(({ rank }) => rank === 'clerk')) return [];
  return (await troubledDispatches(db)).map(({ documentId, subject, paper, failed, unknown }) => ({
    object: documentId,
    title: subject,
    label: [
      paper > 0 ? `chuyển ${paper} bản giấy` : '',
      failed > 0 ? `xử lý ${failed} nơi gửi không được` : '',
      unknown > 0 ? `hỏi lại ${unknown} nơi chưa rõ đã đến` : '',
    ]
      .filter(Boolean)
      .join(', '),
    words: `dispatch list ${documentId}`,
  }));
}
