/** A .docx of somebody else becomes an annex; whoever checks reads it on a draft that says so on every page. */
import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureFiles } from '../../../activities/document/ensure-files.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { readingsHere } from '../../../documents/readings/readings.ts';
import { createPdfConverter } from '../../../documents/pdf/converter.ts';
import type { Annex } from '../../../domain/document/content.ts';
import { draftDocument } from '../../../store/document/document-draft.ts';
import { getDocument } from '../../../store/document/documents.ts';
import { CONTENT } from '../../domain/document/example.ts';
import { alteredDocx } from '../../documents/template/altered.ts';
import { SHORT_LIST, WIDE_TABLE } from '../../documents/modules/foreign-docx.ts';
import { TEMPLATES_DIR } from '../../documents/samples.ts';
import { tempFolder } from '../../temp-folder.ts';
import { pageOrientations, paleShares, textOf } from '../documents/pdf-facts.ts';
import { BLOCK } from '../document/office.ts';
import { openCommandLine } from './command-line.ts';
import { loadSample, openOffice } from './office.ts';

const converter = createPdfConverter({
  profileDir: tempFolder('van thu annexes '),
  timeoutMs: 90_000,
  restartAfter: 200,
});
afterAll(() => converter.close());
const office = await openOffice('rehearsal', (docx) => converter.convert(docx));
const { db, files } = office;
const { vanthu, home } = openCommandLine(office);
const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const [OFFICER, HEAD, CLERK] = ['chuyen-vien-qlcn-ttcn', 'truong-phong-qlcn-ttcn', 'van-thu'] as const;
const ID = 'dinh-kem/cong-van';
const render = (): Promise<void> =>
  ensureFiles({ db, files, engine, readings: readingsHere(engine), pdf: converter }, ID);
const saved = (name: string, docx: Buffer): string => {
  const file = join(home, name);
  writeFileSync(file, docx);
  return file;
};
const annexes = async (): Promise<readonly Annex[]> => (await getDocument(db, ID)).content.annexes ?? [];
const sha = (docx: Buffer): string => createHash('sha256').update(docx).digest('hex');

beforeAll(async () => {
  await loadSample(office);
  const { form: _form, ...content } = CONTENT;
  await db.transaction().execute((trx) =>
    draftDocument(trx, {
      ...{ documentId: ID, campaignId: null, role: 'letter', documentType: 'congVan', unitId: 'qlcn-ttcn' },
      ...{ drafterPersonId: null, subject: content.subject, content },
      signatureBlock: { ...BLOCK, personId: 'tran-tung-chuan' },
    }),
  );
  await render();
});

describe('attaching', () => {
  test('what may not be in a letter is refused with everything, and the document stays', async () => {
    const zip = new PizZip(SHORT_LIST);
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    zip.file(
      'word/document.xml',
      xml
        .replace('<w:body>', '<w:body><w:p><w:r><w:object/></w:r></w:p>')
        .replace('w:w="11906"', 'w:w="12240"'),
    );
    const file = saved('xau.docx', zip.generate({ type: 'nodebuffer' }));
    const { code, text } = await vanthu(OFFICER, 'document', 'attach', ID, file, '--title', 'bảng');
    expect(code).toBe(1);
    for (const words of ['Tệp chưa làm phụ lục', 'OLE', 'không phải A4']) expect(text).toContain(words);
    expect(await annexes()).toEqual([]);
  });

  test('an annex needs a name, and the drafting unit', async () => {
    const file = saved('bang.docx', WIDE_TABLE);
    expect((await vanthu(OFFICER, 'document', 'attach', ID, file)).text).toContain('phụ lục chưa có tên');
    expect((await vanthu(CLERK, 'document', 'attach', ID, file, '--title', 'x')).code).toBe(1);
  });

  test('may be looked at first: what would be told, and nothing is kept', async () => {
    const kept = async () => (await db.selectFrom('file').select('sha256').execute()).length;
    const before = await kept();
    const good = await vanthu(OFFICER, 'document', 'attach', ID, saved('bang.docx', WIDE_TABLE), '--check');
    expect(good.code).toBe(0);
    expect(good.text).toMatch(
      /1 liên kết chỉ còn chữ[^]*Tệp đính làm phụ lục được; trang dọc, ngang; \d+ từ\. Chưa đính/,
    );
    const bad = await vanthu(
      OFFICER,
      'document',
      'attach',
      ID,
      saved('rac.docx', Buffer.from('PK')),
      '--check',
    );
    expect(bad.code).toBe(1);
    expect([await annexes(), await kept()]).toEqual([[], before]);
  });

  test('makes a new version that says which file came', async () => {
    const file = saved('bang.docx', WIDE_TABLE);
    const done = await vanthu(OFFICER, 'document', 'attach', ID, file, '--title', 'bảng số liệu năm 2023');
    expect(done).toMatchObject({
      code: 0,
      text: expect.stringContaining('thành bản 2; trang dọc, ngang') as string,
    });
    expect(done.text).toContain('1 liên kết chỉ còn chữ');
    expect(await annexes()).toEqual([
      { title: 'bảng số liệu năm 2023', body: [], file: { sha256: sha(WIDE_TABLE), name: 'bang.docx' } },
    ]);
    const changes = (await vanthu(HEAD, 'document', 'changes', ID)).text;
    expect(changes).toContain('Tệp bang.docx');
    expect(changes).toMatch(/\+ Phụ lục 1, trong tệp: \S/);
  });

  test('as a form of a browser; asked again under its id it is attached once', async () => {
    const body = () => {
      const form = new FormData();
      form.append('title', 'danh sách phối hợp');
      form.append('file', new Blob([new Uint8Array(SHORT_LIST)]), 'ds.docx');
      return form;
    };
    const url = `/api/documents/${ID.replace('/', '.')}/annexes`;
    const requestId = randomUUID();
    const first = await office.ask(OFFICER, { url, body: body(), requestId });
    const again = await office.ask(OFFICER, { url, body: body(), requestId });
    expect([first.status, again.status, again.json()]).toEqual([200, 200, first.json()]);
    expect((await annexes()).map(({ title }) => title)).toEqual([
      'bảng số liệu năm 2023',
      'danh sách phối hợp',
    ]);
  });

  test('a check sum that somebody typed is no file', async () => {
    const content = {
      ...CONTENT,
      annexes: [{ title: 'x', body: [], file: { sha256: 'a'.repeat(64), name: 'x.docx' } }],
    };
    const answer = await office.ask(OFFICER, {
      url: `/api/documents/${ID.replace('/', '.')}/decisions`,
      body: { kind: 'reviseContent', version: 3, content },
    });
    expect(answer.json()).toMatchObject({
      type: 'invalidInput',
      problems: [{ where: 'phụ lục, tệp x.docx' }],
    });
  });

  test('a chart with faults is refused by the route, all of them at once', async () => {
    const chart = {
      kind: 'chart',
      caption: '',
      shape: 'pie',
      labels: ['Sở A'],
      series: [{ values: [1, 2] }],
    };
    const answer = await office.ask(OFFICER, {
      url: `/api/documents/${ID.replace('/', '.')}/decisions`,
      body: { kind: 'reviseContent', version: 3, content: { ...CONTENT, body: [chart] } },
    });
    expect(answer.json()).toMatchObject({
      type: 'invalidInput',
      problems: [{ what: 'thiếu tên biểu đồ' }, { what: 'có 2 số cho 1 nhãn' }],
    });
  });
});

