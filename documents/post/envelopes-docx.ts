import { URGENCIES, type Urgency } from '../../domain/incoming/urgency.ts';
import { renderTemplate } from '../render/render-template.ts';
import type { TemplateLibrary } from '../template/library.ts';

export interface EnvelopesInput {
  /** "UBND TỈNH HƯNG YÊN"; null without a parent. */
  readonly parentHeader: string | null;
  readonly issuerHeader: string;
  /** Where the office is; null when the directory has none. */
  readonly address: string | null;
  /** "05/SKHCN-QLCN": what is inside, compared by whoever opens it (Nghị định 30/2020/NĐ-CP, Điều 21 khoản 1 điểm a). */
  readonly codeNotation: string;
  /** Of what is inside, stamped on its envelope, too (Phụ lục I, mục II.10.b); none when absent. */
  readonly urgency?: Urgency | undefined;
  readonly envelopes: readonly {
    readonly name: string;
    readonly address: string;
    readonly phone: string | null;
  }[];
}

/** An envelope of 220 × 110 mm a page (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục II); its upper right is left to the post. */
export const envelopesDocx = (templates: TemplateLibrary, input: EnvelopesInput): Buffer =>
  renderTemplate(templates.get('biThu'), {
    envelopes: input.envelopes.map(({ name, address, phone }) => ({
      parent: input.parentHeader === null ? [] : [{ header: input.parentHeader }],
      issuerHeader: input.issuerHeader,
      sender: input.address === null ? [] : [{ address: input.address }],
      codeNotation: input.codeNotation,
      ...marksOf(input.urgency),
      name,
      address,
      contact: phone === null ? [] : [{ phone }],
    })),
  });

/** A frame of its own size for each: 20, 40 and 30 by 8 mm. */
const FRAMES = ['khan', 'thuongKhan', 'hoaToc'] as const satisfies readonly Urgency[];

const marksOf = (urgency: Urgency | undefined): Record<string, readonly { readonly mark: string }[]> =>
  Object.fromEntries(
    FRAMES.map((one) => [one, one === urgency ? [{ mark: URGENCIES[one].toLocaleUpperCase('vi') }] : []]),
  );
