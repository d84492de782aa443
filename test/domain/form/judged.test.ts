/** What foreign documents of the judge's corpus taught: each row is a thing an office really writes. */
import { expect, test } from 'vitest';
import { lintForm } from '../../../domain/form/lint-form.ts';
import { plainForm } from './plain-view.ts';

type Row = readonly [what: string, rule: string, told: boolean, parts: Parameters<typeof plainForm>[0]];

const body = 'Sở Nội vụ đề nghị quý Sở phối hợp thực hiện./.';
const title = (type: string, subject = ''): string => `* ${type}${subject ? `\n* ${subject}` : ''}`;

const ROWS: readonly Row[] = [
  ['TM. before one person', 'signature.onBehalf', true, { body, sign: '>* TM. TRƯỞNG BAN\n>* TRƯỞNG BAN' }],
  ['TM. before a board', 'signature.onBehalf', false, { body, sign: '>* TM. BAN CHỈ ĐẠO\n>* TRƯỞNG BAN' }],
  [
    'TL. before the signer’s own post',
    'signature.stack',
    true,
    { body, sign: '>* TL. CHÁNH VĂN PHÒNG\n>* CHÁNH VĂN PHÒNG' },
  ],
  [
    'TL. signed by a deputy head',
    'signature.stack',
    true,
    { body, sign: '>* TL. GIÁM ĐỐC\n>* PHÓ GIÁM ĐỐC' },
  ],
  [
    'TL. passed on to a deputy',
    'signature.stack',
    false,
    { body, sign: '>* TL. GIÁM ĐỐC\n>* KT. CHÁNH VĂN PHÒNG\n>* PHÓ CHÁNH VĂN PHÒNG' },
  ],
  [
    'a letter without “Như trên”',
    'places.notAsAbove',
    true,
    { body, places: '< - Bộ Nội vụ;\n< - Lưu: VT.' },
  ],
  ['a letter with it', 'places.notAsAbove', false, { body }],
  [
    'guests named by the invitation',
    'places.asAbove',
    false,
    {
      code: '12/GM-SNV',
      title: title('GIẤY MỜI', 'Dự hội nghị'),
      body: 'Sở Nội vụ trân trọng kính mời: Ông Trần Văn An\nTới dự hội nghị./.',
    },
  ],
  [
    'readers of a telegram are no trích yếu',
    'subject.end',
    false,
    {
      code: '12/CĐ-SNV',
      title: title('CÔNG ĐIỆN', 'Về việc ứng phó bão số 10'),
      body: '* GIÁM ĐỐC SỞ NỘI VỤ điện:\n- Các phòng.\nYêu cầu các phòng trực 24/24 giờ./.',
    },
  ],
  [
    'a timetable right under the trích yếu',
    'look.subject',
    false,
    {
      code: '12/TB-SNV',
      title: title('THÔNG BÁO', 'Lịch tiếp công dân'),
      body: '|Thứ Hai|Giao ban\n|Thứ Ba|Tiếp công dân\nSở Nội vụ thông báo./.',
    },
  ],
  [
    'a second part of the places with its own head',
    'look.placesList',
    false,
    { body, places: '<~ - Như trên;\n<~ - Lưu: VT.\n<~/* Bản điện tử:\n<~ - Cổng thông tin điện tử.' },
  ],
  ...(
    [
      [
        'a deadline of pupils, not a birthday',
        'deadline.past',
        true,
        'phấn đấu 100% học sinh tham gia trước ngày 31/12/2025',
      ],
      ['those born before a day', 'deadline.past', false, 'rà soát công dân sinh trước ngày 31/12/2025'],
      [
        'a clause that asks after one that tells',
        'deadline.dayOff',
        true,
        'đối chiếu số đã giao, gửi kết quả trước ngày 22/3/2026',
      ],
      [
        'a clause that tells',
        'deadline.past',
        false,
        'báo cáo các dự án đã được phê duyệt trước ngày 31/12/2025',
      ],
      ['validity that ended', 'deadline.past', true, 'Giấy này có giá trị đến hết ngày 22/02/2026'],
      [
        'an answer after the event',
        'deadline.afterEvent',
        true,
        'Thời gian: 8 giờ 00, ngày 17/3/2026.\nĐề nghị xác nhận tham dự trước ngày 20/3/2026',
      ],
      [
        'an answer before it',
        'deadline.afterEvent',
        false,
        'Thời gian: 8 giờ 00, ngày 20/3/2026.\nĐề nghị xác nhận tham dự trước ngày 18/3/2026',
      ],
      [
        'words behind a rate',
        'content.numerals',
        true,
        'Mức 250.000 đồng/ngày (hai trăm nghìn đồng một ngày)',
      ],
      [
        'right words behind a rate',
        'content.numerals',
        false,
        'Mức 250.000 đồng/ngày (hai trăm năm mươi nghìn đồng một ngày)',
      ],
      ['a weekday above the day in a cell', 'date.weekday', true, '|Thứ Năm\\n11/3|Giám sát\nNội dung'],
      [
        'a decree without its year',
        'citation.yearMissing',
        true,
        'Theo Nghị định số 150/NĐ-CP ngày 12/6/2025 của Chính phủ',
      ],
      [
        'a decision needs none',
        'citation.yearMissing',
        false,
        'Theo Quyết định số 150/QĐ-TTg ngày 12/6/2025',
      ],
      [
        'blanks in a notation',
        'citation.spacing',
        true,
        'Theo Nghị định số 30/2020/NĐ - CP ngày 05/3/2020 của Chính phủ',
      ],
      [
        'a dash behind a notation',
        'citation.spacing',
        false,
        'Theo Quyết định số 30/QĐ-TTg - Đề án 06 ngày 05/3/2026',
      ],
    ] as const
  ).map(([what, rule, told, words]): Row => [what, rule, told, { body: `${words}./.` }]),
  [
    'places and a long title on one line, parted by a tab',
    'signature.stack',
    false,
    {
      body,
      sign: '>* KT. TỔNG GIÁM ĐỐC',
      places: '- Như trên;\tPHÓ TỔNG GIÁM ĐỐC\n- Lưu: VT.\tNguyễn Văn An',
    },
  ],
  [
    'a place that goes on in a line of its own',
    'places.filing',
    false,
    { body, places: '- Như trên;\n- VPCP: BTCN, các PCN,\nTrợ lý TTg, TGĐ Cổng TTĐT;\n- Lưu: VT.' },
  ],
  [
    'a blank number beside place and day',
    'code.missing',
    false,
    { code: '       /SNV-VP\tLâm Đồng, ngày      tháng 3 năm 2026', body },
  ],
  [
    'names of the highlands',
    'signature.name',
    false,
    { body, sign: '>* KT. GIÁM ĐỐC\n>* PHÓ GIÁM ĐỐC\n>* K’Sơn Hải' },
  ],
  [
    'a plan of two offices',
    'code.type',
    false,
    { code: '58/KHPH-SNV-CAT', title: title('KẾ HOẠCH', 'Phối hợp'), body },
  ],
  ['groups of a notation parted by a slash', 'code.hyphen', true, { code: '58/SNV/VP', body }],
  [
    'a unit in small letters',
    'code.capitals',
    true,
    { code: '58/BC-snv', title: title('BÁO CÁO', 'Kết quả'), body },
  ],
  ['number and notation parted by a hyphen', 'code.slash', true, { code: '58-SNV/VP', body }],
  [
    'parts numbered in words',
    'numbering.order',
    false,
    {
      code: '58/BC-SNV',
      title: title('BÁO CÁO', 'Kết quả'),
      body: '* Phần thứ nhất\n* KẾT QUẢ\n* I. MỘT\n* II. HAI\n* Phần thứ hai\n* NHIỆM VỤ\n* I. MỘT./.',
    },
  ],
  [
    'a watch over midnight',
    'date.hourRange',
    false,
    { body: 'Trực từ 22 giờ 00 đến 5 giờ 00 ngày hôm sau./.' },
  ],
  [
    'a table of the body with a number left out',
    'content.rowNumbers',
    true,
    { body: '|STT|Tên\n|1|Máy in\n|2|Máy tính\n|4|Bàn\nSở Nội vụ báo cáo./.' },
  ],
  [
    '“V/v” under the number of a plan',
    'subject.form',
    true,
    { code: '12/KH-SNV', title: `< V/v tổ chức\n${title('KẾ HOẠCH', 'Tổ chức hội nghị')}`, body },
  ],
];

test.each(ROWS)('%s: %s', (_, rule, told, parts) => {
  const { findings } = lintForm(plainForm(parts));
  expect(findings.some((each) => each.rule === rule)).toBe(told);
});
