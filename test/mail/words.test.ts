import { describe, expect, it } from 'vitest';
import { citationOf, deadlineWords, titleOf } from '../../mail/words.ts';

const letter = {
  documentType: 'congVan',
  codeNotation: '05/SKHCN-QLCN',
  promulgatedOn: '2023-02-03',
  subject: 'UBND xã phối hợp khảo sát',
} as const;

describe('naming a document', () => {
  it.each([
    [letter, 'Công văn số 05/SKHCN-QLCN ngày 03 tháng 02 năm 2023 về việc UBND xã phối hợp khảo sát'],
    [
      { ...letter, subject: 'V/v phối hợp' },
      'Công văn số 05/SKHCN-QLCN ngày 03 tháng 02 năm 2023 về việc phối hợp',
    ],
    [
      {
        ...letter,
        documentType: 'baoCao',
        codeNotation: '61/BC-SKHCN',
        subject: 'Kết quả khảo sát',
      } as const,
      'Báo cáo số 61/BC-SKHCN ngày 03 tháng 02 năm 2023 về kết quả khảo sát',
    ],
    [
      { ...letter, documentType: 'baoCao', codeNotation: '61/BC-SKHCN', subject: 'Về kết quả' } as const,
      'Báo cáo số 61/BC-SKHCN ngày 03 tháng 02 năm 2023 về kết quả',
    ],
  ])('%o', (cited, sentence) => {
    expect(citationOf(cited)).toBe(sentence);
  });

  it('on the subject line', () => {
    expect(titleOf(letter)).toBe('Công văn số 05/SKHCN-QLCN: V/v UBND xã phối hợp khảo sát');
    expect(titleOf({ ...letter, subject: 'V/v phối hợp' })).toBe('Công văn số 05/SKHCN-QLCN: V/v phối hợp');
  });
});

describe('a deadline in words', () => {
  it.each([
    ['2023-07-24T17:00:00Z', 'hết thứ Hai, ngày 24/7/2023'],
    ['2023-07-24T09:30:00Z', 'trước 16h30 thứ Hai, ngày 24/7/2023'],
    ['2023-12-31T17:00:00Z', 'hết Chủ nhật, ngày 31/12/2023'],
  ])('%s', (dueAt, words) => {
    expect(deadlineWords(new Date(dueAt))).toBe(words);
  });
});
