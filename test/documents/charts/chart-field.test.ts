import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { contentChanges } from '../../../domain/document/changes.ts';
import { contentProblems } from '../../../domain/document/content-shape.ts';
import type { ContentFields } from '../../../domain/document/content.ts';
import { judgeTemplate } from '../../../documents/template/check/judge-template.ts';
import { previewOf } from '../../../documents/template/preview.ts';
import { reportWithoutChart } from '../samples.ts';
import { sdkFaults } from '../strict/open-xml-sdk.ts';
import { packageFaults } from '../strict/package-faults.ts';
import { FIELD_CHART as chart, usualEngine, withField } from './with-field.ts';

const engine = usualEngine.using(new Map([['baoCao', withField()]]));

async function rendered(fields: ContentFields): Promise<Buffer> {
  const input = reportWithoutChart();
  const [main] = await engine.render({ ...input, content: { ...input.content, fields } });
  return main?.docx ?? Buffer.alloc(0);
}
const problems = (fields: unknown): Promise<unknown> =>
  rendered(fields as ContentFields).then(
    () => [],
    (error: unknown) => (error as { problems: unknown }).problems,
  );

describe('a field of the kind chart', () => {
  it('is drawn where its tag stands, with every number in words', async () => {
    const docx = await rendered({ money: chart });
    const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
    expect(xml).toContain('descr="Biểu đồ tròn: Kinh phí (triệu đồng). Tỉnh 1.234,5; Sở 10."');
    expect(new PizZip(docx).file(/^word\/media\/.*png$/)).toHaveLength(1);
    expect([...(await sdkFaults(docx, 'docx')), ...packageFaults(docx)]).toEqual([]);
  });

  it('missing, of another kind or wrong is refused by its name', async () => {
    expect(await problems({})).toMatchObject([{ what: 'thiếu mục “Biểu đồ kinh phí”' }]);
    for (const other of ['x', [], { ...chart, series: 5 }, { ...chart, shape: 'toString' }])
      expect(await problems({ money: other })).toMatchObject([
        { what: 'mục “Biểu đồ kinh phí” cần một biểu đồ gồm tên, dạng, các nhãn và các dãy số' },
      ]);
    expect(await problems({ money: { ...chart, series: [{ values: [1] }] } })).toMatchObject([
      { where: 'mẫu bao-cao, mục “Biểu đồ kinh phí”, dãy 1', what: 'có 1 số cho 2 nhãn' },
    ]);
  });

  it('is taken by the judge of templates and seen in the preview', async () => {
    const source = withField();
    const { findings, inventory } = await judgeTemplate(engine, 'baoCao', source.docx);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(inventory.map(({ tag }) => tag)).toContain('%money');
    expect(new PizZip(await previewOf(engine, source)).file(/^word\/media\/.*png$/)).toHaveLength(1);
  });

  it('is part of the content that is checked and compared', () => {
    const content = { ...reportWithoutChart().content, fields: { money: chart } };
    expect(contentProblems(content)).toEqual([]);
    const other = { ...content, fields: { money: { ...chart, series: [{ values: [1234.5, 11] }] } } };
    expect(contentChanges(content, other)).toMatchObject([{ kind: 'changed', part: 'Mục của mẫu' }]);
  });
});
