/** A form of every kind of field, issued: with its number and day, for everybody. */
import { createDocumentEngine } from '../../../documents/engine.ts';
import type { FormField } from '../../../domain/survey/form.ts';
import { FORM_FIELDS } from '../../integration/pages/fields.ts';
import { letter, TEMPLATES_DIR } from '../samples.ts';

export const FIELDS: readonly FormField[] = FORM_FIELDS.map((field) =>
  field.type === 'table'
    ? {
        ...field,
        columns: [
          ...field.columns,
          { id: 'hoTro', type: 'choice', multiple: true, label: 'Cần hỗ trợ', options: ['Vốn', 'Tư vấn'] },
        ],
      }
    : field,
);
export const CAMPAIGN = 'cung-cau-2023';

export async function issuedForm(fields: readonly FormField[] = FIELDS): Promise<Buffer> {
  const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
  const input = letter();
  const form = { title: 'Phiếu khảo sát cung - cầu công nghệ năm 2023', fields };
  const code = { campaignId: CAMPAIGN, own: null };
  const files = await engine.render({ ...input, formCode: code, content: { ...input.content, form } });
  const docx = files.find(({ role }) => role === 'form')?.docx ?? Buffer.alloc(0);
  return engine.stamp(docx, { codeNumber: 352, day: 12, month: 7, year: 2023 });
}
