/** The name of the type (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.5). */
import { isUpper } from '../line.ts';
import type { OfficialForm } from '../official-form.ts';
import { ND30, type Fault, type FormRule } from '../rule.ts';

const capitals = ({ typeName }: OfficialForm): Fault[] =>
  typeName && !isUpper(typeName.text.replace(/\s*\([^()]*\)$/u, ''))
    ? [
        {
          at: typeName,
          what: `tên loại “${typeName.text}” không in hoa`,
          remedy: `Trình bày “${typeName.text.toLocaleUpperCase('vi')}” bằng chữ in hoa, đậm`,
        },
      ]
    : [];

export const TYPE_NAME_RULES: readonly FormRule[] = [
  {
    id: 'typeName.capitals',
    severity: 'error',
    source: ND30('phần I, mục II.5.b'),
    title: 'tên loại in hoa',
    check: capitals,
  },
];
