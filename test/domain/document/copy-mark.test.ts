import { expect, it } from 'vitest';
import { copyMark, scanProblems } from '../../../domain/document/copy-mark.ts';

const facts = {
  issuerName: 'Sở Khoa học và Công nghệ',
  at: new Date('2026-01-01T16:59:59Z'),
  rehearsal: false,
};

it('names form, office and time with its zone', () => {
  expect(copyMark({ ...facts, kind: 'trichSao' })).toEqual([
    'Trích sao',
    'Sở Khoa học và Công nghệ',
    '2026-01-01T23:59:59+07:00',
  ]);
  expect(copyMark({ ...facts, kind: 'saoLuc', rehearsal: true })[0]).toBe('Sao lục (BẢN THỬ)');
});

it('asks of a scan what the decree does, and nothing of a page that is no picture', () => {
  expect(scanProblems(null)).toEqual([]);
  expect(scanProblems({ dpi: 200, colour: true })).toEqual([]);
  expect(scanProblems({ dpi: 150, colour: false })).toHaveLength(2);
});
