import { describe, expect, test } from 'vitest';
import { applyMends } from '../../../domain/directory/recipients/mend.ts';
import type { ResolvedRecipient } from '../../../domain/directory/recipients/recipient.ts';

const recipient = (over: Partial<ResolvedRecipient> = {}): ResolvedRecipient => ({
  organisationId: 'truong-a',
  unitId: null,
  name: 'Trường A',
  groupLabel: 'Các trường',
  purpose: 'direct',
  owesAnswer: true,
  channel: 'email',
  email: 'a@a.example',
  postalAddress: null,
  phone: null,
  mergedFrom: [],
  unreachableReason: null,
  note: null,
  ...over,
});
const who = { organisationId: 'truong-a', unitId: null };
const NOWHERE = 'chưa có thư điện tử và địa chỉ bưu chính trong danh bạ';

describe('mending a recipient', () => {
  test('a new address makes someone without one reachable', () => {
    const lost = recipient({ email: null, unreachableReason: NOWHERE });
    const [mended] = applyMends([lost], [{ ...who, email: 'moi@a.example' }]);
    expect(mended).toMatchObject({ email: 'moi@a.example', channel: 'email', unreachableReason: null });
  });

  test('a body that no longer exists stays unreachable whatever its address', () => {
    const gone = recipient({ unreachableReason: 'không tồn tại vào ngày 01/7/2026' });
    const [mended] = applyMends([gone], [{ ...who, email: 'moi@a.example' }]);
    expect(mended?.unreachableReason).toBe('không tồn tại vào ngày 01/7/2026');
  });

  test('an excluded one is named with the reason, and comes back when included again', () => {
    const out = { ...who, excluded: 'đã giải thể' };
    expect(applyMends([recipient()], [out])[0]?.unreachableReason).toBe('không gửi: đã giải thể');
    expect(applyMends([recipient()], [out, { ...who, excluded: null }])).toEqual([recipient()]);
  });

  test('paper without a postal address goes by e-mail, and says so', () => {
    const [mended] = applyMends([recipient()], [{ ...who, channel: 'paper' }]);
    expect(mended).toMatchObject({ channel: 'email', note: 'không có địa chỉ bưu chính, gửi thư điện tử' });
  });

  test('others are left alone', () => {
    const other = recipient({ organisationId: 'truong-b' });
    expect(applyMends([other], [{ ...who, excluded: 'đã giải thể' }])).toEqual([other]);
  });
});
