/** The whole file of a content with charts and codes is what docxtemplater, compiling anew, makes of the same data. */
import PizZip from 'pizzip';
import { expect, it } from 'vitest';
import type { Block, FormAnnex } from '../../../domain/document/content.ts';
import type { FormCode } from '../../../domain/survey/form-code.ts';
import { changedArchive } from '../../../documents/archive/changed-archive.ts';
import { chartsIn, chartsOfFields } from '../../../documents/charts/charts-in.ts';
import { drawnCharts } from '../../../documents/charts/drawn-charts.ts';
import { mainData } from '../../../documents/data/main.ts';
import { surveyFormData } from '../../../documents/data/survey-form.ts';
import type { Letterhead, RenderInput } from '../../../documents/engine.ts';
import { codePicture } from '../../../documents/form-files/code-line.ts';
import { Pictures } from '../../../documents/modules/pictures.ts';
import type { TemplateData } from '../../../documents/render/check-data.ts';
import { normaliseData } from '../../../documents/render/normalise-data.ts';
import { FIELD_CHART, usualEngine, withField } from '../charts/with-field.ts';
import { letter, reportWithoutChart, sampleOf } from '../samples.ts';
import { partsOf, plain } from './plain.ts';

const engine = usualEngine.using(new Map([['baoCao', withField()]]));
const chart = (caption: string, shape: 'column' | 'line'): Block => ({
  kind: 'chart',
  ...{ caption, shape, unit: 'máy' },
  labels: ['Sở Y tế & <khác>', 'Sở {x}'],
  series: [{ values: [1234.5, 40] }],
});
/** What says who made the file, and when. */
const PROPERTIES = /^docProps\//;

type Parts = Readonly<Record<string, string>>;
const content = (docx: Buffer): Parts => withoutProperties(partsOf(new PizZip(docx)));
const withoutProperties = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => !PROPERTIES.test(name)));

/** docxtemplater's file with the parts its pictures need. */
function anew(template: Buffer, data: TemplateData): Buffer {
  const pictures = new Pictures();
  const zip = new PizZip(template);
  for (const [name, text] of Object.entries(plain(template, normaliseData(data), pictures)))
    zip.file(name, text);
  return changedArchive(zip.generate({ type: 'nodebuffer' }), (read) => pictures.files(read));
}

it('charts in the body, in annexes and in a field', async () => {
  const given = reportWithoutChart();
  const input: RenderInput = {
    ...given,
    content: {
      ...given.content,
      body: [chart('Một', 'column'), ...given.content.body, chart('Hai', 'line')],
      fields: { money: FIELD_CHART },
      annexes: [{ title: 'Biểu đồ', orientation: 'landscape', body: [chart('Ba', 'column')] }],
    },
  };
  const [main] = await engine.render(input);
  const template = engine.templates.get('baoCao');
  const charts = await drawnCharts(
    chartsIn(input.content, template.tags),
    chartsOfFields(input.content, template.tags),
  );
  const { sectionProperties } = template;
  const data = mainData(template, { ...input, sectionProperties, charts });
  const made = content(main?.docx ?? Buffer.alloc(0));
  expect(made).toEqual(content(charts.completed(anew(template.bytes, data))));
  expect(Object.keys(made).filter((name) => name.startsWith('word/media/'))).toHaveLength(4);
});

interface FormSample {
  readonly form: FormAnnex;
  readonly letterhead: Letterhead;
  readonly formCode: FormCode;
}

it('the code of a form, in words and as a picture', async () => {
  const { form, letterhead, formCode } = sampleOf<FormSample>('phieu-khao-sat');
  const given = letter();
  const input: RenderInput = { ...given, letterhead, formCode, content: { ...given.content, form } };
  const [, made] = await engine.render(input);
  const { bytes } = engine.templates.get('phieuKhaoSat');
  const expected = changedArchive(anew(bytes, surveyFormData(form, letterhead, formCode)), (read) =>
    codePicture(read, formCode),
  );
  expect(content(made?.docx ?? Buffer.alloc(0))).toEqual(content(expected));
  expect(Object.keys(content(expected))).toContain('word/media/ma-phieu.png');
});
