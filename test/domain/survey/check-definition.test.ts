import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../../domain/calendar/working-calendar.ts';
import { openQuestions } from '../../../domain/failure/question.ts';
import {
  checkDefinition,
  type DefinitionFacts,
  type Known,
} from '../../../domain/survey/check-definition.ts';
import type { SurveyDefinition } from '../../../domain/survey/definition.ts';
import { atOffice } from '../../../domain/time/day.ts';
import { calendar, calendarData } from '../calendar/fixture.ts';
import { sample, sampleLineOf, sampleText } from './sample.ts';

const known = (ids: (string | undefined)[]): Known[] =>
  ids.filter((id) => id !== undefined).map((id) => ({ id, name: `tên của ${id}` }));
const facts: DefinitionFacts = {
  groups: known(sample.addressees.map(({ group }) => group)),
  organisations: known([...sample.addressees.map(({ organisation }) => organisation), ...sample.superiors]),
  units: known([...sample.addressees.map(({ unit }) => unit), sample.unit]),
  posts: known(['giam-doc', 'pho-giam-doc-1', 'van-thu']),
  codes: ['khao-sat-khac'],
  calendar,
  now: atOffice('2023-07-10', 8),
  lineOf: sampleLineOf,
};
const asked = (changes: Partial<SurveyDefinition>, other: Partial<DefinitionFacts> = {}): string[] =>
  checkDefinition({ ...sample, ...changes }, { ...facts, ...other }).questions.map(({ code }) => code);
const due = (phrase: string): Partial<SurveyDefinition> => ({ deadline: { phrase } });

describe('the example against an office that knows all its names', () => {
  const check = checkDefinition(sample, facts);
  it('has neither problems nor questions', () => expect([check.problems, check.questions]).toEqual([[], []]));
  it('says what would happen', () =>
    expect(check.preview?.lines).toEqual([
      'Dự kiến phát hành: thứ Tư 12/7/2023',
      'Thời hạn: trước ngày 25/7/2023: hết thứ Hai 24/7/2023; còn 10 ngày làm việc',
      'Nhắc lần 1: 08h00 thứ Tư 19/7/2023, nơi chưa trả lời',
      'Nhắc lần 2: 08h00 thứ Sáu 21/7/2023, nơi chưa trả lời',
      'Chốt số liệu: hết thứ Tư 26/7/2023 (2 ngày làm việc sau hạn), sớm hơn nếu đã đủ trả lời khi hết hạn',
      'Nhóm mở: Các tổ chức, doanh nghiệp trên địa bàn tỉnh; nơi khác đăng ký thêm bằng mã in trong công văn, cán bộ xét từng nơi',
      'Đầu mối: 2 dòng nơi nhận, gửi một tệp bảng tính thay cho nhiều đơn vị',
    ]));
});

