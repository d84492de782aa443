import { expect, it } from 'vitest';
import { heldNotations } from '../../../domain/document/held-notations.ts';

const shown = (text: string): string => heldNotations(text).replaceAll('\u2011', '~');

it.each([
  ['Công văn số 45/CKPN-KT ngày', 'Công văn số 45/CKPN~KT ngày'],
  ['Nghị định số 30/2020/NĐ-CP;', 'Nghị định số 30/2020/NĐ~CP;'],
  ['1801/UBND-KGVX-TH, 812/SKHCN-QLCN&TTCN', '1801/UBND~KGVX~TH, 812/SKHCN~QLCN&TTCN'],
  ['(Thông tư 05/2023/TT-BNNPTNT-BTC)', '(Thông tư 05/2023/TT~BNNPTNT~BTC)'],
  ['01a/KH-TTg', '01a/KH~TTg'],
  ['số .../QĐ-UBND, số …/TTr-SNV.', 'số .../QĐ~UBND, số …/TTr~SNV.'],
  ['Hướng dẫn 36-HD/VPTW, 12-NQ/TW', 'Hướng dẫn 36~HD/VPTW, 12~NQ/TW'],
])('holds the notations of “%s”', (text, held) => expect(shown(text)).toBe(held));

it.each([
  'cung - cầu công nghệ',
  'từ 08/7-25/7/2023, 15/7-Chủ nhật',
  'giai đoạn 2021-2025',
  'điện thoại 0221-3862',
  'km/h-tốc độ, 20 m/s-1',
  'https://a.vn/12/CKPN-KT',
  'Quyết định 72/2025/QH15',
  'Techconnect-Innovation',
])('leaves “%s”', (text) => expect(heldNotations(text)).toBe(text));

it('a long text takes no time', () => {
  const before = performance.now();
  for (const text of [
    '1/A-'.repeat(50_000),
    '1-'.repeat(100_000),
    '9'.repeat(100_000) + '-',
    `1/A${'.'.repeat(100_000)}-`,
  ])
    heldNotations(text);
  expect(performance.now() - before).toBeLessThan(1_500);
});
