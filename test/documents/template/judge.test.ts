/** What a clerk is told about a template handed in: everything at once, each with its place and what to do. */
import PizZip from 'pizzip';
import { describe, expect, it, test } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { judgeTemplate } from '../../../documents/template/check/judge-template.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { alteredDocx, templateDocx, type Change } from './altered.ts';
import { TEMPLATES_DIR } from '../samples.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });

const judge = async (...changes: readonly Change[]) =>
  (await judgeTemplate(engine, 'congVan', alteredDocx('cong-van', ...changes))).findings.map(
    ({ severity, where, what, remedy }) => ({ severity, where, what, remedy }),
  );
const inDocument = (change: (xml: string) => string): Change => ({ part: 'word/document.xml', change });

test.each(engine.templates.types())('nothing is said of %s as it came with the software', async (type) => {
  expect((await judgeTemplate(engine, type, engine.templates.source(type).docx)).findings).toEqual([]);
});

test('letters of two parts are told, and which program dropped what a template needs', async () => {
  const found = await judge(inDocument((xml) => xml.replaceAll('Kính gửi', 'Kính gửi'.normalize('NFD'))));
  expect(found).toMatchObject([
    { severity: 'note', what: expect.stringMatching(/^\d đoạn gõ bằng dấu tổ hợp/) as string },
  ]);
  const dropped = await judge(
    inDocument((xml) => xml.replace(/<w:sdt>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/, '$1')),
    {
      part: 'docProps/app.xml',
      change: () => '<Properties><Application>LibreOffice/7.4</Application></Properties>',
    },
  );
  expect(dropped.map(({ what }) => what).join('\n')).toMatch(
    /thiếu ô để trống “codeNumber”[^]*tệp do LibreOffice lưu lại/,
  );
});

test.each([
  ['a hundred thousand tags', Array.from({ length: 100_000 }, (_, i) => `{t${i}}`).join(' ')],
  ['loops thousands deep', Array.from({ length: 3_000 }, (_, i) => `{#a${i}}`).join('')],
])('%s are refused before they are compared', async (_, tags) => {
  const began = performance.now();
  const docx = alteredDocx(
    'cong-van',
    inDocument((xml) => xml.replace('<w:sectPr', `<w:p><w:r><w:t>${tags}</w:t></w:r></w:p><w:sectPr`)),
  );
  await expect(judgeTemplate(engine, 'congVan', docx)).rejects.toMatchObject({
    type: 'templateProblem',
    problems: [{ what: expect.stringMatching(/^có \d+ thẻ, một mẫu nhận nhiều nhất 1000$/) as string }],
  });
  expect(performance.now() - began).toBeLessThan(10_000);
});

