/**
 * Whether a message may be acknowledged by itself, and to which address. Whoever answers mail without a person looking must
 * never answer a machine, a list or itself (RFC 3834, 2).
 */
import { isEmailAddress } from '../dispatch/address.ts';
import type { MessageFacts } from './facts.ts';
import { tokenIn } from './return-address.ts';

type Facts = Pick<MessageFacts, 'from' | 'automatic' | 'list' | 'delivery' | 'complaint' | 'secret'>;

interface Rule {
  readonly why: string;
  readonly against: (facts: Facts & { readonly from: string }, ours: readonly string[]) => boolean;
}

/** Local parts behind which nobody reads, or a machine does. */
const NOBODY =
  /^(?:no[-._]?reply|do[-._]?not[-._]?reply|khong[-._]?tra[-._]?loi|mailer-daemon|postmaster|bounces?|nobody|auto(?:mail|reply)?)(?:[-._+].*)?$/;

const RULES: readonly Rule[] = [
  { why: 'sent by a machine', against: ({ automatic }) => automatic },
  { why: 'sent to a list', against: ({ list }) => list },
  {
    why: 'a report of a mail server',
    against: ({ delivery, complaint }) => delivery.length > 0 || complaint !== null,
  },
  { why: 'looks secret', against: ({ secret }) => secret },
  {
    why: 'nobody reads there',
    against: ({ from }) => NOBODY.test(from.slice(0, from.lastIndexOf('@')).toLowerCase()),
  },
  { why: 'not an address', against: ({ from }) => !isEmailAddress(from) },
  { why: 'our own', against: ({ from }, ours) => ours.some((address) => tokenIn(from, address) !== null) },
];

/** @param ours addresses that we send from and that we read @returns where to; null: not at all */
export function acknowledgeTo(facts: Facts, ours: readonly string[]): string | null {
  const { from } = facts;
  if (from === null) return null;
  return RULES.some(({ against }) => against({ ...facts, from }, ours)) ? null : from;
}
