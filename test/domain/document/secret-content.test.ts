import { expect, it } from 'vitest';
import { secretProblems } from '../../../domain/document/secret-content.ts';
import { CONTENT } from './example.ts';

const where = (after: unknown, before: unknown = CONTENT): string[] =>
  secretProblems(before, after).map((problem) => problem.where);

it('a content that names itself a state secret is told by its places, whatever part they are in', () => {
  const annex = {
    title: 'danh mục',
    body: [{ kind: 'table', columns: [{ label: 'Độ mật' }], rows: [['Tối mật']] }],
  };
  const after = {
    ...CONTENT,
    subject: 'Văn bản mật về tuyển sinh',
    annexes: [annex],
    fields: { doMat: 'MẬT' },
  };
  expect(where(after)).toEqual([
    'content.subject',
    'content.annexes.0.body.0.columns.0.label',
    'content.annexes.0.body.0.rows.0.0',
    'content.fields.doMat',
  ]);
  expect(JSON.stringify(secretProblems(CONTENT, after))).not.toContain('tuyển sinh');
});

it('what stood there before, other words, and no content at all are let through', () => {
  const told = { ...CONTENT, subject: 'Văn bản mật' };
  expect(where({ ...told, filing: 'VT' }, told)).toEqual([]);
  expect(where({ ...CONTENT, subject: 'bảo mật thông tin, mật độ dân số, mật ong' })).toEqual([]);
  expect(where(undefined)).toEqual([]);
});
