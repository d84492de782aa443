import type { MessageFacts } from './facts.ts';
import type { InboundKind } from './kinds.ts';

interface KindRule {
  readonly kind: InboundKind;
  readonly when: (message: MessageFacts) => boolean;
}

const reports =
  (...actions: readonly (string | null)[]) =>
  ({ delivery }: MessageFacts): boolean =>
    delivery.some(({ action }) => actions.includes(action));

/**
 * What a message is: the first row that holds. Machines' reports come before people's words, because a bounce carries the
 * letter it is about; what looks secret is opened no further; a form outweighs the words around it.
 */
export const KIND_RULES: readonly KindRule[] = [
  { kind: 'complaint', when: ({ complaint }) => complaint !== null },
  { kind: 'bounce', when: reports('failed') },
  { kind: 'delay', when: reports('delayed') },
  { kind: 'deliveryReport', when: reports('delivered', 'relayed', 'expanded') },
  { kind: 'unknown', when: reports(null) },
  { kind: 'secret', when: ({ secret }) => secret },
  { kind: 'answer', when: ({ forms }) => forms.length > 0 },
  { kind: 'autoReply', when: ({ automatic }) => automatic },
  { kind: 'reply', when: ({ repliesTo, tokens }) => repliesTo.length > 0 || tokens.length > 0 },
];

export const kindOf = (message: MessageFacts): InboundKind =>
  KIND_RULES.find(({ when }) => when(message))?.kind ?? 'unknown';
