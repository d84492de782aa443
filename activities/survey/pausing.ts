/** Pause and resume: what goes out stops and starts again; due dates, answers and requests for more time run on. */
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal, type Problem } from '../../domain/failure/catalogue.ts';
import { openQuestions } from '../../domain/failure/question.ts';
import { resumeQuestions, type ResumeFacts } from '../../domain/survey/pause.ts';
import { SKIP_REASONS } from '../../domain/survey/timing.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Trx } from '../../store/database.ts';
import { skipQueuedOf } from '../../store/dispatch/held.ts';
import { fileInDossier } from '../../store/dossier/file-in-dossier.ts';
import { officeNow } from '../../store/office/office-clock.ts';
import { wakeDocumentsOf } from '../../store/process.ts';
import type { Campaign } from '../../store/survey/campaigns.ts';
import { readSnapshot } from './snapshot.ts';

export interface PauseAsk {
  readonly reason?: string;
  /** A leader's word: the cut-off waits until the campaign goes on. */
  readonly holdCutOff?: boolean;
}
export interface ResumeAsk {
  readonly accept?: readonly string[];
  readonly comment?: string;
}

interface Case<Payload> {
  readonly trx: Trx;
  readonly campaign: Campaign;
  readonly actor: Actor;
  readonly payload: Payload;
  readonly requestId: string;
}

export const isLeader = ({ rank }: Actor): boolean => rank === 'head' || rank === 'deputyHead';

export async function pause({ trx, campaign, actor, payload, requestId }: Case<PauseAsk>): Promise<string> {
  const reason = payload.reason?.trim() ?? '';
  const holds = payload.holdCutOff === true;
  refuseAll([
    ...hasEnded(campaign),
    ...(campaign.pause
      ? [
          {
            where: '',
            what: `đã tạm dừng từ ${formatInstant(campaign.pause.since)}`,
            remedy: 'không cần làm gì',
          },
        ]
      : []),
    ...(reason === '' ? [{ where: 'reason', what: 'phải nêu lý do tạm dừng' }] : []),
    ...(holds && !isLeader(actor)
      ? [{ where: 'holdCutOff', what: 'hoãn chốt số liệu do lãnh đạo cơ quan quyết định' }]
      : []),
  ]);
  const now = await officeNow(trx);
  await trx
    .updateTable('campaign')
    .set({ paused_at: now, pause_reason: reason, paused_by: actor.personId, pause_holds_cut_off: holds })
    .where('id', '=', campaign.id)
    .execute();
  const skipped = await skipQueuedOf(trx, campaign.id, 'paused');
  await writeDown({ trx, campaign, actor, requestId }, { action: 'pauseCampaign', at: now, reason });
  await wakeDocumentsOf(trx, campaign.id);
  return [
    'Đã tạm dừng: không gửi thư, không nhắc hạn, không phát hành văn bản của đợt; thời hạn và việc nhận phiếu không đổi',
    holds ? 'chưa chốt số liệu cho đến khi tiếp tục' : '',
    skipped > 0 ? `${skipped} thư nhắc chưa gửi được bỏ qua` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

export async function resume({ trx, campaign, actor, payload, requestId }: Case<ResumeAsk>): Promise<string> {
  const { pause: paused } = campaign;
  if (!paused) throw new Refusal('wrongState', [{ where: '', what: 'đợt khảo sát không tạm dừng' }]);
  const accepted = payload.accept ?? [];
  const questions = resumeQuestions(await resumeFacts(trx, campaign));
  const open = openQuestions(questions, accepted);
  if (open.length > 0)
    throw new Refusal(
      'questionsOpen',
      open.map(({ code, what, remedy, ifAccepted }) => ({
        where: code,
        what,
        remedy: `${remedy}; hoặc lãnh đạo chấp nhận bằng --accept ${code}: ${ifAccepted ?? ''}`,
      })),
    );
  if (questions.length > 0 && !isLeader(actor))
    throw new Refusal('forbidden', [
      {
        where: 'accept',
        what: 'thời hạn đã hết trong lúc tạm dừng: lãnh đạo cơ quan quyết định cho tiếp tục',
      },
    ]);
  const now = await officeNow(trx);
  await trx
    .updateTable('campaign')
    .set({ paused_at: null, pause_reason: null, paused_by: null, pause_holds_cut_off: false })
    .where('id', '=', campaign.id)
    .execute();
  await writeDown(
    { trx, campaign, actor, requestId },
    { action: 'resumeCampaign', at: now, reason: payload.comment },
  );
  await wakeDocumentsOf(trx, campaign.id);
  const rounds = await remindersSkipped(trx, campaign.id, paused.since);
  return `Đã tiếp tục${rounds.length > 0 ? `; không gửi bù lần nhắc ${rounds.join(', ')} rơi vào thời gian tạm dừng` : ''}`;
}

async function resumeFacts(trx: Trx, campaign: Campaign): Promise<ResumeFacts> {
  const { snapshot } = await readSnapshot(trx, campaign);
  const own = snapshot.recipients.flatMap(({ ownDueAt }) => (ownDueAt ? [ownDueAt.getTime()] : []));
  return {
    now: await officeNow(trx),
    lastDueAt: new Date(Math.max(snapshot.dueAt.getTime(), ...own)),
    collecting: campaign.state === 'collecting',
    owing: snapshot.recipients.filter((one) => one.owesAnswer && one.answeredAt === null).length,
    holdsCutOff: campaign.pause?.holdsCutOff ?? false,
  };
}

async function remindersSkipped(trx: Trx, campaignId: string, since: Date): Promise<number[]> {
  const rows = await trx
    .selectFrom('reminder')
    .select('round')
    .where('campaign_id', '=', campaignId)
    .where('reason', '=', SKIP_REASONS.paused)
    .where('at', '>=', since)
    .orderBy('round')
    .execute();
  return rows.map(({ round }) => round);
}

export const hasEnded = ({ state }: Campaign): Problem[] =>
  state === 'closed' || state === 'stopped' ? [{ where: '', what: 'đợt khảo sát đã kết thúc' }] : [];

function refuseAll(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal('wrongState', problems);
}

interface Change {
  readonly action: 'pauseCampaign' | 'resumeCampaign';
  readonly at: Date;
  readonly reason: string | undefined;
}

async function writeDown(
  { trx, campaign, actor, requestId }: Omit<Case<never>, 'payload'>,
  { action, at, reason }: Change,
): Promise<void> {
  await writeAudit(trx, {
    actor,
    action,
    objectKind: 'campaign',
    objectId: campaign.id,
    comment: reason,
    requestId,
  });
  const word = action === 'pauseCampaign' ? 'Tạm dừng' : 'Tiếp tục';
  await fileInDossier(trx, [
    {
      campaignId: campaign.id,
      key: `${action}/${at.toISOString()}`,
      at,
      title: `${word} đợt khảo sát${reason ? `: ${reason}` : ''}`,
    },
  ]);
}
