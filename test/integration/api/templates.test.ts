/** The office's own templates: handed in, judged, looked at, put into use; a document goes on with the one it began with. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { beforeAll, describe, expect, test } from 'vitest';
import { alteredDocx, type Change } from '../../documents/template/altered.ts';
import { docxText } from '../../documents/docx.ts';
import { TEMPLATES_DIR } from '../../documents/samples.ts';
import { openCommandLine } from './command-line.ts';
import { drawnUp } from './drawn-up.ts';
import { loadSample, openOffice } from './office.ts';

const office = await openOffice();
const { db } = office;
const { vanthu, home } = openCommandLine(office);
const { draft, edit, render, mainText } = drawnUp(office);

/** The clerk writes the telephone of the office at the foot of the page. */
const withWords = (words: string): Change => ({
  part: 'word/footer1.xml',
  change: (xml) => xml.replace('{rehearsalMark}', `${words} {rehearsalMark}`),
});
const saved = (name: string, ...changes: readonly Change[]): string => {
  const file = join(home, name);
  writeFileSync(file, alteredDocx('cong-van', ...changes));
  return file;
};
const show = async () =>
  (await office.ask('van-thu', { url: '/api/templates/cong-van' })).json<{
    inUse: number;
    history: { version: number; state: string; uploadedBy: string | null }[];
    uses: { version: number; putBy: string; reason: string }[];
    tags: { tag: string; places: string[] }[];
  }>();

beforeAll(() => loadSample(office));

describe('a template handed in', () => {
  test('with faults: all of them at once, and nothing is kept', async () => {
    const file = saved('sai.docx', {
      part: 'word/document.xml',
      change: (xml) => xml.replace('{notation}', '{notaton}').replace('<w:tag w:val="codeNumber"/>', ''),
    });
    const { code, text } = await vanthu('van-thu', 'template', 'upload', 'cong-van', file);
    expect(code).toBe(1);
    expect(text).toContain('Mẫu văn bản có lỗi');
    for (const said of ['{notaton}', 'thiếu thẻ {notation}', '“codeNumber”', 'đoạn 9'])
      expect(text).toContain(said);
    expect((await show()).history).toHaveLength(1);
  });

  test('by whoever is no clerk: refused', async () => {
    const file = saved('ban-1.docx', withWords('Điện thoại 0221.'));
    expect((await vanthu('giam-doc', 'template', 'upload', 'cong-van', file)).text).toContain('văn thư');
  });

  test('sound: a version that nobody uses yet; the same file again is the same version', async () => {
    const file = saved('ban-1.docx', withWords('Điện thoại 0221.'));
    const first = await vanthu('van-thu', 'template', 'upload', 'congVan', file, '--note', 'thêm điện thoại');
    expect(first).toMatchObject({ code: 0, text: expect.stringContaining('là bản 1, chưa dùng') as string });
    const again = await vanthu('van-thu', 'template', 'upload', 'cong-van', file);
    expect(again.text).toContain('đã đưa lên từ trước, là bản 1');
    expect(await show()).toMatchObject({
      inUse: 0,
      history: [
        { version: 0, state: 'inUse', uploadedBy: null },
        { version: 1, state: 'draft', uploadedBy: expect.stringMatching(/\p{L} \p{L}/u) as string },
      ],
    });
  });

  test('as a form of a browser, with words beside it', async () => {
    const form = new FormData();
    const bytes = alteredDocx('cong-van', withWords('Địa chỉ mới.'));
    form.append('note', 'đổi địa chỉ');
    form.append('file', new Blob([new Uint8Array(bytes)]), 'cong-van-2.docx');
    const tooMuch = new FormData();
    for (const [name, part] of form) tooMuch.append(name, name === 'note' ? 'x'.repeat(501) : part);
    const url = '/api/templates/cong-van/versions';
    const refused = await office.ask('van-thu', { url, body: tooMuch });
    expect([refused.status, refused.json()]).toMatchObject([400, { problems: [{ where: 'note' }] }]);
    const answer = await office.ask('van-thu', { url, body: form });
    expect([answer.status, answer.json()]).toMatchObject([200, { version: 2, added: true }]);
    const back = await office.ask('van-thu', {
      url: '/api/templates/cong-van/versions/2/template.docx',
    });
    expect(back.bytes.equals(bytes)).toBe(true);
  });

  test('the template that came with the software is no version of the office', async () => {
    const file = join(home, 'goc.docx');
    writeFileSync(file, readFileSync(join(TEMPLATES_DIR, 'cong-van/template.docx')));
    expect((await vanthu('van-thu', 'template', 'upload', 'cong-van', file)).text).toContain(
      'giống hệt mẫu gốc',
    );
  });

  test('of a type there is none of', async () => {
    const file = join(home, 'goc.docx');
    expect((await vanthu('van-thu', 'template', 'upload', 'la-lung', file)).text).toContain('cong-van');
  });
});

