import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';

/** Leaders of the office, and the unit that runs the campaign. @throws Refusal `forbidden` */
export function refuseOtherUnits(actor: Actor, campaign: { readonly unitId: string }): void {
  if (actor.rank === 'head' || actor.rank === 'deputyHead' || actor.unitId === campaign.unitId) return;
  throw new Refusal('forbidden', [
    {
      where: 'chức vụ',
      what: `${actor.postTitle} không thuộc đơn vị chủ trì đợt khảo sát`,
      remedy: 'nhờ đơn vị chủ trì hoặc lãnh đạo cơ quan',
    },
  ]);
}
