import { describe, expect, test } from 'vitest';
import { contentChanges } from '../../../domain/document/changes.ts';
import type { Block, DocumentContent } from '../../../domain/document/content.ts';
import { isFormFix } from '../../../domain/document/form-fix.ts';
import type { ColumnField, FormField } from '../../../domain/survey/form.ts';
import { CONTENT } from './example.ts';

const withParagraph = (text: string): DocumentContent => ({
  ...CONTENT,
  body: [{ kind: 'paragraph', text } satisfies Block, ...CONTENT.body.slice(1)],
});
const ORIGINAL = (CONTENT.body[0] as { text: string }).text;

describe('a form fix', () => {
  test.each([
    ['nothing', ORIGINAL],
    ['case', ORIGINAL.replace('Quý cơ quan', 'quý cơ quan')],
    ['punctuation', ORIGINAL.replace('tổng hợp,', 'tổng hợp;')],
    ['blanks', ORIGINAL.replace('Sở đề nghị', 'Sở  đề nghị')],
    ['diacritics', ORIGINAL.replace('tổng hợp', 'tông hợp')],
    ['old and new tone marks', ORIGINAL.replace('cơ sở', 'cơ sơ')],
    ['italics', ORIGINAL.replace('Quý cơ quan', '*Quý cơ quan*')],
  ])('%s', (_name, text) => expect(isFormFix(CONTENT, withParagraph(text))).toBe(true));

  test('another layout of the same words', () => {
    const after: DocumentContent = {
      ...CONTENT,
      body: [
        CONTENT.body[0] as Block,
        { kind: 'paragraph', text: 'Nhu cầu công nghệ. Mức đầu tư từ 1,5 tỷ đồng' },
        CONTENT.body[2] as Block,
      ],
    };
    expect(isFormFix(CONTENT, after)).toBe(true);
  });
});

describe('not a form fix', () => {
  test.each([
    ['another word', ORIGINAL.replace('đề nghị', 'yêu cầu')],
    ['a word less', ORIGINAL.replace('Quý ', '')],
    ['another date', ORIGINAL.replace('25/7', '28/7')],
  ])('%s', (_name, text) => expect(isFormFix(CONTENT, withParagraph(text))).toBe(false));

  test.each([
    ['1,5', '15'],
    ['1,5', '1.5'],
    ['1,5 tỷ', '-1,5 tỷ'],
    ['1,5 tỷ', '1,5% tỷ'],
  ])('a figure: %s → %s', (from, to) => {
    const items = ['Nhu cầu công nghệ', `Mức đầu tư từ 1,5 tỷ đồng`.replace(from, to)];
    const after: DocumentContent = {
      ...CONTENT,
      body: [CONTENT.body[0] as Block, { kind: 'list', items }, CONTENT.body[2] as Block],
    };
    expect(isFormFix(CONTENT, after)).toBe(false);
  });
  test('a word moved to another part', () => {
    const after = { ...CONTENT, toPlaces: ['Như trên'], filing: 'Lãnh đạo Sở, VT, QLCN&TTCN' };
    expect(isFormFix(CONTENT, after)).toBe(false);
  });
  test('the form asks for something else', () => {
    const form = CONTENT.form as NonNullable<DocumentContent['form']>;
    const field = { ...(form.fields[0] as (typeof form.fields)[number]), required: false };
    expect(isFormFix(CONTENT, { ...CONTENT, form: { ...form, fields: [field] } })).toBe(false);
  });
});

describe('changes for display', () => {
  test('what a form asks for, not its labels alone', () => {
    const form = (...fields: readonly FormField[]): DocumentContent => ({
      ...CONTENT,
      form: { title: 'Phiếu', fields },
    });
    const people: FormField = { id: 'nguoi', type: 'number', label: 'Nhân lực', unit: 'người' };
    const need: FormField = { id: 'nhuCau', type: 'choice', label: 'Nhu cầu', options: ['Có', 'Không'] };
    const rows = (column: ColumnField): FormField => ({
      id: 'b',
      type: 'table',
      label: 'Bảng',
      columns: [column],
    });
    const pairs: readonly (readonly [FormField, FormField])[] = [
      [people, { ...people, unit: 'nghìn người' }],
      [people, { ...people, required: true }],
      [people, { ...people, min: 1 }],
      [need, { ...need, options: ['Có', 'Chưa rõ', 'Không'] }],
      [need, { ...need, multiple: true }],
      [rows(people), rows({ ...people, unit: 'triệu đồng' })],
    ];
    for (const [before, after] of pairs)
      expect(contentChanges(form(before), form(after)), JSON.stringify(after)).toMatchObject([
        { kind: 'changed', part: 'Mẫu phiếu' },
      ]);
  });
  test('how it is printed, which is a form fix', () => {
    const across = (orientation: 'portrait' | 'landscape'): DocumentContent => ({
      ...CONTENT,
      copies: orientation === 'landscape' ? 30 : 20,
      annexes: [{ title: 'Danh mục', body: [], orientation }],
    });
    expect(contentChanges(across('portrait'), across('landscape'))).toMatchObject([
      { kind: 'changed', part: 'Trình bày' },
      { kind: 'changed', part: 'Trình bày' },
    ]);
    expect(isFormFix(across('portrait'), across('landscape'))).toBe(true);
  });
  test('none', () => expect(contentChanges(CONTENT, structuredClone(CONTENT))).toEqual([]));
  test('a reworded line shows its pieces, whose kept and added ones read as the new line', () => {
    const after = ORIGINAL.replace('25/7/2023', '28/7/2023');
    const changes = contentChanges(CONTENT, withParagraph(after));
    expect(changes).toHaveLength(1);
    const change = changes[0];
    if (change?.kind !== 'changed') throw new Error('expected a rewording');
    expect(change.part).toBe('Nội dung');
    const kept = change.pieces.filter(({ kind }) => kind !== 'removed');
    expect(kept.map(({ text }) => text).join('')).toBe(after);
    expect(change.pieces.some(({ kind }) => kind === 'removed')).toBe(true);
  });
  test('lines that came and went name their part', () => {
    const after = {
      ...CONTENT,
      toPlaces: ['Như trên'],
      addressees: [...CONTENT.addressees, 'Hiệp hội doanh nghiệp tỉnh'],
    };
    expect(contentChanges(CONTENT, after)).toEqual([
      { kind: 'added', part: 'Kính gửi', text: 'Hiệp hội doanh nghiệp tỉnh' },
      { kind: 'removed', part: 'Nơi nhận', text: 'Lãnh đạo Sở' },
    ]);
  });
});