describe('looking at a version before it is used', () => {
  test('printed with sample data, marked on every page', async () => {
    const file = join(home, 'in-thu.docx');
    expect(await vanthu('chuyen-vien-qlcn-ttcn', 'template', 'preview', 'cong-van', '1', file)).toMatchObject(
      {
        code: 0,
      },
    );
    const docx = readFileSync(file);
    expect(docxText(docx)).toContain('Điện thoại 0221.');
    const headers = new PizZip(docx).file(/^word\/header\d*\.xml$/);
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) expect(header.asText()).toContain('string="BẢN THỬ"');
  });

  test('beside another: what the clerk changed', async () => {
    const { code, text } = await vanthu('van-thu', 'template', 'diff', 'cong-van', '1', '2');
    expect([code, text.trim().split('\n')]).toEqual([
      0,
      [
        'Từ bản 1 sang bản 2',
        'Chữ:',
        expect.stringMatching(/^ {2}~ chân trang: .*\[−.*thoại.*rehearsalMark\}$/),
      ],
    ]);
    expect((await vanthu('van-thu', 'template', 'diff', 'cong-van', '0', '9')).text).toContain(
      'không có bản 9',
    );
  });
});

test('the register is printed from the version in use when it is printed', async () => {
  const file = join(home, 'so.docx');
  const words: Change = {
    part: 'word/document.xml',
    change: (xml) => xml.replace('SỔ ĐĂNG KÝ', 'QUYỂN SỔ ĐĂNG KÝ'),
  };
  writeFileSync(file, alteredDocx('so-van-ban-di', words));
  const printed = async () =>
    docxText((await office.ask('van-thu', { url: '/api/registers/outgoing.docx' })).bytes);
  expect((await vanthu('van-thu', 'template', 'upload', 'so-van-ban-di', file)).code).toBe(0);
  expect(await printed()).not.toContain('QUYỂN SỔ');
  const used = await vanthu('van-thu', 'template', 'use', 'so-van-ban-di', '1', '--reason', 'cho gọn');
  expect(used.code).toBe(0);
  expect(await printed()).toContain('QUYỂN SỔ');
});

describe('a running document', () => {
  test('goes on with the template it began with; a new one begins with the one in use', async () => {
    await draft('van-ban-cu');
    await render('van-ban-cu');
    expect(await mainText('van-ban-cu')).not.toContain('Điện thoại 0221.');

    await use(1);
    await edit('van-ban-cu');
    await draft('van-ban-moi');
    await render('van-ban-cu');
    await render('van-ban-moi');
    expect(await mainText('van-ban-cu')).not.toContain('Điện thoại 0221.');
    expect(await mainText('van-ban-moi')).toContain('Điện thoại 0221.');

    await use(2);
    await edit('van-ban-moi');
    await render('van-ban-moi');
    expect(await mainText('van-ban-moi')).toContain('Điện thoại 0221.');
    const recorded = await db
      .selectFrom('document_template')
      .select(['document_id', 'template_type', 'version'])
      .orderBy('document_id')
      .orderBy('template_type')
      .execute();
    expect(recorded.map(Object.values)).toEqual([
      ['van-ban-cu', 'congVan', 0],
      ['van-ban-cu', 'phieuKhaoSat', 0],
      ['van-ban-moi', 'congVan', 1],
      ['van-ban-moi', 'phieuKhaoSat', 0],
    ]);
  });

  test('rendered before there were records goes on with what came with the software', async () => {
    await draft('van-ban-xua');
    await render('van-ban-xua');
    await db.deleteFrom('document_template').where('document_id', '=', 'van-ban-xua').execute();
    await edit('van-ban-xua');
    await render('van-ban-xua');
    expect(await mainText('van-ban-xua')).not.toMatch(/Điện thoại|Địa chỉ mới/);
  });

  test('back to what came with the software, with who, when and why', async () => {
    expect(
      (await vanthu('van-thu', 'template', 'use', 'cong-van', '2', '--reason', 'lần nữa')).text,
    ).toContain('bản 2 đang được dùng rồi');
    await use(0);
    await draft('van-ban-sau');
    await render('van-ban-sau');
    expect(await mainText('van-ban-sau')).not.toMatch(/Điện thoại|Địa chỉ mới/);
    const { inUse, history, uses } = await show();
    expect(inUse).toBe(0);
    expect(history.map(({ state }) => state)).toEqual(['inUse', 'retired', 'retired']);
    expect(uses.map(({ version }) => version)).toEqual([1, 2, 0]);
    const audit = await office.ask('van-thu', { url: '/api/audit?object=congVan' });
    const labels = audit
      .json<{ label: string; version: number }[]>()
      .map(({ label, version }) => [label, version]);
    expect(labels).toEqual([
      ['Đưa mẫu văn bản vào dùng', 0],
      ['Đưa mẫu văn bản vào dùng', 2],
      ['Đưa mẫu văn bản vào dùng', 1],
      ['Đưa lên mẫu văn bản của cơ quan', 2],
      ['Đưa lên mẫu văn bản của cơ quan', 1],
    ]);
    expect((await vanthu('chuyen-vien-qlcn-ttcn', 'template', 'show', 'cong-van')).text).toContain(
      'Đã thôi dùng',
    );
    expect((await vanthu('giam-doc', 'template', 'list')).text).toContain('Công văn');
  });
});

