import fc from 'fast-check';
import { CELL, P, ROW, TABLE } from './body-template.ts';

const TEXTS = ['{a}', 'chữ', '{a} và {b}', '', ' ', '{!a}', '{~b}', '{#s}{b}{/s}', '{^s}không{/s}'];
const BETWEEN = ['', '\n', '<w:bookmarkStart w:id="1" w:name="x"/>', '<w:bookmarkEnd w:id="1"/>', ' \n\t'];

/** Bodies of templates nobody would write: tables in cells in sections, cells with nothing of their own, blanks between. */
export const { body: anyBody } = fc.letrec<{
  body: string;
  block: string;
  table: string;
  row: string;
  cell: string;
}>((tie) => ({
  body: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('')),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc.constantFrom(...TEXTS).map((text) => P(text)),
    fc.constantFrom(...BETWEEN),
    fc.constant(P('{@r}')),
    tie('table'),
    tie('body').map((inside) => `${P('{#s}')}${inside}${P('{/s}')}`),
    tie('body').map((inside) => `${P('{#u}')}${inside}${P('{/u}')}`),
    tie('body').map((inside) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`),
  ),
  table: fc.array(tie('row'), { minLength: 1, maxLength: 2 }).map((rows) => TABLE(rows.join(''))),
  row: fc.oneof(
    fc.array(tie('cell'), { minLength: 1, maxLength: 2 }).map((cells) => ROW(cells.join(''))),
    fc.constantFrom(...TEXTS).map((text) => ROW(CELL(P(`{#s}${text}`)) + CELL(P('{b}{/s}')))),
    tie('cell').map((cell) => ROW(CELL(P('{#u}{a}')) + cell + CELL(P('{/u}')))),
  ),
  cell: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc.constantFrom(...TEXTS).map((text) => CELL(P(text))),
    fc.constant(CELL(`${P('{#s}')}${P('{b}')}${P('{/s}')}`)),
    fc.constant(CELL(P('{@r}'))),
    fc.constant(CELL('')),
    fc.constant('<w:tc/>'),
    tie('body').map(CELL),
  ),
}));
