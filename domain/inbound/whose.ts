/**
 * Whose message it is. Signs that name one recipient must agree; a sender's address alone counts only within the campaign
 * that the form names and only when it is known for exactly one recipient there.
 */

/** A recipient that a sign points to. */
export interface Named {
  readonly recipientId: number;
  readonly campaignId: string | null;
}

export interface Signs {
  /** The form's own code: null none, 'unknown' one that nobody has. */
  readonly ownCode: Named | 'unknown' | null;
  /** Recipients of letters it answers to, by Message-ID. */
  readonly reply: readonly Named[];
  /** The same by the address it was sent to. */
  readonly envelope: readonly Named[];
  /** Campaign that the form names; null: none. */
  readonly campaignId: string | null;
  /** Recipients of that campaign (of all open ones when the form names none) with this very address. */
  readonly sameAddress: readonly Named[];
  /** The same with an address of the same domain; public mail providers are no domain of anybody's. */
  readonly sameDomain: readonly Named[];
}

export const SIGN_WORDS = {
  ownCode: 'mã riêng trên phiếu',
  reply: 'thư được trả lời',
  envelope: 'địa chỉ nhận thư',
  address: 'địa chỉ người gửi',
  domain: 'tên miền người gửi',
} as const;
export type Sign = keyof typeof SIGN_WORDS;

export type Match =
  | { readonly state: 'one'; readonly recipientId: number; readonly by: readonly Sign[] }
  | { readonly state: 'doubtful'; readonly why: readonly string[]; readonly candidates: readonly number[] };

/** Signs that name a recipient by themselves, the strongest first. */
const STRONG: readonly { readonly sign: Sign; readonly of: (signs: Signs) => readonly Named[] }[] = [
  { sign: 'ownCode', of: ({ ownCode }) => (ownCode === null || ownCode === 'unknown' ? [] : [ownCode]) },
  { sign: 'reply', of: ({ reply }) => reply },
  { sign: 'envelope', of: ({ envelope }) => envelope },
];
/** Signs that name one only when nobody else has them. */
const WEAK: readonly { readonly sign: Sign; readonly of: (signs: Signs) => readonly Named[] }[] = [
  { sign: 'address', of: ({ sameAddress }) => sameAddress },
  { sign: 'domain', of: ({ sameDomain }) => sameDomain },
];

export function whose(signs: Signs): Match {
  const strong = STRONG.filter(({ of }) => of(signs).length > 0);
  const named = strong.flatMap(({ of }) => of(signs));
  const ids = distinct(named);
  const [only, another] = ids;
  const address = distinct(signs.sameAddress);
  const candidates = distinct([...named, ...signs.sameAddress, ...signs.sameDomain]);
  const why = [
    ...(signs.ownCode === 'unknown' ? ['mã riêng trên phiếu không phải của nơi nhận nào'] : []),
    ...(another !== undefined ? [`các dấu hiệu chỉ nhiều nơi khác nhau: ${wordsOf(strong)}`] : []),
    ...(named.some((one) => signs.campaignId !== null && one.campaignId !== signs.campaignId)
      ? ['phiếu thuộc đợt khảo sát khác với thư được trả lời']
      : []),
    ...(only !== undefined && another === undefined && address.length === 1 && address[0] !== only
      ? [`địa chỉ người gửi là của nơi khác, không khớp ${wordsOf(strong)}`]
      : []),
  ];
  if (why.length > 0) return { state: 'doubtful', why, candidates };
  if (only !== undefined) return { state: 'one', recipientId: only, by: agreeing(signs, only) };
  return bySender(signs, candidates);
}

function bySender(signs: Signs, candidates: readonly number[]): Match {
  if (signs.campaignId === null)
    return { state: 'doubtful', why: ['không có dấu hiệu nào cho biết thư của nơi nào'], candidates };
  for (const { of } of WEAK) {
    const ids = distinct(of(signs));
    const [only] = ids;
    if (ids.length === 1 && only !== undefined)
      return { state: 'one', recipientId: only, by: agreeing(signs, only) };
    if (ids.length > 1)
      return { state: 'doubtful', why: [`người gửi có thể là ${ids.length} nơi nhận khác nhau`], candidates };
  }
  return { state: 'doubtful', why: ['địa chỉ người gửi không phải của nơi nhận nào trong đợt'], candidates };
}

const agreeing = (signs: Signs, recipientId: number): Sign[] =>
  [...STRONG, ...WEAK]
    .filter(({ of }) => of(signs).some((one) => one.recipientId === recipientId))
    .map(({ sign }) => sign);

const distinct = (named: readonly Named[]): number[] => [
  ...new Set(named.map(({ recipientId }) => recipientId)),
];

const wordsOf = (rows: readonly { readonly sign: Sign }[]): string =>
  rows.map(({ sign }) => SIGN_WORDS[sign]).join(', ');
