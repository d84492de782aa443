/**
 * What a document brings about by itself, by its role: a row for each role that does, carried out in the transaction of
 * the decision. What it needs to know was written into `document.mandate` when it was drafted.
 */
import type { NextFacts } from '../../domain/document/decide.ts';
import { fixList } from '../survey/chase-signing.ts';
import { extendForAll, reachNewcomers, takeExtensionBack } from '../survey/extension-effects.ts';
import { amend } from './amending.ts';
import type { Decision } from './decision.ts';
import { report } from './report-consequence.ts';

export interface Consequence {
  /** Signed: what it lists is fixed. */
  readonly onSigned?: (decision: Decision) => Promise<void>;
  /** Number and day were given: what the document orders is in force (ban hành). */
  readonly onNumbered?: (decision: Decision) => Promise<void>;
  /** The clerk gave the word to send it. */
  readonly onDispatched?: (decision: Decision) => Promise<void>;
  /** Dropped before it went out. */
  readonly onVoided?: (decision: Decision) => Promise<void>;
  /** Its number was voided, whether it is dropped or goes round again: what it ordered is no longer in force. */
  readonly onNumberVoided?: (decision: Decision) => Promise<void>;
}

const CONSEQUENCES: Readonly<Record<string, Consequence>> = {
  report,
  chase: { onSigned: fixList },
  escalation: { onSigned: fixList },
  extension: { onNumbered: extendForAll, onDispatched: reachNewcomers, onNumberVoided: takeExtensionBack },
  recall: { onDispatched: amend },
  replacement: { onDispatched: amend },
  correction: { onDispatched: amend },
};

export async function bringAbout(decision: Decision, next: NextFacts): Promise<void> {
  const row = CONSEQUENCES[decision.document.row.role];
  if (!row) return;
  if (next.signature === 'given') await row.onSigned?.(decision);
  if (next.number === 'given') await row.onNumbered?.(decision);
  if (decision.request.kind === 'dispatch') await row.onDispatched?.(decision);
  if (next.number === 'voided') await row.onNumberVoided?.(decision);
  if (next.state === 'void') await row.onVoided?.(decision);
}
