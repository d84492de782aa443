import { describe, expect, it } from 'vitest';
import { contentProblems } from '../../../domain/document/content-shape.ts';
import { consolidate } from '../../../domain/survey/consolidate.ts';
import type { SurveyDefinition } from '../../../domain/survey/definition.ts';
import { letterContent, type LetterFacts } from '../../../domain/survey/letter.ts';
import type { ReportFacts } from '../../../domain/survey/report-facts.ts';
import { reportContent } from '../../../domain/survey/report.ts';
import { atOffice } from '../../../domain/time/day.ts';
import { CUT_OFF, answers, consolidation, input } from './answers.ts';
import { documentText } from './document-text.ts';
import { sample } from './sample.ts';

const NAMES: Readonly<Record<string, string>> = {
  'hiep-hoi-doanh-nghiep-tinh': 'Hiệp hội Doanh nghiệp tỉnh Hưng Yên',
  'hiep-hoi-doanh-nghiep-tre-tinh': 'Hiệp hội Doanh nghiệp trẻ tỉnh Hưng Yên',
  'bql-cac-kcn-tinh': 'Ban Quản lý các khu công nghiệp tỉnh',
  'so-ke-hoach-va-dau-tu': 'Sở Kế hoạch và Đầu tư',
  'lanh-dao-so': 'Lãnh đạo Sở',
  'van-phong': 'Văn phòng Sở',
  qlkh: 'Phòng Quản lý Khoa học',
  'tt-thong-tin': 'Trung tâm Thông tin, Thống kê khoa học và công nghệ',
};
const superiors = ['Bộ Khoa học và Công nghệ', 'Ủy ban nhân dân tỉnh Hưng Yên'];
const letterFacts: LetterFacts = {
  issuer: 'Sở Khoa học và Công nghệ',
  address: 'đường An Vũ, phường Hiến Nam, thành phố Hưng Yên',
  unitAbbreviation: 'QLCN&TTCN',
  initials: 'KT',
  superiors,
  addressees: sample.addressees.map(({ label, organisation, unit, purpose }) => ({
    label: label ?? NAMES[organisation ?? unit ?? ''] ?? '',
    purpose,
  })),
};
const reportFacts: ReportFacts = {
  issuer: letterFacts.issuer,
  letter: 'Công văn số 812/SKHCN-QLCN&TTCN ngày 12/7/2023',
  superiors,
  copies: ['Lãnh đạo Sở (để b/c)'],
  unitAbbreviation: 'QLCN&TTCN',
  initials: 'KT',
  cutOffAt: CUT_OFF,
  reminders: 2,
  extended: 1,
};
const letter = (changes: Partial<SurveyDefinition> = {}, facts: Partial<LetterFacts> = {}): string =>
  documentText(letterContent({ ...sample, ...changes }, { ...letterFacts, ...facts }));
const report = (
  changes: Parameters<typeof consolidate>[0] = input,
  facts: Partial<ReportFacts> = {},
): string => documentText(reportContent(sample, consolidate(changes), { ...reportFacts, ...facts }));

const kept = (content: unknown): unknown => JSON.parse(JSON.stringify(content));

it('what is drafted may be sent back as it is', () => {
  expect(contentProblems(kept(letterContent(sample, letterFacts)))).toEqual([]);
  expect(contentProblems(kept(reportContent(sample, consolidation, reportFacts)))).toEqual([]);
});

it('the report tells of more time and of letters of đôn đốc', () => {
  const told = report(undefined, {
    moreTime: { until: 'hết thứ Hai 31/7/2023', letter: 'Công văn số 820/SKHCN ngày 14/7/2023' },
    chases: ['Công văn số 830/SKHCN ngày 01/8/2023', 'Công văn số 833/SKHCN ngày 03/8/2023'],
  });
  expect(told).toContain(
    '(đã gia hạn đến hết thứ Hai 31/7/2023 tại Công văn số 820/SKHCN ngày 14/7/2023), đã',
  );
  expect(told).toContain(
    'đôn đốc tại Công văn số 830/SKHCN ngày 01/8/2023 và Công văn số 833/SKHCN ngày 03/8/2023',
  );
});

