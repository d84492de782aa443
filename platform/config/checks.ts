/** What no single variable can show to be wrong: which of them do not go together. */
import type { Problem } from '../../domain/failure/catalogue.ts';
import { VARIABLES } from './variables.ts';

/** The environment as it came, empty values left out. */
export type Raw = Readonly<Record<string, string>>;

const OUTSIDE = [
  ['DATABASE_URL', 'postgres'],
  ['TEMPORAL_ADDRESS', 'temporal'],
  ['SMTP_URL', 'mailbox'],
] as const;
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;
const DKIM = ['DKIM_DOMAIN', 'DKIM_SELECTOR'] as const;

export function checkTogether(raw: Raw): Problem[] {
  return [
    ...unknownNames(raw),
    ...rehearsalReachesOut(raw),
    ...mailHalfConfigured(raw),
    ...startWithoutRehearsal(raw),
  ];
}

function unknownNames(raw: Raw): Problem[] {
  const strange = Object.keys(raw).filter((name) => /^VANTHU_/.test(name) && !(name in VARIABLES));
  const known = Object.keys(VARIABLES).filter((name) => name.startsWith('VANTHU_'));
  return strange.map((where) => ({
    where,
    what: 'không có biến này',
    remedy: `Các biến có thể đặt: ${known.join(', ')}`,
  }));
}

/** A rehearsal must not be able to write to anyone: nothing but the embedded servers of its own supervisor. */
function rehearsalReachesOut(raw: Raw): Problem[] {
  if (raw['VANTHU_OFFICE'] !== 'rehearsal') return [];
  const own = (raw['VANTHU_EMBEDDED'] ?? '').split(',');
  const outside = OUTSIDE.filter(([name, part]) => {
    const value = raw[name];
    return value !== undefined && !(own.includes(part) && LOOPBACK.test(hostOf(value)));
  });
  const files = ['TEMPORAL_CONFIG_FILE', 'TEMPORAL_PROFILE', 'IMAP_URL'].filter(
    (name) => raw[name] !== undefined,
  );
  return [...outside.map(([name]) => name), ...files].map((where) => ({
    where,
    what: 'cơ quan diễn tập không được nối ra ngoài',
    remedy: 'Bỏ biến này, hoặc đặt VANTHU_OFFICE=production',
  }));
}

function hostOf(address: string): string {
  const text = address.includes('://') ? address : `any://${address}`;
  return URL.canParse(text) ? new URL(text).hostname : '';
}

function mailHalfConfigured(raw: Raw): Problem[] {
  const problems: Problem[] = [];
  const real =
    raw['SMTP_URL'] !== undefined && !(raw['VANTHU_EMBEDDED'] ?? '').split(',').includes('mailbox');
  if (real && raw['MAIL_FROM'] === undefined) {
    problems.push({
      where: 'MAIL_FROM',
      what: 'gửi thư thật thì phải có địa chỉ gửi',
      remedy: 'Ví dụ: Văn thư <vanthu@coquan.gov.vn>',
    });
  }
  const hasKey = raw['DKIM_PRIVATE_KEY'] !== undefined || raw['DKIM_PRIVATE_KEY_FILE'] !== undefined;
  const any = hasKey || DKIM.some((name) => raw[name] !== undefined);
  const missing = [
    ...DKIM.filter((name) => raw[name] === undefined),
    ...(hasKey ? [] : ['DKIM_PRIVATE_KEY_FILE']),
  ];
  if (any)
    problems.push(
      ...missing.map((where) => ({ where, what: 'ký thư bằng DKIM cần đủ tên miền, bộ chọn và khóa' })),
    );
  return problems;
}

function startWithoutRehearsal(raw: Raw): Problem[] {
  if (raw['VANTHU_REHEARSAL_START'] === undefined || raw['VANTHU_OFFICE'] === 'rehearsal') return [];
  return [
    {
      where: 'VANTHU_REHEARSAL_START',
      what: 'chỉ cơ quan diễn tập mới có giờ bắt đầu riêng',
      remedy: 'Đặt VANTHU_OFFICE=rehearsal, hoặc bỏ biến này',
    },
  ];
}
