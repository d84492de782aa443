/** What papers of other offices, laws and forms to fill in taught (docs/lint-judged.md): ways of writing met there, names changed. */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import type { Family } from '../../../domain/form/official-form.ts';
import { plainForm, plainView } from './plain-view.ts';

const HEAD = '>* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n>* Độc lập - Tự do - Hạnh phúc';

const FAMILIES: readonly (readonly [what: string, family: Family, text: string])[] = [
  [
    'a law',
    'legal',
    `<* QUỐC HỘI\n${HEAD}\n< Luật số: 12/2027/QH16\n>/ Hà Nội, ngày 10 tháng 12 năm 2027\n* LUẬT\n* THƯ VIỆN\nĐiều 1. Phạm vi điều chỉnh`,
  ],
  [
    'a resolution of judges',
    'legal',
    `<* HỘI ĐỒNG THẨM PHÁN\n${HEAD}\n< Số: 01/2027/NQ-HĐTP\n>/ Hà Nội, ngày 05 tháng 3 năm 2027\n* NGHỊ QUYẾT\n* Hướng dẫn áp dụng pháp luật`,
  ],
  [
    'a decision with rules whose number is still to come',
    'legal',
    `<* ỦY BAN NHÂN DÂN\n${HEAD}\n< Số: xxx/2027/QĐ-UBND\n>/ Huế, ngày tháng 7 năm 2027\n* QUYẾT ĐỊNH\n* Ban hành Quy chế`,
  ],
  [
    'a decree in draft',
    'legal',
    `<* CHÍNH PHỦ\n${HEAD}\n>/ Hà Nội, ngày tháng năm 2027\n* NGHỊ ĐỊNH\n* Quy định về thư viện`,
  ],
  [
    'a form for citizens',
    'none',
    `${HEAD}\n* TỜ KHAI ĐĂNG KÝ KHAI SINH\nKính gửi: ....................\nHọ, chữ đệm, tên người yêu cầu: ..........\n>/ ........, ngày ..... tháng ..... năm .......\n>* NGƯỜI YÊU CẦU`,
  ],
  [
    'an application',
    'none',
    `${HEAD}\n>/ Huế, ngày 12 tháng 3 năm 2027\n* ĐƠN ĐĂNG KÝ HỌC NGHỀ\nKính gửi: Trung tâm Dạy nghề.\nTôi tên là: ...........`,
  ],
  [
    'a contract between two sides',
    'none',
    `${HEAD}\n* HỢP ĐỒNG CUNG CẤP DỊCH VỤ\nSố: 12-2027\nKính gửi: Bên B\n>/ Huế, ngày 12 tháng 3 năm 2027`,
  ],
  [
    'a memorandum of two offices',
    'none',
    `${HEAD}\n* BIÊN BẢN GHI NHỚ\n* Về hợp tác chuyển đổi số\n>/ Huế, ngày 12 tháng 3 năm 2027\nHai bên thống nhất:`,
  ],
  [
    'a contract with a number',
    'none',
    `<* BỆNH VIỆN HUẾ\n${HEAD}\n< Số: 12/HĐ-BV\n>/ Huế, ngày 12 tháng 3 năm 2027\n* HỢP ĐỒNG LAO ĐỘNG\nĐiều 1. Công việc`,
  ],
  [
    'a title over the whole width names no issuer',
    'none',
    `${HEAD}\n* PHẦN GIẢI TRÌNH CHỈNH SỬA\nKính gửi: Hội đồng.\n>/ Huế, ngày 12 tháng 3 năm 2027`,
  ],
];

test.each(FAMILIES)('%s: %s', (_what, family, text) => {
  expect(lintForm(plainView(text)).family).toBe(family);
});

type Row = readonly [what: string, rule: string, times: number, parts: Parameters<typeof plainForm>[0]];
const end = 'Sở Nội vụ đề nghị quý Sở phối hợp thực hiện./.';
const plan = { code: '12/KH-SNV', title: '* KẾ HOẠCH\n* Chuyển đổi số', places: '<~ - Lưu: VT.' };
const table = (...rows: string[]): string => ['| STT | Nội dung | Mức chi', ...rows].join('\n');

