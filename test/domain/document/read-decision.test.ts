import { describe, expect, it } from 'vitest';
import { Refusal, type Problem } from '../../../domain/failure/catalogue.ts';
import { readDecision } from '../../../domain/document/read-decision.ts';
import { SentContent } from '../../../client/api/document-schemas.ts';
import { CONTENT } from './example.ts';

const revise = (content: unknown) => ({ kind: 'reviseContent', version: 1, content });

function problemsOf(payload: unknown): readonly Problem[] {
  try {
    readDecision(payload);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}

describe('the content of a decision', () => {
  it('is taken as it is when it has all its parts', () => {
    expect(readDecision(revise(CONTENT)).content).toEqual(CONTENT);
  });

  it('is kept with its letters composed, and without what no table holds, however it was sent', () => {
    const typed = { ...CONTENT, subject: `${CONTENT.subject.normalize('NFD')}\u0000`, other: [null, 1] };
    const read = readDecision(revise(typed)).content;
    expect(read).toEqual({ ...CONTENT, other: [null, 1] });
    expect(SentContent.parse(typed)).toEqual(read);
  });

  it.each([
    ['a paragraph without text', { body: [{ kind: 'paragraph' }] }, 'content.body[0].text'],
    ['a block of no known kind', { body: [{ kind: 'para', text: 'x' }] }, 'content.body[0].kind'],
    ['a block that is none', { body: [null] }, 'content.body[0]'],
    [
      'a cell that is no text',
      { body: [{ kind: 'table', columns: [], rows: [[1]] }] },
      'content.body[0].rows[0][0]',
    ],
    ['an addressee that is no text', { addressees: [{}] }, 'content.addressees[0]'],
    [
      'a field of the form without its columns',
      { form: { title: 'x', fields: [{ type: 'table', id: 'a', label: 'a' }] } },
      'content.form.fields[0].columns',
    ],
    [
      'a cell beyond the last column, which nobody would ever read',
      { body: [{ kind: 'table', columns: [{ label: 'a' }], rows: [['1'], ['1', '2']] }] },
      'content.body[0].rows[1][1]',
    ],
    [
      'an alignment that is none but XML',
      { body: [{ kind: 'table', columns: [{ label: 'a', align: 'x"/><w:altChunk r:id="r1' }], rows: [] }] },
      'content.body[0].columns[0].align',
    ],
    [
      'a column of no width',
      { body: [{ kind: 'table', columns: [{ label: 'a', width: 0 }], rows: [] }] },
      'content.body[0].columns[0].width',
    ],
    [
      'the name of a field that is none but XML',
      { form: { title: 'x', fields: [{ type: 'text', id: 'a"/><w:altChunk r:id="r1', label: 'a' }] } },
      'content.form.fields[0].id',
    ],
    [
      'a table of the form with a thousand million rows',
      {
        form: {
          title: 'x',
          fields: [
            {
              type: 'table',
              id: 'a',
              label: 'a',
              minRows: 1e9,
              columns: [{ type: 'date', id: 'b', label: 'b' }],
            },
          ],
        },
      },
      'content.form.fields[0].minRows',
    ],
    [
      'an annex that lies in no way',
      { annexes: [{ title: 'x', body: [], orientation: 'ngang' }] },
      'content.annexes[0].orientation',
    ],
    ['an annex without body', { annexes: [{ title: 'x' }] }, 'content.annexes[0].body'],
  ])('is refused with its place: %s', (_, wrong, where) => {
    expect(problemsOf(revise({ ...CONTENT, ...wrong })).map((problem) => problem.where)).toEqual([where]);
  });
});