describe('names that the directory does not know', () => {
  it('are all told, with the line and what was probably meant', () => {
    const wrong = {
      ...sample,
      signer: 'giam-docc',
      superiors: ['bo-khcn', 'ubnd-tinh'],
      addressees: sample.addressees.map((line, index) =>
        index === 0 ? { ...line, group: 'truong-dai-hoc' } : line,
      ),
    };
    const { problems } = checkDefinition(wrong, { ...facts, codes: [sample.code] });
    const line = (words: string): number => sampleText.slice(0, sampleText.indexOf(words)).split('\n').length;
    expect(problems).toEqual([
      {
        where: `dòng ${line('code:')}: code`,
        what: `mã đợt “${sample.code}” đã dùng`,
        remedy: 'Đặt mã khác',
      },
      {
        where: `dòng ${line('signer:')}: signer`,
        what: 'danh bạ không có chức vụ “giam-docc”',
        remedy: 'Có phải ý là “giam-doc” (tên của giam-doc)?',
      },
      {
        where: `dòng ${line('- group:')}: addressees[0].group`,
        what: 'danh bạ không có nhóm “truong-dai-hoc”',
        remedy: expect.stringContaining('12/7/2023') as string,
      },
      {
        where: `dòng ${line('- ubnd-tinh')}: superiors[1]`,
        what: 'danh bạ không có cơ quan “ubnd-tinh”',
        remedy: expect.any(String) as string,
      },
    ]);
  });

  it('a body that has ended is told with who took over', () => {
    const ended = {
      id: 'so-ke-hoach-va-dau-tu',
      name: 'Sở Kế hoạch và Đầu tư',
      why: 'chỉ đến hết ngày 28/02/2025',
    };
    const absent = [{ ...ended, successors: [{ id: 'so-tai-chinh', name: 'Sở Tài chính' }] }];
    const organisations = facts.organisations.filter(({ id }) => id !== ended.id);
    const told = (others: Partial<DefinitionFacts>) =>
      checkDefinition(sample, { ...facts, organisations, ...others }).problems.map(({ what, remedy }) => [
        what,
        remedy,
      ]);
    expect(told({ absent })).toEqual([
      [
        'Sở Kế hoạch và Đầu tư (“so-ke-hoach-va-dau-tu”) chỉ đến hết ngày 28/02/2025',
        'Nay là Sở Tài chính: ghi “so-tai-chinh”',
      ],
    ]);
    expect(told({ absent: [{ ...ended, successors: [] }] })).toEqual([
      [expect.any(String), 'Chọn cơ quan có trong danh bạ ngày 12/7/2023'],
    ]);
  });
});

describe('questions about its days', () => {
  it.each([
    [due('khẩn trương'), ['deadlineNoDate']],
    [due('chậm nhất trước ngày 25/7/2023'), ['deadlineContradictory']],
    [{ expectedOn: '2023-07-15' }, ['expectedOnDayOff']],
    [{ expectedOn: '2023-07-07' }, ['expectedOnPast']],
    [due('trước ngày 12/7/2023'), ['deadlineBeforeIssue', 'reminderTooEarly']],
    [due('chậm nhất ngày 14/7/2023'), ['deadlineShort', 'reminderTooEarly']],
    [{ assignment: { reference: 'Công văn', dueOn: '2023-07-24' } }, ['assignmentDueFirst']],
    [{ assignment: { reference: 'Công văn', dueOn: '2023-07-26' } }, ['assignmentDueFirst']],
    [{ assignment: { reference: 'Công văn', dueOn: '2023-07-27' } }, ['deadlineAfterProposal']],
    [{ assignment: { reference: 'Công văn', dueOn: '2023-08-02' } }, []],
    [{ assignment: { reference: 'Công văn', dueOn: '2023-07-27', consolidateWorkingDays: 1 } }, []],
    [{ reminders: [{ workingDaysBefore: 8 }] }, ['reminderTooEarly']],
    [{ expectedOn: '2027-01-04' }, ['deadlineBeforeIssue', 'calendarMissing', 'reminderTooEarly']],
  ] as const)('%j', (changes, codes) => expect(new Set(asked(changes))).toEqual(new Set(codes)));

  it('a cut-off that runs into a year without calendar', () => {
    const until2023 = workingCalendar({ ...calendarData, years: [{ year: 2023, version: 1 }] });
    expect(asked(due('chậm nhất ngày 29/12/2023'), { calendar: until2023 })).toEqual(['calendarMissing']);
  });

  it('an accepted question is open no more, one that cannot be accepted stays', () => {
    const soft = checkDefinition({ ...sample, expectedOn: '2023-07-15' }, facts).questions;
    expect(openQuestions(soft, ['expectedOnDayOff'])).toEqual([]);
    expect(openQuestions(soft, [])).toEqual(soft);
    const hard = checkDefinition({ ...sample, ...due('khẩn trương') }, facts).questions;
    expect(openQuestions(hard, ['deadlineNoDate'])).toEqual(hard);
  });
});
