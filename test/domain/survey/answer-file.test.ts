import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer, showAnswer } from '../../../domain/survey/answer.ts';
import { answerTemplate, readAnswerFile } from '../../../domain/survey/answer-file.ts';
import { differencesOf } from '../../../domain/survey/answer-differences.ts';
import { answers } from './answers.ts';
import { sample } from './sample.ts';

const { fields, title } = sample.form;

describe('the file a clerk types an answer into', () => {
  it('empty, it says what each field is and reads back as nothing written', () => {
    const template = answerTemplate(fields, title);
    expect(template).toContain('# Số lao động hiện có (người)');
    expect(readAnswerFile(template, fields)).toEqual({ kind: 'answer', raw: {} });
  });
  it.each(answers.filter(({ kind }) => kind === 'answer').map((one) => [one.version, one.values] as const))(
    'filled with a known answer it reads back as that answer (%s)',
    (_version, values) => {
      const reading = readAnswerFile(answerTemplate(fields, title, showAnswer(fields, values)), fields);
      if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
      expect(readAnswer(fields, reading.raw)).toEqual({ values, problems: [] });
    },
  );
  it('figures stay as they stand on the paper', () => {
    const reading = readAnswerFile('answers:\n  soLaoDong: 1.250\n  ngayLamViec: 2023-07-25\n', fields);
    expect(reading).toEqual({ kind: 'answer', raw: { soLaoDong: '1.250', ngayLamViec: '2023-07-25' } });
  });
  it('whatever is wrong with its shape is said with the line', () => {
    const reading = readAnswerFile(
      'kind: co\nanswers:\n  soLaoDong: [1, [2]]\n  khac: 1\n  nhuCau: x\n  nguonCung:\n    - mau: 1\n  taiLieu: a.pdf\n',
      fields,
    );
    if (!('problems' in reading)) throw new Error('phải có lỗi');
    expect(reading.problems.map(({ where }) => where)).toEqual([1, 3, 4, 5, 7, 8].map((n) => `dòng ${n}`));
  });
  it('never throws', () =>
    fc.assert(fc.property(fc.string(), (text) => void readAnswerFile(`answers:\n  ${text}`, fields))));
});

describe('differences between two answers', () => {
  const [first, second] = [answers[1], answers[3]];
  it('none of an answer to itself, those of the other direction mirrored', () => {
    if (!first || !second) throw new Error('thiếu phiếu mẫu');
    expect(differencesOf(fields, first, first)).toEqual([]);
    const found = differencesOf(fields, first, second);
    expect(found.length).toBeGreaterThan(4);
    expect(differencesOf(fields, second, first)).toEqual(
      found.map(({ place, left, right }) => ({ place, left: right, right: left })),
    );
  });
  it('an answer with figures and one without need', () => {
    if (!first) throw new Error('thiếu phiếu mẫu');
    expect(differencesOf(fields, first, { kind: 'noNeed', values: {} })).toEqual([
      { place: 'Trả lời', left: 'có số liệu', right: 'không có nhu cầu' },
    ]);
  });
});