describe('tags', () => {
  it('of texts may be styled or merged; none becomes a picture or ready-made content', async () => {
    for (const typed of ['{~filing}', '{!filing}', '{~filing | upper}'])
      expect(await judge(inDocument((xml) => xml.replace('{filing}', typed)))).toEqual([]);
    for (const typed of ['{%filing}', '{@filing}'])
      expect((await judge(inDocument((xml) => xml.replace('{filing}', typed))))[0]?.what).toContain(
        'thừa thẻ',
      );
  });

  it('misspelt: the place, the name that was meant, and where the lost one belongs', async () => {
    expect(await judge(inDocument((xml) => xml.replace('{notation}', '{notaton}')))).toEqual([
      {
        severity: 'error',
        where: 'đoạn 9 (bảng 1, dòng 2, cột 1) “Số: {codeNumber}/{notaton}”',
        what: 'thừa thẻ {notaton}, không có dữ liệu nào tên như vậy',
        remedy: 'Có lẽ là {notation}: sửa lại cho đúng, hoặc xóa thẻ này',
      },
      {
        severity: 'error',
        where: 'cả mẫu',
        what: 'thiếu thẻ {notation}',
        remedy:
          'Gõ thẻ này vào chỗ của nó; mẫu gốc đặt ở đoạn 9 (bảng 1, dòng 2, cột 1) “Số: {codeNumber}/{notation}”',
      },
    ]);
  });

  it('outside of their section are told where they belong', async () => {
    const found = await judge(inDocument((xml) => xml.replace('{signerName}', '{signerName}{line}')));
    expect(found).toEqual([
      expect.objectContaining({
        what: 'thừa thẻ {line}, không có dữ liệu nào tên như vậy',
        remedy: 'Đặt thẻ này giữa {#signerLines} và {/signerLines}',
      }),
    ]);
  });

  it('a section without its end, one without its beginning, a loose brace: all of them', async () => {
    const found = await judge(
      inDocument((xml) =>
        xml.replace('{/toPlaces}', '').replace('{#signerLines}', '').replace('{place}', '{place'),
      ),
    );
    const errors = found.filter(({ severity }) => severity === 'error').map(({ what }) => what);
    expect(errors).toEqual(
      expect.arrayContaining([
        'có dấu { mà không có dấu } đi sau trong cùng đoạn',
        'thẻ đóng {/signerLines} không có thẻ mở nào trước nó',
        'thẻ mở {#toPlaces} không có thẻ đóng {/toPlaces}',
        'thiếu thẻ {place}',
      ]),
    );
  });

  it.each(['constructor', '__proto__', 'a.b', 'process.env.HOME', '1+1', 'toPlaces[0]'])(
    'that reach outside the data are refused: {%s}',
    async (name) => {
      const found = await judge(inDocument((xml) => xml.replace('{place}', `{place}{${name}}`)));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ severity: 'error' });
      expect(found[0]?.where).toContain('đoạn 10');
      expect(found[0]?.what).toContain(`{${name}} không phải tên của một dữ liệu`);
    },
  );

  it('with a filter that is not there', async () => {
    const found = await judge(inDocument((xml) => xml.replace('{place}', '{place | tohoa}')));
    expect(found.map(({ what }) => what)).toEqual(['thẻ {place | tohoa}: không có cách trình bày “tohoa”']);
  });

  it('broken over runs are read and told; a warning when their pieces look different', async () => {
    const pieces = (look: string): string =>
      `{pl</w:t></w:r><w:proofErr w:type="spellStart"/><w:r>${look}<w:t>ace}`;
    const same = '<w:rPr><w:i/><w:iCs/></w:rPr>';
    const notes = await judge(
      inDocument((xml) => xml.replace('{place}', pieces(lookOf(xml, '{place}') || same))),
    );
    expect(notes.map(({ severity }) => severity)).toEqual(['note']);
    const warned = await judge(
      inDocument((xml) => xml.replace('{place}', pieces('<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'))),
    );
    expect(warned).toEqual([expect.objectContaining({ severity: 'warning' })]);
    expect(warned[0]?.what).toContain('chia thành các mảnh khác định dạng');
  });

  it('typed in decomposed letters are told', async () => {
    const found = await judge(
      inDocument((xml) => xml.replace('{place}', `{place}${'{địa}'.normalize('NFD')}`)),
    );
    expect(found.map(({ severity, what }) => [severity, what.split(',')[0]])).toEqual([
      ['error', 'thừa thẻ {địa}'.normalize('NFC')],
      ['note', 'thẻ {địa} gõ bằng dấu tổ hợp (NFD)'],
    ]);
  });
});

const lookOf = (xml: string, tag: string): string => {
  const run = xml.slice(xml.lastIndexOf('<w:r>', xml.indexOf(tag)), xml.indexOf(tag));
  return /<w:rPr>.*<\/w:rPr>/.exec(run)?.[0] ?? '';
};

describe('what the number and the body need', () => {
  it('the place for the number', async () => {
    const found = await judge(inDocument((xml) => xml.replace('<w:tag w:val="codeNumber"/>', '')));
    expect(found.map(({ what }) => what)).toEqual([
      'thiếu ô để trống “codeNumber” (content control) chờ ghi số văn bản',
    ]);
    expect(found[0]?.remedy).toContain('đoạn 9');
  });

  it('a style', async () => {
    const found = await judge({
      part: 'word/styles.xml',
      change: (xml) => xml.replace('w:styleId="BodyItem"', 'w:styleId="Khac"'),
    });
    expect(found[0]?.what).toContain('“BodyItem”');
  });
});

