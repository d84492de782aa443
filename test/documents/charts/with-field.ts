import PizZip from 'pizzip';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { manifestSchema, type TemplateSource } from '../../../documents/template/manifest.ts';
import { reportWithoutChart, TEMPLATES_DIR } from '../samples.ts';

export const usualEngine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
export const FIELD_CHART = {
  caption: 'Kinh phí',
  shape: 'pie',
  unit: 'triệu đồng',
  labels: ['Tỉnh', 'Sở'],
  series: [{ values: [1234.5, 10] }],
} as const;

/** The report with a place for a chart before its body, as whoever makes a form would write it. */
export function withField(): TemplateSource {
  const source = usualEngine.templates.source('baoCao');
  const zip = new PizZip(source.docx);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  const place = '<w:p><w:pPr><w:pStyle w:val="TableCaption"/></w:pPr><w:r><w:t>{%money}</w:t></w:r></w:p>';
  zip.file(
    'word/document.xml',
    xml.replace(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[^])*?\{@body\}/, (body) => place + body),
  );
  const { manifest } = source;
  return {
    ...source,
    docx: zip.generate({ type: 'nodebuffer' }),
    manifest: manifestSchema.parse({
      ...manifest,
      tags: [...manifest.tags, '%money'],
      fields: { money: { label: 'Biểu đồ kinh phí', kind: 'chart' } },
      sample: withChart(),
    }),
  };
}
function withChart(): object {
  const { content, ...rest } = reportWithoutChart();
  return { ...rest, content: { ...content, fields: { money: FIELD_CHART } } };
}
