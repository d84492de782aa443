/** What a person mended in the list before confirming it; applied again whenever the directory is read anew. */
import type { Channel } from '../../survey/definition.ts';
import { reachOrganisation, reachUnit } from './channel.ts';
import type { ResolvedRecipient } from './recipient.ts';

export interface RecipientMend {
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly email?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Why this one shall not get the document; null: it shall after all. */
  readonly excluded?: string | null | undefined;
}

/** The list with every mend applied, later ones over earlier ones; a mend for somebody no longer in the list does nothing. */
export const applyMends = (
  recipients: readonly ResolvedRecipient[],
  mends: readonly RecipientMend[],
): ResolvedRecipient[] =>
  recipients.map((recipient) => {
    const mine = mends.filter(isFor(recipient));
    return mine.length === 0 ? recipient : mended(recipient, Object.assign({}, ...mine) as RecipientMend);
  });

const isFor =
  ({ organisationId, unitId }: ResolvedRecipient) =>
  (mend: RecipientMend): boolean =>
    mend.organisationId === organisationId && mend.unitId === unitId;

function mended(recipient: ResolvedRecipient, mend: RecipientMend): ResolvedRecipient {
  const email = mend.email ?? recipient.email;
  const reached = { ...recipient, email, ...reachAnew(recipient, { email, channel: mend.channel }) };
  return typeof mend.excluded === 'string'
    ? { ...reached, unreachableReason: `${LEFT_OUT}${mend.excluded}` }
    : reached;
}

/** How the reason begins when a person left somebody out on purpose. */
export const LEFT_OUT = 'không gửi: ';

/** Nothing more has to be done about this one. */
export const isLeftOut = (unreachableReason: string | null): boolean =>
  unreachableReason?.startsWith(LEFT_OUT) ?? false;

/** A new address or channel may make someone reachable, but not bring back a body that no longer exists. */
function reachAnew(
  recipient: ResolvedRecipient,
  { email, channel }: { readonly email: string | null; readonly channel: Channel | undefined },
) {
  const { postalAddress, unreachableReason, unitId } = recipient;
  const asked = channel ?? recipient.channel;
  if (unitId !== null) return reachUnit(email);
  const before = reachOrganisation(recipient.channel, { email: recipient.email, postalAddress });
  const reach = reachOrganisation(asked, { email, postalAddress });
  const lasting = unreachableReason !== null && unreachableReason !== before.unreachableReason;
  return lasting ? { channel: reach.channel } : reach;
}
