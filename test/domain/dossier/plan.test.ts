import { describe, expect, it } from 'vitest';
import { csvText } from '../../../domain/dossier/csv.ts';
import { DOSSIER_CODE, freeCode, planDossier } from '../../../domain/dossier/plan.ts';
import { readRetention } from '../../../domain/dossier/retention.ts';
import { readDefinition } from '../../../domain/survey/read-definition.ts';
import { sample, sampleText } from '../survey/sample.ts';

const facts = { unitAbbreviation: 'QLCN&TTCN', ordinal: 7, year: 2023 };

describe('the dossier of a campaign', () => {
  it('is proposed from unit, subject and year', () => {
    expect(planDossier({ subject: 'khảo sát nhu cầu công nghệ' }, facts)).toEqual({
      code: '07.QLCN&TTCN',
      title: 'Hồ sơ khảo sát nhu cầu công nghệ năm 2023',
      retention: '10 năm',
    });
    expect(planDossier(sample, facts).title).toBe(`Hồ sơ ${sample.subject}`);
  });

  it('is what the definition says where it says something', () => {
    const dossier = { code: '01.TCCB', retention: 'Vĩnh viễn' } as const;
    expect(planDossier({ subject: 'x', dossier }, facts)).toMatchObject(dossier);
  });

  it('is proposed with a code that may be written in a definition', () =>
    expect(planDossier(sample, facts).code).toMatch(DOSSIER_CODE));
});

describe('retention', () => {
  it.each([
    ['5 năm', '05 năm'],
    ['05 Năm', '05 năm'],
    ['  vĩnh   viễn ', 'Vĩnh viễn'],
    ['70 năm', '70 năm'],
    ['7 năm', null],
    ['lâu dài', null],
    ['', null],
  ])('%s', (typed, grade) => expect(readRetention(typed)).toBe(grade));
});

it('a definition with a wrong code and an unknown retention says both, with their lines', () => {
  const source = sampleText.replace('# dossier:', 'dossier: { code: QLCN 1, retention: lâu dài }\n#');
  const reading = readDefinition(source);
  if (!('problems' in reading)) throw new Error('was read');
  expect(reading.problems.map(({ where, what }) => `${where} ${what}`)).toEqual([
    expect.stringMatching(/^dòng \d+: dossier.code không phải số, ký hiệu hồ sơ$/),
    expect.stringMatching(/^dòng \d+: dossier.retention không phải một mức thời hạn bảo quản$/),
  ]);
});

it('a list is text that a spreadsheet does not compute', () => {
  const text = csvText(
    ['Tên', 'Ghi chú'],
    [
      ['Công ty "A, B"', '=1+1'],
      [null, 2],
    ],
  );
  expect(text).toBe('\ufeffTên,Ghi chú\r\n"Công ty ""A, B""",\'=1+1\r\n,2\r\n');
});

it('a proposed code that was taken meanwhile moves on to the next free one', () => {
  expect(freeCode('01.QLCN&TTCN', new Set())).toBe('01.QLCN&TTCN');
  expect(freeCode('01.QLCN&TTCN', new Set(['01.QLCN&TTCN', '02.QLCN&TTCN']))).toBe('03.QLCN&TTCN');
  expect(freeCode('09.VP', new Set(['09.VP']))).toBe('10.VP');
});
