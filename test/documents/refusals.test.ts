/** A template or data that is not whole is refused, all problems at once, and nothing prints "undefined". */
import { describe, expect, it } from 'vitest';
import { createDocumentEngine, type RenderInput } from '../../documents/engine.ts';
import { parseTag } from '../../documents/render/parser.ts';
import { renderTemplate } from '../../documents/render/render-template.ts';
import { openTemplates } from '../../documents/template/library.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { documentXml, docxText } from './docx.ts';
import { alteredTemplates, letter, TEMPLATES_DIR } from './samples.ts';

const renderWith = (templatesDir: string, input: RenderInput = letter()) =>
  createDocumentEngine({ templatesDir }).render(input);

async function whatIsWrong(promise: Promise<unknown>): Promise<string[]> {
  const error = await promise.then(
    () => new Error('it was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw error as Error;
  expect(error.type).toBe('templateProblem');
  return error.problems.map((problem) => problem.what);
}

/** As Word writes a picture, and as its older versions did. */
const PICTURES = [
  '<w:r><w:drawing><wp:anchor><a:blip r:embed="rId9"/></wp:anchor></w:drawing></w:r>',
  '<w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>',
  '<w:r><w:drawing xmlns:b="http://schemas.openxmlformats.org/drawingml/2006/main"><b:blip\nr:embed="rId9"/></w:drawing></w:r>',
];

describe('a template', () => {
  it.each(PICTURES)('that shows a picture of its own where documents are signed and sealed', async (run) => {
    const inText = alteredTemplates('cong-van', (xml) => xml.replace('</w:p>', `${run}</w:p>`));
    const inFooter = alteredTemplates(
      'cong-van',
      (xml) => xml.replace('</w:p>', `${run}</w:p>`),
      'word/footer1.xml',
    );
    for (const dir of [inText, inFooter])
      expect(await whatIsWrong(renderWith(dir))).toEqual([
        'có hình ảnh; ảnh chữ ký, ảnh dấu chỉ do bước ký, bước đóng dấu đưa vào',
      ]);
  });

  it('that fills a shape with a picture where documents are signed and sealed', async () => {
    const dir = alteredTemplates(
      'cong-van',
      (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/dau.png"/></Relationships>',
        ),
      'word/_rels/document.xml.rels',
    );
    expect(await whatIsWrong(renderWith(dir))).toEqual([expect.stringContaining('có hình ảnh')]);
  });

  it('whose data is a drawing prints its letters', async () => {
    const input = letter();
    const text = PICTURES.join('');
    const [main] = await renderWith(TEMPLATES_DIR, {
      ...input,
      signatureBlock: { ...input.signatureBlock, fullName: text },
      content: { ...input.content, body: [{ kind: 'paragraph', text }], fields: {} },
    });
    expect(documentXml(main?.docx ?? Buffer.alloc(0))).not.toMatch(/<w:drawing|<w:pict|<a:blip|<v:imagedata/);
  });

  it('with a missing tag', async () => {
    const dir = alteredTemplates('cong-van', (xml) => xml.replace('{notation}', ''));
    expect(await whatIsWrong(renderWith(dir))).toEqual(['thiếu thẻ {notation}']);
  });

  it('with misspelt tags: every one named, with what is missing for it', async () => {
    const dir = alteredTemplates('cong-van', (xml) =>
      xml.replace('{notation}', '{notaton}').replace('{signerName}', '{signername}'),
    );
    const wrong = await whatIsWrong(renderWith(dir));
    expect(wrong.map((what) => what.split(',')[0])).toEqual([
      'thiếu thẻ {notation}',
      'thiếu thẻ {signerName}',
      'thừa thẻ {notaton}',
      'thừa thẻ {signername}',
    ]);
  });

  it('with a tag inside another section than its own', async () => {
    const dir = alteredTemplates('cong-van', (xml) => xml.replace('- {name};', '- {line};'));
    const wrong = await whatIsWrong(renderWith(dir));
    expect(wrong[0]).toBe('thiếu thẻ {toPlaces.name}');
    expect(wrong[1]).toContain('thừa thẻ {toPlaces.line}');
  });

  it.each(['__proto__', 'constructor', 'toString', 'a.b', 'a b', 'process.env', '1+1'])(
    'with the tag {%s}, which could reach outside the data',
    async (tag) => {
      const dir = alteredTemplates('cong-van', (xml) => xml.replace('{place}', `{place}{${tag}}`));
      expect((await whatIsWrong(renderWith(dir))).join()).toContain(`{${tag}}`);
    },
  );

  it('with an unclosed section and an unclosed tag: both named', async () => {
    const dir = alteredTemplates('cong-van', (xml) =>
      xml.replace('{/toPlaces}', '').replace('{place}', '{place'),
    );
    const wrong = (await whatIsWrong(renderWith(dir))).join('\n');
    expect(wrong).toMatch(/toPlaces|{ mà không có/);
  });

  it('without the place for the number', async () => {
    const dir = alteredTemplates('cong-van', (xml) => xml.replace('<w:tag w:val="codeNumber"/>', ''));
    expect((await whatIsWrong(renderWith(dir))).join()).toContain('codeNumber');
  });

  it('without a style the body needs', async () => {
    const dir = alteredTemplates(
      'cong-van',
      (xml) => xml.replace('w:styleId="BodyItem"', 'w:styleId="Khac"'),
      'word/styles.xml',
    );
    expect(await whatIsWrong(renderWith(dir))).toEqual(['thiếu kiểu trình bày “BodyItem”']);
  });

  it('for a type nobody has made', async () => {
    const wrong = await whatIsWrong(renderWith(TEMPLATES_DIR, { ...letter(), documentType: 'matThu' }));
    expect(wrong).toEqual(['chưa có mẫu cho loại văn bản này']);
  });
});

describe('data', () => {
  it('missing, surplus and of the wrong kind: every one named', () => {
    const template = openTemplates(TEMPLATES_DIR).get('nhanGui');
    const render = () => renderTemplate(template, { rows: [{ left: 'a text', extra: 'x' }], other: 'y' });
    const error = (() => {
      try {
        return render() && null;
      } catch (reason) {
        return reason as Refusal;
      }
    })();
    expect(error?.problems.map((problem) => `${problem.where}: ${problem.what}`)).toEqual([
      'mẫu nhan-gui: mẫu không có thẻ {other} để in dữ liệu này',
      'mẫu nhan-gui, rows[0]: thiếu dữ liệu cho thẻ {right}',
      'mẫu nhan-gui, rows[0]: mẫu không có thẻ {extra} để in dữ liệu này',
      'mẫu nhan-gui, rows[0]: {#left} cần một danh sách',
    ]);
  });

  it('is read by its own names only', () => {
    expect(parseTag('constructor').get({})).toBeUndefined();
    expect(parseTag('__proto__').get({})).toBeUndefined();
    expect(parseTag('name').get(Object.create({ name: 'inherited' }))).toBeUndefined();
    expect(parseTag('name').get({ name: 'own' })).toBe('own');
    expect(parseTag('length').get('text')).toBeUndefined();
  });
});

describe('Unicode', () => {
  it('a tag and words typed in NFD match and print as NFC', async () => {
    const dir = alteredTemplates('cong-van', (xml) => xml.normalize('NFD'));
    const [main] = await renderWith(dir);
    const text = docxText(main?.docx ?? Buffer.alloc(0));
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toContain('Nơi nhận:');
  });

  it('data in NFD prints as NFC', async () => {
    const input = JSON.parse(JSON.stringify(letter()).normalize('NFD')) as RenderInput;
    const decomposed = await renderWith(TEMPLATES_DIR, input);
    const composed = await renderWith(TEMPLATES_DIR);
    expect(documentXml(decomposed[0]?.docx ?? Buffer.alloc(0))).toBe(
      documentXml(composed[0]?.docx ?? Buffer.alloc(0)),
    );
  });
});

describe('what Word does to templates', () => {
  it('a tag split into several runs still works', async () => {
    const dir = alteredTemplates('cong-van', (xml) =>
      xml.replace(
        '{place}',
        '{pl</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:i/></w:rPr><w:t>ac</w:t></w:r><w:r><w:t>e}',
      ),
    );
    const [main] = await renderWith(dir);
    expect(docxText(main?.docx ?? Buffer.alloc(0))).toContain('Hưng Yên, ngày');
  });
});

describe('texts of people', () => {
  it('are escaped, and braces in them are just braces', async () => {
    const input = letter();
    const odd = 'A & B <w:p/> "C" {notation} {#x} \u0007]]>';
    const content = {
      ...input.content,
      subject: odd,
      toPlaces: [odd],
      body: [
        { kind: 'paragraph', text: odd },
        { kind: 'list', items: [odd] },
        { kind: 'table', columns: [{ label: odd }], rows: [[odd]] },
        { kind: 'paragraph', text: 'Hết' },
      ],
    } as const;
    const [main] = await renderWith(TEMPLATES_DIR, { ...input, content });
    const xml = documentXml(main?.docx ?? Buffer.alloc(0));
    const shown = 'A & B <w:p/> "C" {notation} {#x} ]]>';
    expect(
      docxText(main?.docx ?? Buffer.alloc(0))
        .replaceAll('\n', ' ')
        .split(shown),
    ).toHaveLength(7);
    expect(xml).not.toContain('\u0007');
    expect(xml).not.toContain('B <w:p/>');
  });
});
