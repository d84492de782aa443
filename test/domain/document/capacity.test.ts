import { expect, it } from 'vitest';
import { capacityLines, type CapacityLine } from '../../../domain/document/capacity.ts';

it.each<[CapacityLine[], string[]]>([
  [[{ title: 'Giám đốc' }], ['GIÁM ĐỐC']],
  [[{ prefix: 'Q', title: 'Giám đốc' }], ['Q. GIÁM ĐỐC']],
  [
    [{ prefix: 'KT', title: 'Giám đốc' }, { title: 'Phó Giám đốc' }],
    ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  ],
  [
    [
      { prefix: 'TM', title: 'Ủy ban nhân dân' },
      { prefix: 'KT', title: 'Chủ tịch' },
      { title: 'Phó Chủ tịch' },
    ],
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  [
    [
      { prefix: 'TL', title: 'Giám đốc' },
      { prefix: 'KT', title: 'Chánh Văn phòng' },
      { title: 'Phó Chánh Văn phòng' },
    ],
    ['TL. GIÁM ĐỐC', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  ],
  [
    [
      { prefix: 'TUQ', title: 'Giám đốc' },
      { prefix: 'Q', title: 'Trưởng phòng' },
    ],
    ['TUQ. GIÁM ĐỐC', 'Q. TRƯỞNG PHÒNG'],
  ],
])('%j', (lines, printed) => expect(capacityLines(lines)).toEqual(printed));
