/** The letters of one round: to those who are missing, or to those above them. */
import {
  classesOf,
  escalationLetter,
  outsideChase,
  subordinateChase,
} from '../../domain/survey/chase-letter.ts';
import { bySuperior, chaseClassOf, type ChaseClass } from '../../domain/survey/chase-rules.ts';
import { addDays, atOffice } from '../../domain/time/day.ts';
import type { Trx } from '../../store/database.ts';
import { freezeByEngine, planRecipients } from '../../store/dispatch/recipients.ts';
import { printedName } from '../../store/survey/drafting.ts';
import type { Scene } from './chase-scene.ts';
import { draftFollowUp, freezeList, nextDocumentId } from './follow-up.ts';

/** One letter to all bodies of the administration, one to all others: no list in it, no name. */
export async function draftChases(trx: Trx, scene: Scene): Promise<string[]> {
  const documents: string[] = [];
  for (const kind of ['subordinate', 'outside'] as const) {
    const missing = scene.missing.filter((one) => chaseClassOf(one, scene.hierarchy) === kind);
    if (missing.length > 0) documents.push(await draftChase(trx, scene, { kind, missing }));
  }
  return documents;
}

async function draftChase(
  trx: Trx,
  { campaign, snapshot, facts, round, ...scene }: Scene,
  { kind, missing }: { readonly kind: ChaseClass; readonly missing: Scene['missing'] },
): Promise<string> {
  const documentId = await nextDocumentId(trx, campaign.id, 'don-doc');
  const letter = { ...scene.letter, before: scene.before.filter((one) => one.kind === kind) };
  const list = missing.map(({ recipientId }) => recipientId);
  const to =
    kind === 'subordinate'
      ? [...new Set(missing.map(({ groupLabel }) => groupLabel))]
      : classesOf(
          missing,
          snapshot.recipients.filter(({ owesAnswer }) => owesAnswer),
        );
  const content =
    kind === 'subordinate'
      ? subordinateChase(campaign.definition, { ...letter, to }, missing)
      : outsideChase(campaign.definition, { ...letter, to }, missing);
  const mandate = { round, kind, list, answerBy: endOf(letter.answerBy) };
  await draftFollowUp(trx, { campaign, documentId, role: 'chase', content, facts, mandate });
  await freezeList(trx, documentId, list);
  return documentId;
}

/** A mail says by when in its own words, too. */
const endOf = (day: string): string => atOffice(addDays(day, 1)).toISOString();

export async function draftEscalations(trx: Trx, scene: Scene): Promise<string[]> {
  const documents: string[] = [];
  for (const [superior, missing] of bySuperior(scene.missing, scene.hierarchy)) {
    if (superior === null) scene.leader.push(...missing.map(({ name }) => name));
    else documents.push(await draftEscalation(trx, scene, { superior, missing }));
  }
  return documents;
}

async function draftEscalation(
  trx: Trx,
  { campaign, facts, round, ...scene }: Scene,
  { superior, missing }: { readonly superior: string; readonly missing: Scene['missing'] },
): Promise<string> {
  const documentId = await nextDocumentId(trx, campaign.id, 'bao-cap-tren');
  // What outsiders were written is no business of the body above.
  const letter = { ...scene.letter, before: scene.before.filter(({ kind }) => kind === 'subordinate') };
  const addressee = {
    organisation: superior,
    purpose: 'direct',
    owesAnswer: false,
    channel: 'email',
  } as const;
  const to = [printedName(facts.directory, addressee, facts.on)];
  const content = escalationLetter(campaign.definition, { ...letter, to }, missing);
  const list = missing.map(({ recipientId }) => recipientId);
  const mandate = { round, kind: 'escalation', list, superior };
  await draftFollowUp(trx, { campaign, documentId, role: 'escalation', content, facts, mandate });
  await planRecipients(trx, documentId, [addressee], facts.on);
  await freezeByEngine(trx, documentId, 'Cơ quan cấp trên theo danh bạ ngày soạn');
  return documentId;
}
