/** What forms to fill in, lists and PDFs of other offices taught (docs/lint-judged.md). */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainForm } from './plain-view.ts';

type Row = readonly [what: string, rule: string, times: number, parts: Parameters<typeof plainForm>[0]];
const end = 'Sở Nội vụ đề nghị quý Sở phối hợp thực hiện./.';
const plan = { code: '12/KH-SNV', title: '* KẾ HOẠCH\n* Chuyển đổi số', places: '<~ - Lưu: VT.' };
const list = (...rows: string[]): string =>
  ['Danh sách:', '| STT | Họ và tên | Chức vụ', ...rows, end].join('\n');

const ROWS: readonly Row[] = [
  [
    'a member still to be named',
    'content.repeatedRows',
    0,
    { body: list('| 1 |  | Ủy viên', '| 2 |  | Ủy viên') },
  ],
  [
    '“Bà” without a name',
    'content.repeatedRows',
    0,
    { body: list('| 1 | Bà | Thành viên', '| 2 | Bà | Thành viên') },
  ],
  [
    'rows of tags',
    'content.repeatedRows',
    0,
    { body: list('| 1 | {{ten}} | {{viec}}', '| 2 | {{ten}} | {{viec}}') },
  ],
  [
    'a person twice',
    'content.repeatedRows',
    1,
    { body: list('| 1 | Trần Văn Hợp | Ủy viên', '| 2 | Trần Văn Hợp | Ủy viên') },
  ],
  [
    'sections I.A, I.B',
    'numbering.order',
    0,
    { ...plan, body: `I.A Cấp sở\nI.B Cấp phòng\nII.A Khác\n${end}` },
  ],
  ['answers of a test', 'numbering.order', 0, { ...plan, body: `A. Một  B. Hai\nC. Ba  D. Bốn\n${end}` }],
  [
    'a sum closed with “./.”',
    'end.middle',
    0,
    { body: `Tổng: 5.000.000 đồng (Bằng chữ: Năm triệu đồng./.)\n${end}` },
  ],
  ['“./.” in the middle', 'end.middle', 1, { body: `Sở đã có báo cáo./.\n${end}` }],
  [
    'KÍNH GỬI in capitals',
    'addressees.form',
    0,
    { title: '< V/v phối hợp\nKÍNH GỬI: SỞ TÀI CHÍNH', body: end },
  ],
  [
    'a post above the grounds is no trích yếu',
    'subject.capitals',
    0,
    {
      code: '12/QĐ-VTB',
      title: '* QUYẾT ĐỊNH\n* Về việc khen thưởng\n* VIỆN TRƯỞNG VIỆN TẾ BÀO',
      body: end,
      places: '<~ - Lưu: VT.',
    },
  ],
  [
    'a form to fill in is asked for no end of its grounds',
    'bases.end',
    0,
    {
      ...plan,
      body: `Căn cứ ................;\nCăn cứ ................;\nĐiều 1. ..............\nĐiều 2. ..............\nĐiều 3. ..............\n${end}`,
    },
  ],
  [
    'a base without its end',
    'bases.end',
    1,
    { ...plan, body: `Căn cứ Luật Thư viện\nCăn cứ tình hình.\n${end}` },
  ],
  ['“Căn cứ:”', 'bases.end', 1, { ...plan, body: `Căn cứ: Luật Thư viện;\nCăn cứ tình hình.\n${end}` }],
  [
    'a citation without “số”',
    'citation.undated',
    1,
    { body: `Theo Công văn 2948/SYT-VP của Sở Y tế.\n${end}` },
  ],
];

test.each(ROWS)('%s: %s %i', (_what, rule, times, parts) => {
  const found = lintForm(plainForm(parts)).findings.filter((each) => each.rule === rule);
  expect(found.map(({ what, where }) => `${what}: ${where.quote}`)).toHaveLength(times);
});

test('grounds of a PDF go over several rows, and its fonts may tell nothing', () => {
  const view = plainForm({
    ...plan,
    body: `Căn cứ Luật sửa đổi, bổ sung một số điều của Luật\nTổ chức Chính phủ số 63/2025/QH15;\n${end}`,
  });
  const paragraphs = view.paragraphs.map((each) => ({
    ...each,
    runs: each.runs.map((run) => ({ ...run, italic: false })),
  }));
  const rules = lintForm({ ...view, kind: 'pdf', paragraphs }).findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.startsWith('bases.'))).toEqual([]);
});

test('links of one kind are one finding', () => {
  const view = {
    ...plainForm({ body: end }),
    active: ['tự lấy nội dung (a.doc)', 'tự lấy nội dung (b.doc)', 'có macro'],
  };
  const found = lintForm(view).findings.filter(({ rule }) => rule === 'file.active');
  expect(found.map(({ what }) => what)).toEqual([
    'tệp tự lấy nội dung (a.doc) và 1 chỗ khác như vậy',
    'tệp có macro',
  ]);
});

test('the bullet Word draws with an “o” is no other font', () => {
  const view = plainForm({ body: end });
  const bullet = { ...view.paragraphs[0]!.runs[0]!, text: 'o', fonts: ['Courier New'] };
  const paragraphs = view.paragraphs.map((each) => ({ ...each, runs: [bullet, ...each.runs] }));
  expect(lintForm({ ...view, paragraphs }).findings.map(({ rule }) => rule)).not.toContain('font.family');
});
