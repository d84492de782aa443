import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeRegister,
  spansText,
  type RegisterFileRow,
  type RegisterGround,
} from '../../../domain/document/register-file.ts';

const row = (number: number, more: Partial<RegisterFileRow> = {}): RegisterFileRow => ({
  places: { code: `dòng ${number}, ô A`, day: `dòng ${number}, ô B` },
  number,
  suffix: '',
  notation: 'SKHCN-VP',
  promulgatedOn: '2023-03-01',
  typeAndSubject: 'Công văn',
  signer: 'A',
  toPlaces: 'B',
  filedWith: '',
  copies: null,
  dispatchedOn: null,
  received: '',
  note: '',
  voidReason: null,
  ...more,
});
const GROUND: RegisterGround = {
  today: '2023-07-10',
  taken: new Set(),
  codes: new Set(),
  next: null,
  inUse: false,
};
const judge = (rows: readonly RegisterFileRow[], ground: Partial<RegisterGround> = {}) =>
  judgeRegister(rows, { ...GROUND, ...ground });

describe('numbers of the file and of the register', () => {
  it('a year that is not open begins after the highest', () => {
    expect(judge([row(1), row(2), row(346)].slice(0, 2))).toMatchObject({
      problems: [],
      questions: [],
      gaps: [],
      left: [],
      next: 3,
    });
  });

  it('an open year goes on where it was when the file ends before; what neither has stays open for another file', () => {
    const { next, left, questions } = judge([row(101), row(102)], { next: 347 });
    expect([next, spansText(left), questions]).toEqual([347, '1–100, 103–346', []]);
  });

  it('gaps inside are asked about', () => {
    const { gaps, questions } = judge([row(1), row(3), row(7)], { taken: new Set(['5']) });
    expect(spansText(gaps)).toBe('2, 4, 6');
    expect(questions).toMatchObject([
      {
        code: 'gaps',
        what: 'giữa các số trong tệp còn thiếu: 2, 4, 6',
        ifAccepted: expect.any(String) as string,
      },
    ]);
  });

  it('a number beside another (45a) fills no gap and is no twin', () => {
    const { gaps, problems } = judge([row(1), row(2, { suffix: 'a' }), row(3), row(3, { suffix: 'a' })]);
    expect([spansText(gaps), problems]).toEqual(['2', []]);
  });

  it('gaps, next and what is left are what counting on the fingers gives', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        numbers,
        fc.array(fc.integer({ min: 1, max: 45 })),
        fc.integer({ min: 1, max: 50 }),
        (file, own, open) => {
          const taken = own.filter((number) => !file.includes(number));
          const { gaps, left, next } = judge(
            file.map((number) => row(number)),
            {
              taken: new Set(taken.map(String)),
              next: open,
            },
          );
          const lowest = Math.min(...file);
          const highest = Math.max(...file);
          const missing = Array.from({ length: next - 1 }, (_, index) => index + 1).filter(
            (number) => !file.includes(number) && !taken.includes(number),
          );
          const inside = missing.filter((number) => number > lowest && number < highest);
          const all = (spans: typeof gaps): number[] =>
            spans.flatMap(({ from, to }) =>
              Array.from({ length: to - from + 1 }, (_, index) => from + index),
            );
          expect(next).toBe(open > highest ? open : highest + 1);
          expect(all(gaps)).toEqual(inside);
          expect(all(left)).toEqual(missing.filter((number) => !inside.includes(number)));
        },
      ),
    );
  });
});

describe('what is wrong', () => {
  it('is told for every row at once', () => {
    const { problems } = judge(
      [
        row(1),
        row(1, { places: { code: 'dòng 9, ô A9', day: 'dòng 9, ô B9' } }),
        row(2),
        row(3, { promulgatedOn: '2022-12-30' }),
        row(4, { promulgatedOn: '2023-07-11' }),
        row(5),
      ],
      { taken: new Set(['2']), codes: new Set(['05/SKHCN-VP']) },
    );
    expect(problems.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'dòng 9, ô A9: số 1 đã có ở dòng 1, ô A',
      'dòng 2, ô A: số 2 đã có trong sổ này',
      'dòng 3, ô B: 30/12/2022 không thuộc năm 2023',
      'dòng 4, ô B: 11/7/2023 chưa đến, hôm nay là 10/7/2023',
      'dòng 5, ô A: 05/SKHCN-VP đã có trong một sổ khác của năm',
    ]);
  });

  it('a file without rows is', () => {
    expect(judge([]).problems).toHaveLength(1);
  });
});

describe('what only a person can say', () => {
  it('days that go back while numbers go on', () => {
    const { questions } = judge([row(2, { promulgatedOn: '2023-02-28' }), row(1), row(3)]);
    expect(questions).toMatchObject([
      { code: 'dayOrder', what: 'ngày không theo thứ tự số: số 2 ngày 28/02/2023 sau số 1 ngày 01/3/2023' },
    ]);
  });

  it('numbers beyond those this system is giving', () => {
    const rows = [row(350)];
    expect(judge(rows, { next: 347, inUse: false }).questions).toEqual([]);
    expect(judge(rows, { next: 349, inUse: true }).questions).toMatchObject([
      { code: 'ahead', ifAccepted: 'số cấp tiếp theo là 351' },
    ]);
  });
});
