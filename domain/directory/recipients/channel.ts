import type { Channel } from '../../survey/definition.ts';
import type { ResolvedRecipient } from './recipient.ts';

type Reach = Pick<ResolvedRecipient, 'channel' | 'unreachableReason' | 'note'>;

interface Address {
  readonly email: string | null;
  readonly postalAddress: string | null;
}

interface Rule {
  readonly asked: Channel;
  readonly hasEmail: boolean;
  readonly hasPostal: boolean;
  readonly becomes: Channel;
  readonly note?: string;
  readonly unreachable?: string;
}

const NOWHERE = 'chưa có thư điện tử và địa chỉ bưu chính trong danh bạ';

/** How an organisation is reached, by what was asked and which addresses it has. */
const RULES: readonly Rule[] = [
  { asked: 'email', hasEmail: true, hasPostal: true, becomes: 'email' },
  { asked: 'email', hasEmail: true, hasPostal: false, becomes: 'email' },
  {
    asked: 'email',
    hasEmail: false,
    hasPostal: true,
    becomes: 'paper',
    note: 'không có thư điện tử, gửi bản giấy',
  },
  { asked: 'email', hasEmail: false, hasPostal: false, becomes: 'email', unreachable: NOWHERE },
  { asked: 'paper', hasEmail: true, hasPostal: true, becomes: 'paper' },
  { asked: 'paper', hasEmail: false, hasPostal: true, becomes: 'paper' },
  {
    asked: 'paper',
    hasEmail: true,
    hasPostal: false,
    becomes: 'email',
    note: 'không có địa chỉ bưu chính, gửi thư điện tử',
  },
  { asked: 'paper', hasEmail: false, hasPostal: false, becomes: 'paper', unreachable: NOWHERE },
];

const INTERNAL_ONLY = 'kênh nội bộ chỉ dùng cho đơn vị thuộc cơ quan';

export function reachOrganisation(asked: Channel, { email, postalAddress }: Address): Reach {
  const rule = RULES.find(
    (row) =>
      row.asked === asked && row.hasEmail === (email !== null) && row.hasPostal === (postalAddress !== null),
  );
  return {
    channel: rule?.becomes ?? asked,
    unreachableReason: rule ? (rule.unreachable ?? null) : INTERNAL_ONLY,
    note: rule?.note ?? null,
  };
}

/** A unit of the office is always reached inside, by its own mailbox. */
export const reachUnit = (email: string | null): Reach => ({
  channel: 'internal',
  unreachableReason: email === null ? 'đơn vị chưa có hộp thư trong danh bạ' : null,
  note: null,
});