describe('looks', () => {
  it('another font, wherever it comes from', async () => {
    const styled = await judge({
      part: 'word/styles.xml',
      change: (xml) => xml.replaceAll('"Times New Roman"', '"Arial"'),
    });
    expect(styled[0]).toMatchObject({ severity: 'error' });
    expect(styled[0]?.what).toMatch(/^chữ Arial \(và \d+ đoạn khác\), không phải Times New Roman$/);
    expect(styled.filter(({ what }) => what.startsWith('chữ Arial'))).toHaveLength(1);
  });

  it('sizes outside the range of the decree, with the law', async () => {
    const { findings } = await judgeTemplate(
      engine,
      'congVan',
      alteredDocx('cong-van', {
        part: 'word/styles.xml',
        change: (xml) => xml.replaceAll(/<w:sz w:val="(26|28)"\/>/g, '<w:sz w:val="32"/>'),
      }),
    );
    const sizes = findings.filter(({ what }) => what.includes('cỡ chữ 16'));
    expect(sizes.map(({ what }) => what)).toEqual(
      expect.arrayContaining([expect.stringContaining('(thẻ {signerName}) cỡ chữ 16, quy định là 13–14')]),
    );
    expect(sizes[0]?.source).toContain('Nghị định 30/2020/NĐ-CP');
  });

  it('margins and paper, also of a template that cannot be printed yet', async () => {
    const found = await judge(
      inDocument((xml) =>
        xml
          .replace(/w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"')
          .replace(/(<w:pgMar[^>]*w:left=")\d+/, '$1567')
          .replace('{notation}', ''),
      ),
    );
    expect(found.map(({ what }) => what)).toEqual([
      'thiếu thẻ {notation}',
      'khổ giấy 216 × 279 mm, mẫu gốc là 210 × 297 mm',
      'lề trái 10 mm, ngoài khoảng 30–35 mm',
    ]);
  });

  it('changes that were never settled', async () => {
    const found = await judge(
      inDocument((xml) =>
        xml
          .replace('</w:body>', '')
          .replace(
            /<w:sectPr/,
            '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>thêm</w:t></w:r></w:ins></w:p><w:sectPr',
          )
          .concat('')
          .replace('</w:document>', '</w:body></w:document>'),
      ),
    );
    expect(found.map(({ what }) => what)).toContain('còn 1 chỗ sửa đổi đang theo dõi (Track Changes)');
  });
});

describe('hostile files are not looked into', () => {
  it.each([
    ['macros', 'word/vbaProject.bin', 'có macro'],
    ['embedded objects', 'word/embeddings/oleObject1.bin', 'có đối tượng nhúng (OLE)'],
  ])('%s', async (_, part, what) => {
    const zip = new PizZip(templateDocx('cong-van'));
    zip.file(part, 'x');
    const refused = judgeTemplate(engine, 'congVan', zip.generate({ type: 'nodebuffer' }));
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toMatchObject({ type: 'hostileFile', problems: [{ what }] });
  });

  it('no zip at all', async () => {
    await expect(judgeTemplate(engine, 'congVan', Buffer.from('hello'))).rejects.toMatchObject({
      type: 'hostileFile',
    });
  });
});

describe('what Word would call a damaged file', () => {
  it.each([
    [
      'half a twentieth of a point',
      /w:left="959"/,
      'w:left="959.5"',
      'error: có 1 số đo lẻ (w:left="959.5"), Word coi là tệp hỏng',
    ],
    [
      'a cell of nothing',
      /<w:p><w:pPr><w:pStyle w:val="Normal"\/><\/w:pPr><\/w:p>(?=<\/w:tc>)/,
      '',
      'error: có 1 ô bảng không kết thúc bằng một đoạn văn (dòng “V/v {subject',
    ],
    [
      'properties in another order',
      /(<w:pBdr>.*?<\/w:pBdr>)(<w:ind [^>]*\/>)/,
      '$2$1',
      'warning: có 1 chỗ định dạng không theo thứ tự mà Word ghi (w:pPr)',
    ],
  ])('%s', async (_, from, to, said) => {
    const found = await judge(inDocument((xml) => xml.replace(from, to)));
    expect(found.map(({ severity, what }) => `${severity}: ${what}`).join('\n')).toContain(said);
  });
});
