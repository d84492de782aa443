/** Fills a form the way Word saves it: the text takes the place of the dots, a tick turns the square over. */
import PizZip from 'pizzip';
import { formPartName } from '../../../domain/survey/form-parts.ts';
import type { RawAnswer } from '../../../domain/survey/answer.ts';
import type { ColumnField, FormField } from '../../../domain/survey/form.ts';
import { run } from '../../../documents/blocks/xml.ts';

export function fillDocx(docx: Buffer, fields: readonly FormField[], raw: RawAnswer): Buffer {
  const texts = new Map<string, string | true>();
  const put = (
    field: ColumnField,
    part: Parameters<typeof formPartName>[0],
    name: string,
    ticks: boolean,
  ) => {
    const typed = raw[name];
    if (typed === undefined) return;
    if (field.type === 'choice' && ticks)
      field.options.forEach((option, i) => {
        if ([typed].flat().includes(option)) texts.set(formPartName({ ...part, option: i + 1 }), true);
      });
    else texts.set(formPartName(part), String(typed));
  };
  for (const field of fields) {
    if (field.type === 'file') continue;
    if (field.type !== 'table') put(field, { field: field.id }, field.id, true);
    else
      for (let row = 0; row < 50; row++)
        field.columns.forEach((column, c) =>
          put(
            column,
            { field: field.id, cell: { row, column: c + 1 } },
            `${field.id}.${row}.${column.id}`,
            column.type === 'choice' && column.multiple === true,
          ),
        );
  }
  return edit(docx, (xml) =>
    xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs, (control) => {
      const text = texts.get(/<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '');
      if (text === undefined) return control;
      if (text === true)
        return control.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>').replace('□', '■');
      return control
        .replace('<w:showingPlcHdr/>', '')
        .replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => `<w:sdtContent>${run(text)}</w:sdtContent>`);
    }),
  );
}

export function edit(docx: Buffer, change: (xml: string) => string): Buffer {
  const zip = new PizZip(docx);
  const before = zip.file('word/document.xml')?.asText() ?? '';
  zip.file('word/document.xml', change(before));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
