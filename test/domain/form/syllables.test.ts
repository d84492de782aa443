import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainForm } from './plain-view.ts';

const remedies = (body: string): string[] =>
  lintForm(plainForm({ body }))
    .findings.filter(({ rule }) => rule === 'word.syllable')
    .map(({ remedy }) => remedy);

test('the document itself says what was meant, written as the word stands there', () => {
  expect(
    remedies('Mặt trận Tổ quốc Viêt Nam đề nghị các đơn vị tiếng Việt thưc thi, nhận thức, thực thi ngay./.'),
  ).toEqual(['Có lẽ là “Việt”', 'Có lẽ là “thức” hoặc “thực”']);
});

test('nothing is guessed where the letters are wrong', () => {
  expect(remedies('Sở Nội vụ đề nghị quý Sở góp ý về Hiệp hộii, hội phí và các nội dung khác./.')).toEqual([
    'Sửa lại cho đúng chính tả',
  ]);
});

test('a slip of a known word is told once, with the word that is meant', () => {
  const { findings } = lintForm(plainForm({ body: 'Các nghành báo cáo kết quả theo quy định của Sở./.' }));
  expect(findings.filter(({ what }) => what.includes('nghành')).map(({ rule }) => rule)).toEqual([
    'word.spelling',
  ]);
});
