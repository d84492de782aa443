/** An answer coming in is văn bản đến: one number per answer, whatever the road (Nghị định 30/2020/NĐ-CP, Điều 22). */
import type { Actor } from '../../domain/directory/post.ts';
import type { Road } from '../../domain/incoming/road.ts';
import type { Trx } from '../database.ts';
import { registerArrival, type Arrival } from '../incoming/arrivals.ts';

interface Coming {
  readonly recipientId: number;
  readonly road?: Road | undefined;
  readonly actor?: Pick<Actor, 'personId'> | undefined;
}

/** Registers the first answer of a recipient. Campaign and recipient are locked before the series. */
export async function registerAnswer(trx: Trx, { recipientId, road, actor }: Coming): Promise<Arrival> {
  const from = await trx
    .selectFrom('recipient as r')
    .innerJoin('document as d', 'd.id', 'r.document_id')
    .leftJoin('issued_number as n', (join) =>
      join.onRef('n.document_id', '=', 'd.id').on('n.state', '=', 'issued'),
    )
    .select(['r.name', 'r.organisation_id', 'd.campaign_id', 'd.subject', 'n.number', 'n.notation'])
    .where('r.id', '=', recipientId)
    .executeTakeFirstOrThrow();
  const letter =
    from.number === null ? '' : ` Công văn số ${String(from.number).padStart(2, '0')}/${from.notation ?? ''}`;
  return registerArrival(trx, {
    road: road ?? 'web',
    author: from.name,
    organisationId: from.organisation_id,
    documentType: 'Phiếu trả lời',
    subject: `Trả lời${letter} về việc ${from.subject}`,
    campaignId: from.campaign_id,
    recipientId,
    enteredBy: actor?.personId ?? null,
  });
}