const ROWS: readonly Row[] = [
  [
    '“V/v” in an enclosed form is no section V',
    'numbering.order',
    0,
    { body: `I. MỘT\nV/v đăng ký\nII. HAI\n${end}` },
  ],
  ['a real section V after I', 'numbering.order', 1, { body: `I. MỘT\nV. NĂM\n${end}` }],
  [
    'chapters run on through the parts',
    'numbering.order',
    0,
    { ...plan, body: `Phần I\nChương I\nChương II\nPhần II\nChương III\nChương IV\n${end}` },
  ],
  [
    'a chapter cited where a row of a PDF begins',
    'numbering.order',
    0,
    { ...plan, body: `Chương I\nChương III và Chương V của Bộ luật này\nChương II\n${end}` },
  ],
  [
    'a statute enclosed counts its articles anew',
    'numbering.order',
    0,
    {
      ...plan,
      body: `Chương I\nĐiều 1. A\nĐiều 2. B\nChương II\nĐiều 3. C\nĐIỀU LỆ MẪU\nChương I\nĐiều 1. D\n${end}`,
    },
  ],
  [
    'a clause that begins with a figure',
    'numbering.order',
    0,
    { body: `1. Một;\n2. 22 giáo viên;\n3. Ba.\n${end}` },
  ],
  ['a clause left out', 'numbering.order', 1, { body: `1. Một;\n3. Ba.\n${end}` }],
  [
    'rows without a number of their own under headings',
    'content.repeatedRows',
    0,
    {
      body: `${table('| 1 | Hội đồng tư vấn | ', '|  | Thư ký khoa học | 300', '| 2 | Hội đồng nghiệm thu | ', '|  | Thư ký khoa học | 300')}\n${end}`,
    },
  ],
  [
    'a row copied with its number',
    'content.repeatedRows',
    1,
    {
      body: `${table('| 1 | Thuê hội trường | 300', '| 2 | Nước uống | 200', '| 3 | Thuê hội trường | 300')}\n${end}`,
    },
  ],
  [
    'boxes to tick in every part of a form',
    'content.repeatedRows',
    0,
    {
      body: `${table('| 1 | Có biến động phải kê khai □ | ', '| 2 | Có biến động phải kê khai □ | ')}\n${end}`,
    },
  ],
  [
    'who leads and who helps is said of each task',
    'content.repeatedItems',
    0,
    {
      body: `Phân công:\n- Cơ quan chủ trì: Sở Nội vụ.\n- Cơ quan phối hợp: Các sở.\n- Cơ quan chủ trì: Sở Nội vụ.\n${end}`,
    },
  ],
  [
    'an item twice',
    'content.repeatedItems',
    1,
    {
      body: `Phân công:\n- Sở Tài chính rà soát kinh phí;\n- Sở Y tế;\n- Sở Tài chính rà soát kinh phí;\n${end}`,
    },
  ],
  [
    'a year still to be filled in',
    'placeDate.impossible',
    0,
    { day: 'ngày     tháng     năm 20…', body: end },
  ],
  ['a year of three figures', 'placeDate.impossible', 1, { day: 'ngày 12 tháng 3 năm 202', body: end }],
  ['“./.” before “Trân trọng!” is told once', 'end.missing', 0, { body: `${end}\nTrân trọng!` }],
  ['“./.” before “Trân trọng!”', 'end.middle', 1, { body: `${end}\nTrân trọng!` }],
  ['from the evening till the morning', 'date.hourRange', 0, { body: `Trực từ 22 giờ đến 05 giờ.\n${end}` }],
  ['hours the wrong way round', 'date.hourRange', 1, { body: `Họp từ 14 giờ đến 11 giờ.\n${end}` }],
  [
    '“nhìn được được coi là”',
    'word.doubled',
    0,
    { body: `Dữ liệu nghe được, nhìn được được coi là chứng cứ.\n${end}` },
  ],
  ['“được được”', 'word.doubled', 1, { body: `Việc này được được giao cho Văn phòng.\n${end}` }],
  ['a template is told as one', 'word.placeholder', 1, { body: `{{a}}\n{{b}}\nBà <<c>>\n{{d}}\n${end}` }],
  [
    'two places forgotten are told one by one',
    'word.placeholder',
    2,
    { body: `Ông {{ten}}\nBà <<ten>>\n${end}` },
  ],
  [
    'what a template leaves to its tags is not missed',
    'places.missing',
    0,
    { ...plan, body: `{{a}}\n{{b}}\n{{c}}\n{{d}}`, places: '{{noi_nhan}}' },
  ],
  [
    'a plan cited with the notation of a letter',
    'citation.type',
    1,
    { body: `Theo Kế hoạch số 41/BCA-C04 ngày 05/01/2026 của Bộ Công an.\n${end}` },
  ],
  [
    'type and office grown together',
    'citation.hyphen',
    1,
    { body: `Theo Kế hoạch số 95/KHBCĐ06 ngày 05/01/2026 của Ban Chỉ đạo.\n${end}` },
  ],
  [
    'nobody says whose the decree is',
    'citation.issuer',
    1,
    { body: `Theo Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 quy định về hội.\n${end}` },
  ],
  [
    'whose it is was said before',
    'citation.issuer',
    0,
    {
      body: `Theo hướng dẫn của Sở Y tế tại Công văn số 71/SYT-NV ngày 05/01/2026 về việc phòng dịch.\n${end}`,
    },
  ],
  [
    'the office cites itself',
    'citation.issuer',
    0,
    { body: `Tiếp theo Công văn số 10/SNV-VP ngày 05/01/2026 về việc phòng dịch.\n${end}` },
  ],
  [
    'a filing line that just ends',
    'places.end',
    1,
    { body: end, places: '<~ - Như trên;\n<~ - Lưu: VT, NC' },
  ],
  [
    'initials behind the filing line',
    'places.end',
    0,
    { body: end, places: '<~ - Như trên;\n<~ - Lưu: VT, NC (Hoa)' },
  ],
  ['a numbered annex enclosed', 'annex.enclosed', 1, { body: `Nhiệm vụ theo Phụ lục 2 đính kèm.\n${end}` }],
  [
    'an annex said to lie with it',
    'annex.enclosed',
    1,
    { body: `Giao các đơn vị thực hiện (có Phụ lục chi tiết kèm theo).\n${end}` },
  ],
  [
    'the last day for papers on a Sunday',
    'deadline.dayOff',
    1,
    { body: `Hạn cuối nộp hồ sơ là ngày 17/5/2026.\n${end}` },
  ],
  ['Ông before the name', 'signature.degree', 1, { body: end, sign: '>* GIÁM ĐỐC\n>* Ông Trần Văn Hợp' }],
  [
    'a deputy in small letters',
    'signature.titleCapitals',
    1,
    { body: end, sign: '>* KT. GIÁM ĐỐC\n>* Phó giám đốc' },
  ],
  [
    'a second a) that nothing leads to',
    'numbering.order',
    1,
    { body: `1. Một:\na) Một;\nGiữa.\na) Hai;\nb) Ba.\n${end}` },
  ],
  [
    'a second list of points',
    'numbering.order',
    0,
    { body: `1. Một:\na) Một;\nCác việc khác:\na) Hai;\nb) Ba.\n${end}` },
  ],
  [
    'a base without a number twice',
    'bases.repeated',
    1,
    {
      ...plan,
      body: `Căn cứ Luật Thư viện ngày 21/11/2019;\nCăn cứ Luật Thư viện ngày 21/11/2019;\nCăn cứ tình hình thực tế.\n${end}`,
    },
  ],
  ['a notation in small letters', 'code.case', 1, { ...plan, code: '12/kh-SNV', body: end }],
  [
    'a People’s Committee decides and its chairman signs for himself',
    'signature.behalfMissing',
    1,
    {
      code: '12/QĐ-UBND',
      title: '* QUYẾT ĐỊNH\n* Về việc phê duyệt đề án\n* ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG',
      body: `Căn cứ Luật Thư viện;\nTheo đề nghị của Sở Nội vụ.\n* QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt đề án./.`,
      sign: '>* KT. CHỦ TỊCH\n>* PHÓ CHỦ TỊCH',
      places: '<~ - Như Điều 1;\n<~ - Lưu: VT.',
    },
  ],
];

test.each(ROWS)('%s: %s %i', (_what, rule, times, parts) => {
  const found = lintForm(plainForm(parts)).findings.filter((each) => each.rule === rule);
  expect(found.map(({ what, where }) => `${what}: ${where.quote}`)).toHaveLength(times);
});

test('pages that are pictures are told, and nothing is missed that may stand there', () => {
  const view = plainView(
    `<* SỞ NỘI VỤ\n${HEAD}\n< Số: 12/KH-SNV\n>/ Huế, ngày 12 tháng 3 năm 2027\n* KẾ HOẠCH\n* Học tập\nI. MỤC ĐÍCH`,
  );
  const rules = lintForm({ ...view, kind: 'pdf', unreadPages: [2] }).findings.map(({ rule }) => rule);
  expect(rules).toEqual(['file.scan']);
});
