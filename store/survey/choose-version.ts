/** An officer lets a version stand that would not by itself: a correction after the due moment, an earlier one. */
import { sql } from 'kysely';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { standingOf, WHY_NOT, whyNot } from '../../domain/survey/standing.ts';
import { writeAudit } from '../audit.ts';
import type { Trx } from '../database.ts';
import { actOnce, lockRecipient, refuseMerged, refuseState } from './acting.ts';
import { answerHistory } from './answer-versions.ts';
import { areFiguresOpen } from './figures-open.ts';

export interface Choice {
  readonly campaignId: string;
  readonly recipientId: number;
  /** null: the rule decides again. */
  readonly version: number | null;
  readonly why: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/** @throws Refusal `wrongState` when the figures are fixed or that version cannot stand; `commentRequired`; `notFound` */
export function chooseVersion(trx: Trx, choice: Choice): Promise<{ readonly version: number | null }> {
  const { campaignId, recipientId, version, why, actor, requestId } = choice;
  const payload = { recipientId, version, why };
  const acting = { campaignId, actor, requestId, action: 'chooseAnswerVersion', payload };
  return actOnce(trx, acting, async (campaign) => {
    if (!(await areFiguresOpen(trx, campaign)))
      refuseState('số liệu đã vào báo cáo, không chọn lại bản được nữa');
    refuseMerged(await lockRecipient(trx, campaignId, recipientId));
    if (!why.trim())
      throw new Refusal('commentRequired', [{ where: 'why', what: 'chọn bản thì phải nêu lý do' }]);
    const history = await answerHistory(trx, recipientId);
    if (version !== null) {
      const wanted = history.find((one) => one.version === version);
      if (!wanted)
        throw new Refusal('notFound', [{ where: 'version', what: `nơi này không có bản ${version}` }]);
      const reason = whyNot(wanted, standingOf(history));
      if (reason === 'afterCutOff' || reason === 'returned')
        refuseState(`bản ${version} không dùng được: ${WHY_NOT[reason]}`);
    }
    await trx
      .updateTable('answer')
      .set({ chosen_at: null })
      .where('recipient_id', '=', recipientId)
      .where('chosen_at', 'is not', null)
      .execute();
    if (version !== null)
      await trx
        .updateTable('answer')
        .set({ chosen_at: sql<Date>`office_now()` })
        .where('recipient_id', '=', recipientId)
        .where('version', '=', version)
        .execute();
    await writeAudit(trx, {
      actor,
      action: 'chooseAnswerVersion',
      objectKind: 'recipient',
      objectId: String(recipientId),
      ...(version !== null && { version }),
      comment: why.trim(),
      requestId,
    });
    return { version: standingOf(await answerHistory(trx, recipientId))?.version ?? null };
  });
}