test('tags that Word broke are put together in a version of its own, which prints the same', async () => {
  const file = saved('manh.docx', {
    part: 'word/document.xml',
    change: (xml) =>
      xml.replace('{signerName}</w:t></w:r>', '{signer</w:t></w:r><w:r><w:t>Name}</w:t></w:r>'),
  });
  const taken = await vanthu('van-thu', 'template', 'upload', 'cong-van', file);
  expect(taken.text).toContain('bị Word chia thành nhiều mảnh');
  const broken = /là bản (\d+)/.exec(taken.text)?.[1] ?? '';
  const joined = await vanthu('van-thu', 'template', 'join-tags', 'cong-van', broken);
  expect(joined).toMatchObject({
    code: 0,
    text: expect.stringContaining('Đã nối liền: {signerName}') as string,
  });
  expect(joined.text).not.toContain('chia thành');
  const whole = String(Number(broken) + 1);
  expect((await vanthu('van-thu', 'template', 'diff', 'cong-van', broken, whole)).text).toContain(
    'chi tiết khác của tệp (kẻ khung, thẻ bị chia mảnh, thuộc tính tệp)',
  );
  expect((await vanthu('van-thu', 'template', 'join-tags', 'cong-van', whole)).text).toContain(
    'không có thẻ nào',
  );
});

test('a document not yet up for signing goes over to the template in use when a person decides so', async () => {
  const text = () => mainText('van-ban-cu');
  expect(await text()).not.toContain('Điện thoại 0221.');
  const renew = (account: string, ...more: string[]) =>
    vanthu(account, 'document', 'renew-template', 'van-ban-cu', ...more);
  const why = ['--comment', 'theo mẫu mới'] as const;
  expect((await renew('van-thu', ...why)).text).toContain('đã theo bản mẫu đang dùng');
  await use(1);
  expect((await renew('van-thu')).text).toContain('thiếu lý do');
  expect((await renew('giam-doc', ...why)).code).toBe(1);
  expect((await renew('van-thu', ...why)).text).toContain('từ mẫu gốc của phần mềm (bản 0) sang bản 1');
  await render('van-ban-cu');
  expect(await text()).toContain('Điện thoại 0221.');
  const { timeline } = (await office.ask('van-thu', { url: '/api/documents/van-ban-cu' })).json<{
    timeline: { label: string; comment: string | null }[];
  }>();
  expect(timeline).toContainEqual(
    expect.objectContaining({ label: 'Chuyển sang mẫu đang dùng', comment: 'theo mẫu mới' }),
  );
  await use(0);
  expect((await renew('chuyen-vien-qlcn-ttcn', ...why)).code).toBe(0);
  await render('van-ban-cu');
  expect(await text()).not.toContain('Điện thoại 0221.');
});

async function use(version: number): Promise<void> {
  const { code, text } = await vanthu(
    ...(['van-thu', 'template', 'use', 'cong-van', String(version), '--reason', 'theo ý lãnh đạo'] as const),
  );
  expect([code, text]).toEqual([0, expect.stringContaining('Từ nay văn bản mới dùng')]);
}
