import { describe, expect, it } from 'vitest';
import {
  basisCitation,
  firstCitation,
  laterCitation,
  type CitedDocument,
} from '../../../domain/document/citation.ts';
import { drafterText, groupedByPurpose } from '../../../domain/document/to-places.ts';

const DECREE: CitedDocument = {
  type: 'Nghị định',
  codeNotation: '30/2020/NĐ-CP',
  day: '2020-03-05',
  issuer: 'Chính phủ',
  subject: 'công tác văn thư',
};
const LAW: CitedDocument = { type: 'Luật', day: '2024-06-21', issuer: 'Quốc hội', subject: 'Lưu trữ' };
const DECISION: CitedDocument = {
  type: 'Quyết định',
  codeNotation: '638/QĐ-BKHCN',
  day: '2023-04-10',
  issuer: 'Bộ trưởng Bộ Khoa học và Công nghệ',
  subject: 'Phê duyệt Kế hoạch tổ chức sự kiện',
};
const LETTER: CitedDocument = {
  ...DECISION,
  type: 'Công văn',
  codeNotation: '1801/UBND-KGVX',
  subject: 'V/v giao chủ trì khảo sát',
};

describe('another document is named', () => {
  it('in full when it is named first', () => {
    expect(firstCitation(DECREE)).toBe(
      'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    );
    expect(firstCitation(DECISION)).toContain('của Bộ trưởng Bộ Khoa học và Công nghệ phê duyệt Kế hoạch');
    expect(firstCitation(LETTER)).toMatch(/ về việc giao chủ trì khảo sát$/);
    expect(firstCitation({ ...DECREE, subject: '' })).toMatch(/của Chính phủ$/);
  });
  it('by type and number later', () => expect(laterCitation(DECREE)).toBe('Nghị định số 30/2020/NĐ-CP'));
  it('a Luật by its name; as a basis with its day', () => {
    expect([firstCitation(LAW), laterCitation(LAW)]).toEqual(['Luật Lưu trữ', 'Luật Lưu trữ']);
    expect(basisCitation(LAW)).toBe('Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024');
    expect(basisCitation(DECREE)).toMatch(/^Căn cứ Nghị định số 30\/2020\/NĐ-CP ngày 05 tháng 3/);
  });
});

describe('Nơi nhận', () => {
  it('neighbours with one purpose share a line, others and plain names do not', () =>
    expect(
      groupedByPurpose([
        'Như trên',
        'Bộ A (để b/c)',
        'UBND tỉnh (để b/c)',
        'Sở B (để p/h)',
        'Sở C',
        'Sở D',
        'Bộ E (để b/c)',
      ]),
    ).toEqual(['Như trên', 'Bộ A, UBND tỉnh (để b/c)', 'Sở B (để p/h)', 'Sở C', 'Sở D', 'Bộ E (để b/c)']));
  it('initials carry the number of copies when there is one', () =>
    expect([drafterText('PL', 300), drafterText('PL')]).toEqual(['PL.(300)', 'PL']));
});