describe('the letter', () => {
  it('says where others register when a class is open to them, and only then', () => {
    const registration = { address: 'khaosat.example/k', code: '7K3M-9Q2X' };
    const sentence =
      'Tổ chức, doanh nghiệp chưa nhận được đường dẫn riêng truy cập địa chỉ *khaosat.example/k*, nhập mã *7K3M-9Q2X*';
    expect(letter({}, { registration })).toContain(sentence);
    expect(letter()).not.toContain('nhập mã');
  });

  it('of the seed reads as agreed', async () => expect(letter()).toMatchFileSnapshot('goldens/letter.txt'));
  it('carries the blank form', () => {
    const { form } = letterContent(sample, letterFacts);
    expect(form?.fields).toEqual(sample.form.fields);
    expect(form?.title).toContain('Phiếu đăng ký');
  });
  it('without bases begins with what is asked', () => {
    const text = letter({ bases: [], assignment: undefined });
    expect(text).not.toContain('Căn cứ');
    expect(text).toContain('Để nắm nguồn cung');
  });
  it('a whole sentence stands alone, a bare reference gets its lead word', () => {
    const text = letter({ bases: ['Sự kiện diễn ra trong tháng 9.', 'Quyết định số 1/QĐ-UBND'] });
    expect(text).toContain('\n\nSự kiện diễn ra trong tháng 9.\n\n');
    expect(text).toContain('Căn cứ Quyết định số 1/QĐ-UBND; thực hiện Công văn số 1801');
  });
  it('lead words already written are not doubled', () => {
    const text = letter({
      purpose: 'Để có số liệu.',
      request: 'Đề nghị Quý cơ quan, đơn vị, doanh nghiệp điền phiếu.',
    });
    expect(text).toContain(
      'Để có số liệu, Sở Khoa học và Công nghệ đề nghị Quý cơ quan, đơn vị, doanh nghiệp điền phiếu.',
    );
  });
  it('speaks to agencies alone when there are no enterprises', () =>
    expect(
      letter({}, { addressees: [{ label: 'Ủy ban nhân dân các huyện', purpose: 'direct' }] }),
    ).not.toContain('doanh nghiệp quan tâm'));
  it('puts further paragraphs of the request on their own', () =>
    expect(letter({ request: 'điền phiếu\nĐơn vị có nhiều cơ sở ghi riêng từng cơ sở' })).toContain(
      'điền phiếu.\n\nĐơn vị có nhiều cơ sở ghi riêng từng cơ sở.',
    ));
});

describe('the report', () => {
  it('of the seed reads as agreed', async () => expect(report()).toMatchFileSnapshot('goldens/report.txt'));
  it('with nobody answering', async () =>
    expect(report({ ...input, answers: [] }, { reminders: 0, extended: 0 })).toMatchFileSnapshot(
      'goldens/report-empty.txt',
    ));
  it('does not say that those were asked who answered through an intermediary', () => {
    const answered = input.answers[0]?.recipientId;
    const recipients = input.recipients.map((one) =>
      one.id === answered ? { ...one, group: 'Đơn vị trả lời qua Hiệp hội G', owesAnswer: false } : one,
    );
    const text = report({ ...input, recipients });
    expect(text).toContain('đã đề nghị 06 đơn vị thuộc 03 nhóm');
    expect(text).toContain('ngoài ra nhận được phiếu của 01 đơn vị khác qua các đầu mối');
  });
  it('has no column of notes when there is nothing to note', () => {
    const recipients = input.recipients.map((one) => ({ ...one, unreachable: null }));
    const text = report({ ...input, recipients, answers: [] });
    expect(text).toContain('| TT | Đơn vị | Nhóm |\n| 1 | Trường Đại học A | Trường đại học, cao đẳng |\n');
    expect(text).not.toContain('Ghi chú');
  });
  it('with everybody answering says so and asks for nothing more', () => {
    const all = input.recipients.map(({ id }) => ({
      ...(answers[1] as (typeof answers)[number]),
      recipientId: id,
    }));
    const text = report({ ...input, answers: all });
    expect(text).toContain('Tất cả các đơn vị được đề nghị đều đã trả lời.');
    expect(text).toContain('Không có đơn vị nào trả lời sau thời hạn.');
    expect(text).not.toContain('đôn đốc');
  });
  it('with nobody owing', () =>
    expect(report({ ...input, recipients: [] })).toMatch(/Không có đơn vị nào thuộc diện(?![^]*Tỷ lệ)/));
  it('names the hour of a cut-off by hand', () =>
    expect(report(input, { cutOffAt: atOffice('2023-07-26', 15, 5) })).toContain('Đến 15h05 ngày 26/7/2023'));
  it('keeps the names of those who filled in the form out', () =>
    expect(report()).not.toContain('Nguyễn Văn A'));
  it('numbers annexes when there are several, and not when there is one', () => {
    expect(report()).toContain('danh sách tại Phụ lục II kèm theo');
    const onlySchools = { ...input, answers: answers.filter(({ recipientId }) => recipientId === 1) };
    expect(report(onlySchools)).toContain('danh sách tại Phụ lục kèm theo');
  });
  it('prints no raw word of the machine', () => {
    const prose = (report() + letter()).replace(/^\|.*$/gm, '');
    expect(prose).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.|,,|;;/);
    expect(report()).toBe(report().normalize('NFC'));
    expect(consolidation.totals.sent).toBeGreaterThan(0);
  });
});
