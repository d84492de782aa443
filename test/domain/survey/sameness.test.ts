import { describe, expect, it } from 'vitest';
import { createMatcher, nameKey, sameness } from '../../../domain/survey/sameness.ts';

const body = (name: string, taxNumber: string | null = null) => ({ name, taxNumber });

describe('two bodies', () => {
  it.each([
    ['Cty TNHH An Phú', 'CÔNG TY TRÁCH NHIỆM HỮU HẠN AN PHÚ'],
    ['Công ty CP Cơ khí Phố Nối', 'Công ty Cổ phần cơ khí Phố Nối'],
    ['Công ty TNHH MTV Điện & Nước', 'Công ty TNHH một thành viên Điện và Nước'],
    ['HTX Nhãn lồng', 'Hợp tác xã  Nhãn Lồng'],
    ['Trường ĐH Chu Văn An', 'Trường Đại học Chu Văn An'],
  ])('%s and %s have one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    [body('A', '0100109106'), body('B', '0100109106'), 'taxNumber'],
    [body('Công ty TNHH An Phú'), body('Cty TNHH an phu'), 'name'],
    [body('Công ty TNHH Cơ khí Phố Nối'), body('Công ty Cổ phần Cơ khí Phố Mới'), 'nearName'],
    [body('Công ty TNHH An Phú'), body('Công ty TNHH Bình Minh'), null],
    [
      body('Công ty TNHH Cơ khí Phố Nối', '0100109106'),
      body('Công ty TNHH Cơ khí Phố Mới', '0100686209'),
      null,
    ],
    [body('Công ty TNHH A'), body('Công ty TNHH B'), null],
    [body(''), body(''), null],
  ])('%j and %j: %s', (a, b, reason) => {
    expect(sameness(a, b)).toBe(reason);
    expect(sameness(b, a)).toBe(reason);
  });

  it('the likeliest comes first', () => {
    const all = [body('Công ty CP Sao Mai Xanh'), body('Khác', '0100109106')];
    const matcher = createMatcher(all);
    matcher.add(body('Cty TNHH Sao Mai Xanh'));
    const found = matcher.matchesOf(body('Công ty TNHH Sao Mai Xanh', '0100109106'));
    expect(found.map(({ reason }) => reason)).toEqual(['taxNumber', 'name', 'nearName']);
  });
});

/** A file of an intermediary has up to a thousand bodies, a campaign thousands: compared while the campaign is locked. */
it('a thousand bodies are compared with a thousand others in seconds', () => {
  const bodies = (from: number) =>
    Array.from({ length: 1_000 }, (_, i) => body(`Công ty TNHH Sản xuất và Thương mại An Phú ${from + i}`));
  const matcher = createMatcher(bodies(0));
  const found = bodies(500).map((one) => matcher.matchesOf(one)[0]?.reason);
  expect(found.slice(0, 500)).toEqual(found.slice(0, 500).map(() => 'name'));
}, 40_000);
