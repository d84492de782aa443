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
];

test.each(ROWS)('%s: %s', (_, rule, told, parts) => {
  const { findings } = lintForm(plainForm(parts));
  expect(findings.some((each) => each.rule === rule)).toBe(told);
});
