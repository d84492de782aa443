import type { Actor } from '../../domain/directory/post.ts';
import { mayDecide, type DocumentFacts } from '../../domain/document/decide.ts';
import type { DecisionKind } from '../../domain/document/decision.ts';
import { DECISIONS, ROLES } from '../../domain/document/lifecycle.ts';
import { nextActions } from '../../domain/document/next-actions.ts';
import {
  AMENDMENTS,
  possibleAmendments,
  type AmendFacts,
  type Amendment,
} from '../../domain/document/amend.ts';
import { commandLine, type Hint } from './hint.ts';

/** The command of each decision, `{id}` standing for the document. */
export const DECISION_COMMANDS: Readonly<Record<DecisionKind, string>> = {
  submit: 'document submit {id}',
  approveContent: 'document approve {id}',
  approveForm: 'document approve {id}',
  sendBack: 'document send-back {id} --comment "…"',
  reviseContent: 'document edit {id} noi-dung.yaml',
  reviseForm: 'document edit {id} noi-dung.yaml --form',
  changeSigner: 'document change-signer {id} <chức-vụ>',
  renewTemplate: 'document renew-template {id} --comment "…"',
  sign: 'document sign {id}',
  issueNumber: 'document number {id}',
  seal: 'document seal {id}',
  dispatch: 'document dispatch {id}',
  void: 'document void {id} --comment "…"',
};

/** What may be decided on a document now, each with the command and the account of someone who may. */
export function documentHints(id: string, facts: DocumentFacts, actors: readonly Actor[]): Hint[] {
  return nextActions(facts).map(({ kind, label, who, main }) => {
    const actor = whoShould(facts, kind, actors);
    const command = commandLine(DECISION_COMMANDS[kind].replace('{id}', id), actor?.accountId);
    return { label, who: actor ? `${who} (${actor.fullName})` : who, main, command };
  });
}

/** The commands that mend an issued document, `{id}` standing for it. */
export const AMENDMENT_COMMANDS: Readonly<Record<Amendment, string>> = {
  recall: 'document recall {id} --reason "…"',
  replacement: 'document replace {id} noi-dung.yaml --reason "…"',
  correction: 'document correct {id} noi-dung.yaml --reason "…"',
};

/** What may be done about an issued document in which something is wrong. */
export function amendmentHints(
  id: string,
  { facts, amend }: { readonly facts: DocumentFacts; readonly amend: AmendFacts },
  actors: readonly Actor[],
): Hint[] {
  const drafter = actors.find(({ rank, unitId }) => rank === 'officer' && unitId === facts.unitId);
  return possibleAmendments(amend).map((kind) => ({
    label: AMENDMENTS[kind].label,
    who: drafter ? `Đơn vị soạn thảo (${drafter.fullName})` : 'Đơn vị soạn thảo',
    main: false,
    command: commandLine(AMENDMENT_COMMANDS[kind].replace('{id}', id), drafter?.accountId),
  }));
}

/** Of all who may, the one whose work it is: roles and ranks in the order of the table of the document's life. */
function whoShould(facts: DocumentFacts, kind: DecisionKind, actors: readonly Actor[]): Actor | undefined {
  const able = actors.filter((one) => mayDecide(facts, kind, one));
  const ranks = (DECISIONS[kind].from[facts.state]?.who ?? []).flatMap((role) => ROLES[role].ranks);
  return ranks.map((rank) => able.find((one) => one.rank === rank)).find(Boolean) ?? able[0];
}
