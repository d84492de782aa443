import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { outsiderProblem } from '../../domain/survey/may-run.ts';

/** Leaders of the office, and the unit that runs the campaign. @throws Refusal `forbidden` */
export function refuseOtherUnits(actor: Actor, campaign: { readonly unitId: string }): void {
  const problem = outsiderProblem(actor, campaign.unitId);
  if (problem) throw new Refusal('forbidden', [problem]);
}
