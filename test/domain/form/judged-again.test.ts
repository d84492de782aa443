/** What the second judge's documents taught, row by row: the thing an office writes, and whether it is told. */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainForm } from './plain-view.ts';

type Row = readonly [what: string, rule: string, told: boolean, parts: Parameters<typeof plainForm>[0]];

const body = 'Sở Nội vụ đề nghị quý Sở phối hợp thực hiện./.';
const decision = (grounds: string): Row[3] => ({
  code: '12/QĐ-SNV',
  title: `* QUYẾT ĐỊNH\n* Về việc bổ nhiệm\n* GIÁM ĐỐC SỞ NỘI VỤ\n${grounds}`,
  body: '* QUYẾT ĐỊNH:\nĐiều 1. Bổ nhiệm ông Trần Văn An.\nĐiều 2. Ông Trần Văn An thi hành Quyết định này./.',
  places: '<~ - Như Điều 2;\n<~ - Lưu: VT.',
});
const plan = (text: string): Row[3] => ({
  code: '12/KH-SNV',
  title: '* KẾ HOẠCH\n* Cải cách hành chính',
  body: `${text}\nCác phòng thực hiện./.`,
  places: '<~ - Các phòng;\n<~ - Lưu: VT.',
});

const ROWS: readonly Row[] = [
  [
    'a body that decides as one, unnamed as such',
    'signature.behalfMissing',
    true,
    { body, sign: '>* ỦY BAN NHÂN DÂN\n>* KT. CHỦ TỊCH\n>* PHÓ CHỦ TỊCH' },
  ],
  [
    'it is named so',
    'signature.behalfMissing',
    false,
    { body, sign: '>* TM. ỦY BAN NHÂN DÂN\n>* KT. CHỦ TỊCH\n>* PHÓ CHỦ TỊCH' },
  ],
  [
    'a deputy on behalf of a state body',
    'signature.deputy',
    true,
    { body, sign: '>* TM. ỦY BAN NHÂN DÂN\n>* PHÓ CHỦ TỊCH' },
  ],
  [
    'a deputy of a mass organisation',
    'signature.deputy',
    false,
    { body, sign: '>* TM. BAN THƯỜNG VỤ\n>* PHÓ CHỦ TỊCH' },
  ],
  [
    'a deputy under the bare post of the head',
    'signature.deputy',
    true,
    { body, sign: '>* TL. CHỦ TỊCH\n>* CHÁNH VĂN PHÒNG\n>* PHÓ CHÁNH VĂN PHÒNG' },
  ],
  [
    'the other post of the head of a council',
    'signature.deputy',
    false,
    { body, sign: '>* TM. HỘI ĐỒNG\n>* CHỦ TỊCH\n>* PHÓ CHỦ TỊCH UBND TỈNH' },
  ],
  [
    'a day of every year',
    'deadline.past',
    false,
    { body: 'Sở Nội vụ đề nghị gửi báo cáo trước ngày 30 tháng 01 hằng năm./.' },
  ],
  [
    'a day of this year',
    'deadline.past',
    true,
    { body: 'Sở Nội vụ đề nghị gửi báo cáo trước ngày 30 tháng 01 năm 2026./.' },
  ],
  [
    'millions in figures and words',
    'content.numerals',
    false,
    { body: 'Kinh phí 3.640 triệu đồng (Ba tỷ, sáu trăm bốn mươi triệu đồng)./.' },
  ],
  [
    'a fraction of milliards',
    'content.numerals',
    false,
    { body: 'Kinh phí 1,5 tỷ đồng (một tỷ năm trăm triệu đồng)./.' },
  ],
  [
    'millions that differ',
    'content.numerals',
    true,
    { body: 'Kinh phí 3.640 triệu đồng (Ba tỷ, bốn trăm sáu mươi triệu đồng)./.' },
  ],
  [
    'a ground of another kind comes last',
    'bases.end',
    false,
    decision(
      '/ Căn cứ Điều lệ của Sở;\n/ Theo Nghị quyết số 06/NQ-SNV ngày 04 tháng 3 năm 2026 của Ban Giám đốc.',
    ),
  ],
  [
    'it ends with a semicolon',
    'bases.end',
    true,
    decision('/ Căn cứ Điều lệ của Sở;\n/ Xét nhu cầu công tác;'),
  ],
  [
    'a sentence that opens the content',
    'bases.end',
    false,
    plan('Căn cứ Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh, liên Sở hướng dẫn như sau:'),
  ],
  [
    'bases before such a sentence',
    'bases.end',
    false,
    plan(
      '/ Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\n/ Căn cứ Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh, Sở xây dựng kế hoạch như sau:',
    ),
  ],
  [
    'a trích yếu in capitals',
    'subject.capitals',
    true,
    { ...plan(body), title: '* KẾ HOẠCH\n* CẢI CÁCH HÀNH CHÍNH NĂM 2026' },
  ],
  [
    'a trích yếu that is an abbreviation',
    'subject.capitals',
    false,
    { ...plan(body), title: '* KẾ HOẠCH\n* Triển khai PCI' },
  ],
  [
    'a trích yếu with a colon and the name of a project',
    'subject.missing',
    false,
    { ...decision(''), title: '* QUYẾT ĐỊNH\n* Phê duyệt dự án:\n* Nâng cấp đường liên xã' },
  ],
  ['small letters after the place', 'placeDate.small', false, { body }],
  ['capital letters after the place', 'placeDate.small', true, { body, day: 'Ngày 12 tháng 3 năm 2026' }],
  [
    'a notation grown together',
    'citation.hyphen',
    true,
    { body: 'Thực hiện Nghị định số 15/2021/NĐCP ngày 03/3/2021 của Chính phủ./.' },
  ],
  [
    'a joint notation',
    'citation.hyphen',
    false,
    { body: 'Thực hiện Kế hoạch số 15/KHPH-SNV-CAT ngày 03/3/2025 của hai ngành./.' },
  ],
  [
    'what is kept with the file',
    'annex.enclosed',
    false,
    { body: 'Thành phần: 05 người (có danh sách kèm theo hồ sơ)./.' },
  ],
  [
    'a day by which something is due is not that of the document cited',
    'citation.undated',
    true,
    { body: 'Thực hiện Công văn số 2911/SYT-NVY của Sở Y tế, đề nghị báo cáo trước ngày 20/3/2026./.' },
  ],
  [
    'the day after the office cited',
    'citation.undated',
    false,
    { body: 'Thực hiện Công văn số 2911/SYT-NVY của Sở Y tế ngày 05/3/2026, đề nghị báo cáo./.' },
  ],
  [
    'the filing line before another place',
    'places.filing',
    true,
    { body, places: '<~ - Như trên;\n<~ - Lưu: VT;\n<~ - Bộ Nội vụ.' },
  ],
  ['the day in figures', 'placeDate.missing', true, { body, day: '12/3/2026' }],
  [
    'a year in the number of an office that makes no law',
    'code.year',
    true,
    { ...plan(body), code: '12/2026/QĐ-SNV' },
  ],
  ['a year in the number of a province', 'code.year', false, { ...plan(body), code: '12/2026/QĐ-UBND' }],
  ['groups parted by a dot', 'code.hyphen', true, { ...plan(body), code: '12/KH.SNV' }],
  ['“CV” behind the number', 'code.congVan', true, { body, code: '45CV/SNV' }],
  ['“CV” behind the number', 'code.slash', true, { body, code: '45CV/SNV' }],
  ['a number and its notation', 'code.slash', false, { body, code: '45/SNV-VP' }],
  [
    'authorised and handed on',
    'signature.passedOn',
    true,
    { body, sign: '>* TUQ. GIÁM ĐỐC\n>* KT. TRƯỞNG PHÒNG\n>* PHÓ TRƯỞNG PHÒNG' },
  ],
  [
    'a slip without “./.”',
    'end.missing',
    false,
    { code: '12/PG-SNV', title: '* PHIẾU GỬI', body: 'Sở Nội vụ gửi kèm 02 bộ hồ sơ.' },
  ],
  [
    'a slip without “./.”',
    'end.slip',
    true,
    { code: '12/PG-SNV', title: '* PHIẾU GỬI', body: 'Sở Nội vụ gửi kèm 02 bộ hồ sơ.' },
  ],
  [
    'the law of 2003 on councils and committees',
    'bases.stale',
    true,
    decision('/ Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003.'),
  ],
  ['a post nobody told the linter of', 'signature.missing', false, { body, sign: '>* HẠT TRƯỞNG' }],
  ['another one', 'signature.missing', false, { body, sign: '>* THỦ QUỸ' }],
  [
    'a ground of another kind under the name of a type',
    'bases.end',
    false,
    plan('/ Căn cứ Điều lệ của Sở;\n/ Thực hiện Nghị quyết số 88/NQ-SNV ngày 02/3/2026 của Ban Giám đốc.'),
  ],
  [
    'a letter of an inspectorate',
    'citation.type',
    false,
    { body: 'Thực hiện Công văn số 305/TTr-TH ngày 04/3/2026 của Thanh tra tỉnh./.' },
  ],
  [
    'a submission called a letter',
    'citation.type',
    true,
    { body: 'Thực hiện Công văn số 305/TTr-UBND ngày 04/3/2026 của UBND tỉnh./.' },
  ],
  [
    'what is done before a day',
    'deadline.past',
    false,
    { body: 'Sở Nội vụ báo cáo: 05 đơn đã trả lời trước ngày 28/02/2026, 01 đơn đang xác minh./.' },
  ],
  [
    'deputies are no table',
    'annex.enclosed',
    false,
    { body: 'Ý kiến do đại biểu đăng ký được gửi kèm theo./.' },
  ],
  [
    'a list the addressees are taken from',
    'annex.unnamed',
    false,
    {
      body,
      title: '< V/v rà soát\nKính gửi: Các cơ quan theo danh sách gửi kèm.',
      sign: '>* GIÁM ĐỐC\n>* Lê Quang Hưởng\n* DANH SÁCH CƠ QUAN\n/ (Kèm theo Công văn số 12/SNV-VP ngày 12 tháng 3 năm 2026 của Sở Nội vụ)\n1. Sở Y tế.\n2. Sở Xây dựng.',
    },
  ],
  [
    'a name in TCVN3 without its font',
    'encoding.legacyText',
    true,
    { body: 'Trung t©m huÊn luyÖn thÓ thao thµnh phè./.' },
  ],
  [
    'a capital inside a name of a firm',
    'encoding.legacyText',
    false,
    { body: 'Đề nghị Công ty CaÉn phối hợp./.' },
  ],
];

