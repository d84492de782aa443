import type { Actor } from '../../domain/directory/post.ts';
import { mayDecide, type DocumentFacts } from '../../domain/document/decide.ts';
import type { DecisionKind } from '../../domain/document/decision.ts';
import { nextActions } from '../../domain/document/next-actions.ts';
import { commandLine, type Hint } from './hint.ts';

/** The command of each decision, `{id}` standing for the document. */
export const DECISION_COMMANDS: Readonly<Record<DecisionKind, string>> = {
  submit: 'document submit {id}',
  approveContent: 'document approve {id}',
  approveForm: 'document approve {id}',
  sendBack: 'document send-back {id} --comment "…"',
  reviseContent: 'document edit {id}',
  reviseForm: 'document edit {id} --form',
  changeSigner: 'document change-signer {id} <chức-vụ>',
  sign: 'document sign {id}',
  issueNumber: 'document number {id}',
  seal: 'document seal {id}',
  dispatch: 'document dispatch {id}',
  void: 'document void {id} --comment "…"',
};

/** What may be decided on a document now, each with the command and the account of someone who may. */
export function documentHints(id: string, facts: DocumentFacts, actors: readonly Actor[]): Hint[] {
  return nextActions(facts).map(({ kind, label, who, main }) => {
    const actor = actors.find((one) => mayDecide(facts, kind, one));
    const command = commandLine(DECISION_COMMANDS[kind].replace('{id}', id), actor?.accountId);
    return { label, who: actor ? `${who} (${actor.fullName})` : who, main, command };
  });
}
