/**
 * Addresses with a token behind the +: where a letter bounces to and where it is answered. The token names the row of the
 * ledger and its copy, and ends in signs that only we can make.
 */
export interface ReturnToken {
  readonly sendId: number;
  readonly copy: number;
  readonly mac: string;
}

export const returnTokenText = ({ sendId, copy, mac }: ReturnToken): string => `t${sendId}-${copy}-${mac}`;

export function readReturnToken(text: string): ReturnToken | null {
  const match = /^t(\d{1,15})-(\d{1,6})-([0-9a-f]{12})$/.exec(text.toLowerCase());
  return match && { sendId: Number(match[1]), copy: Number(match[2]), mac: match[3] ?? '' };
}

/** `van-thu+t12-0-…@so.vn`. */
export function withToken(address: string, token: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${token}${address.slice(at)}`;
}

/** What stands behind the + of an address; '' when it is the bare address, null when it is another one. */
export function tokenIn(address: string, inbound: string): string | null {
  const [mine, theirs] = [inbound.trim().toLowerCase(), address.trim().toLowerCase()];
  if (mine === theirs) return '';
  const at = mine.lastIndexOf('@');
  const [local, domain] = [mine.slice(0, at), mine.slice(at)];
  return theirs.startsWith(`${local}+`) && theirs.endsWith(domain)
    ? theirs.slice(local.length + 1, theirs.length - domain.length)
    : null;
}

/** Domains at which anybody may have an address. */
const PUBLIC_PROVIDERS = new Set([
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'yahoo.com.vn',
  'ymail.com',
  'outlook.com',
  'outlook.com.vn',
  'hotmail.com',
  'live.com',
  'icloud.com',
  'me.com',
  'proton.me',
  'protonmail.com',
  'zoho.com',
  'mail.com',
  'gmx.com',
  'vnn.vn',
  'hn.vnn.vn',
  'fpt.vn',
  'zing.vn',
]);

/** The domain that stands for one organisation; null for a public provider's. */
export function ownDomain(address: string): string | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domain === '' || PUBLIC_PROVIDERS.has(domain) ? null : domain;
}