describe('reading the draft', () => {
  test('every page of it says DỰ THẢO, the annexes on pages of their own', async () => {
    await render();
    const into = join(home, 'du-thao');
    expect((await vanthu(HEAD, 'document', 'show', ID)).text).toContain(`document files ${ID} --draft`);
    expect((await vanthu(HEAD, 'document', 'files', ID, '--draft', '--into', into)).code).toBe(0);
    const [draft, plain] = await Promise.all(
      ['main.draft.pdf', 'main.pdf'].map(
        async (file) =>
          (await office.ask(HEAD, { url: `/api/documents/${ID.replace('/', '.')}/files/${file}` })).bytes,
      ),
    );
    if (!draft || !plain) throw new Error('no files');
    expect(pageOrientations(draft)).toEqual(pageOrientations(plain));
    expect(pageOrientations(plain).join(' ')).toMatch(/^(upright )+across across upright$/);
    for (const share of paleShares(draft)) expect(share).toBeGreaterThan(0.01);
    for (const share of paleShares(plain)) expect(share).toBeLessThan(0.008);
    expect(textOf(plain)).toMatch(
      /Phụ lục I\n[^]*BẢNG SỐ LIỆU NĂM 2023[^]*Phụ lục II\n[^]*1\. +Sở Tài chính/,
    );
  });

  test('places for number and day are found in the annexes as in the letter', async () => {
    const [main] = (await getDocument(db, ID)).files;
    expect(main?.frames?.filter(({ part }) => part === 'reference').map(({ tag }) => tag)).toEqual([
      ...['codeNumber', 'promulgationDay', 'promulgationMonth', 'promulgationYear'],
      ...['codeNumber', 'promulgationDay', 'promulgationMonth', 'promulgationYear'],
    ]);
  });

  test('what is signed is a draft no more', async () => {
    await db.updateTable('document').set({ signed_version: 3 }).where('id', '=', ID).execute();
    const url = `/api/documents/${ID.replace('/', '.')}/files/main.draft.docx`;
    expect((await office.ask(HEAD, { url })).json()).toMatchObject({ type: 'wrongState' });
  });
});

test('a template is looked at as PDF, BẢN THỬ on every page', async () => {
  const file = saved(
    'mau.docx',
    alteredDocx('cong-van', {
      part: 'word/footer1.xml',
      change: (xml) => xml.replace('{rehearsalMark}', 'Điện thoại {rehearsalMark}'),
    }),
  );
  expect((await vanthu(CLERK, 'template', 'upload', 'cong-van', file)).code).toBe(0);
  const { headers, bytes } = await office.ask(CLERK, {
    url: '/api/templates/cong-van/versions/1/preview.pdf',
  });
  expect(headers['content-type']).toBe('application/pdf');
  const shares = paleShares(bytes);
  expect(shares.length).toBeGreaterThan(0);
  for (const share of shares) expect(share).toBeGreaterThan(0.01);
});
