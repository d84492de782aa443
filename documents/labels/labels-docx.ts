import { renderTemplate } from '../render/render-template.ts';
import type { TemplateData } from '../render/check-data.ts';
import type { TemplateLibrary } from '../template/library.ts';

export interface LabelsInput {
  /** "Sở Khoa học và Công nghệ tỉnh Hưng Yên". */
  readonly from: string;
  readonly labels: readonly AddressLabel[];
}

/** One envelope (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục II). */
interface AddressLabel {
  /** "05/SKHCN-QLCN": what is inside. */
  readonly codeNotation: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
}

/** Address labels for those who get paper: two by seven on a sheet of A4, 99 × 38 mm each. */
export function labelsDocx(templates: TemplateLibrary, { from, labels }: LabelsInput): Buffer {
  const pairs = Array.from({ length: Math.ceil(labels.length / 2) }, (_, i) =>
    labels.slice(2 * i, 2 * i + 2),
  );
  return renderTemplate(templates.get('nhanGui'), {
    rows: pairs.map(([left, right]) => ({ left: side(left, from), right: side(right, from) })),
  });
}

const side = (label: AddressLabel | undefined, from: string): readonly TemplateData[] =>
  label
    ? [
        {
          from,
          codeNotation: label.codeNotation,
          name: label.name,
          address: label.address,
          contact: label.phone ? [{ phone: label.phone }] : [],
        },
      ]
    : [];