test.each(ROWS)('%s: %s', (_, rule, told, parts) => {
  const { findings } = lintForm(plainForm(parts));
  expect(findings.some((each) => each.rule === rule)).toBe(told);
});

test('offices named above the posts of two signers are no content', () => {
  const sign = '<* CÔNG TY TNHH CƠ KHÍ\n<* GIÁM ĐỐC\n<* Đỗ Văn Phước\n>* SỞ NỘI VỤ\n>* GIÁM ĐỐC';
  const { findings } = lintForm(
    plainForm({ code: '01/BGN-SNV', title: '* BẢN GHI NHỚ\n* Hợp tác', body, sign }),
  );
  expect(findings.filter(({ rule }) => rule.startsWith('end.') || rule.startsWith('signature.'))).toEqual([]);
});

test('a mass organisation that numbers as the Party does is not judged by the decree', () => {
  const view = plainForm({ code: '88-CV/HND', body, sign: '>* T/M BAN THƯỜNG VỤ\n>* CHỦ TỊCH' });
  const named = (line: string): typeof view => ({
    ...view,
    paragraphs: view.paragraphs.map((each) =>
      each.text === 'SỞ NỘI VỤ'
        ? { ...each, text: line, runs: each.runs.map((run) => ({ ...run, text: line })) }
        : each,
    ),
  });
  expect(lintForm(named('HỘI NÔNG DÂN TỈNH')).family).toBe('party');
  expect(lintForm(named('SỞ CÔNG THƯƠNG')).family).toBe('administrative');
});
