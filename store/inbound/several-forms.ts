import type { Problem } from '../../domain/failure/catalogue.ts';
import type { Recognised } from '../../domain/inbound/recognised.ts';
import { severalReasons } from '../../domain/inbound/several-forms.ts';
import { whose, type Match } from '../../domain/inbound/whose.ts';
import type { Trx } from '../database.ts';
import type { InboundDeps, Seen } from './deps.ts';
import type { InboundMessage } from './messages.ts';
import { lookUp } from './signs.ts';

interface SeveralForms {
  readonly reasons: readonly Problem[];
  readonly matched: Pick<Recognised, 'candidates' | 'formCandidates'>;
}

/** Whose each may be, by its own code: nothing is taken before a person has seen it. */
export async function severalForms(
  trx: Trx,
  { linkKey }: Pick<InboundDeps, 'linkKey'>,
  { message, seen }: { readonly message: InboundMessage; readonly seen: Seen },
): Promise<SeveralForms> {
  const { forms } = seen.facts;
  const matches: Match[] = [];
  for (const { code } of forms) matches.push(whose((await lookUp(trx, linkKey, seen.facts, code)).signs));
  const formCandidates = matches.map((match) =>
    match.state === 'one' ? [match.recipientId] : match.candidates,
  );
  return {
    reasons: severalReasons(forms, matches, message.recognised.taken),
    matched: { candidates: [...new Set(formCandidates.flat())], formCandidates },
  };
}
