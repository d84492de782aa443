/** The issued page as another program reads it, and how the converter bears a slow, absent or failing LibreOffice. */
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tempFolder } from '../../temp-folder.ts';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import {
  createPdfConverter,
  type PdfConverter,
  type PdfConverterOptions,
} from '../../../documents/pdf/converter.ts';
import type { RegisterInput } from '../../../documents/register/register-docx.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { letter, renderSample, report, sampleOf, TEMPLATES_DIR } from '../../documents/samples.ts';
import { factOf, fontsOf, pageCount, pageSize, textOf, wordsOf, type Word } from './pdf-facts.ts';

const profileDir = tempFolder('van thu pdf ');
const options: PdfConverterOptions = { profileDir, timeoutMs: 60_000, restartAfter: 200 };
const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
let converter: PdfConverter;
let letterDocx: Buffer;
let letterPdf: Buffer;
let reportPdf: Buffer;

beforeAll(async () => {
  converter = createPdfConverter(options);
  letterDocx = (await engine.render(letter()))[0]?.docx ?? Buffer.alloc(0);
  const reportDocx = (await engine.render(report()))[0]?.docx ?? Buffer.alloc(0);
  [letterPdf, reportPdf] = (await Promise.all(
    [letterDocx, reportDocx].map((docx) => converter.convert(docx)),
  )) as [Buffer, Buffer];
});
afterAll(() => converter.close());

const word = (pdf: Buffer, text: string): Word => {
  const found = wordsOf(pdf).find((each) => each.text === text);
  if (!found) throw new Error(`no word "${text}" on the page`);
  return found;
};
const MM = 72 / 25.4;

describe('the issued letter', () => {
  it('embeds one font family, whole and readable back', () => {
    for (const pdf of [letterPdf, reportPdf]) {
      const fonts = fontsOf(pdf);
      expect(fonts.length).toBeGreaterThanOrEqual(3);
      expect(new Set(fonts.map((font) => font.family)).size).toBe(1);
      expect(['Tinos', 'TimesNewRoman', 'TimesNewRomanPS']).toContain(fonts[0]?.family);
      expect(fonts.every((font) => font.embedded && font.unicode)).toBe(true);
    }
  });

  it('says what it is, who wrote it and in which language, and that it is PDF/A-2b', () => {
    const { content, letterhead } = letter();
    expect(factOf(letterPdf, 'Title')).toBe(`Công văn ${content.subject}`);
    expect(factOf(letterPdf, 'Subject')).toBe(content.subject);
    expect(factOf(letterPdf, 'Author')).toBe(letterhead.issuerName);
    const raw = letterPdf.toString('latin1');
    expect(raw).toContain('/Lang(vi-VN)');
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
  });

  it('is A4, on one page, with its Vietnamese letters', () => {
    expect(pageSize(letterPdf)).toContain('A4');
    expect(pageCount(letterPdf)).toBe(1);
    const text = textOf(letterPdf);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toMatch(/Nơi nhận: +GIÁM ĐỐC/);
    expect(text).toMatch(/đơn vị, doanh nghiệp\.\/\.\n/);
  });

  it('has its head in two columns, nothing broken, number and place on one line', () => {
    const nation = wordsOf(letterPdf).filter((each) => ['CỘNG', 'NAM'].includes(each.text));
    expect(nation[0]?.y).toBe(nation[1]?.y);
    expect(nation[0]?.x).toBeGreaterThan(0.45 * 210 * MM);
    expect(word(letterPdf, 'SỞ').y).toBeCloseTo(word(letterPdf, 'NGHỆ').y, 1);
    expect(word(letterPdf, 'Số:').y).toBeCloseTo(word(letterPdf, 'năm').y, 0);
    expect(word(letterPdf, 'V/v').x).toBeLessThan(105 * MM);
    expect(word(letterPdf, 'CỘNG').y).toBeLessThan(30 * MM);
  });

  it('keeps within its margins', () => {
    for (const each of wordsOf(letterPdf)) {
      expect(each.x).toBeGreaterThanOrEqual(30 * MM - 0.5);
      expect(each.right).toBeLessThanOrEqual(190 * MM + 0.5);
    }
  });

  it('has Nơi nhận flush left, level with the signer in the right half', () => {
    const places = word(letterPdf, 'Nơi');
    expect(places.x).toBeCloseTo(30 * MM, 0);
    const signer = word(letterPdf, 'GIÁM');
    expect(Math.abs(signer.y - places.y)).toBeLessThan(3);
    expect(signer.x).toBeGreaterThan(110 * MM);
    expect(word(letterPdf, 'Khải').y - signer.y).toBeGreaterThan(25 * MM);
  });
});

describe('the report of several pages', () => {
  it('numbers its pages in the top margin from the second, the annex on its own', () => {
    const pages = pageCount(reportPdf);
    expect(pages).toBeGreaterThanOrEqual(4);
    for (let page = 1; page <= pages; page++) {
      const inMargin = wordsOf(reportPdf).filter((each) => each.page === page && each.y < 20 * MM);
      const expected = page === 1 || page === pages ? [] : [String(page)];
      expect(inMargin.map((each) => each.text)).toEqual(expected);
      for (const number of inMargin) expect((number.x + number.right) / 2).toBeCloseTo(110 * MM, -1);
    }
  });

  it('repeats the head of a table on every page it runs over', () => {
    const heads = wordsOf(reportPdf).filter((each) => each.text === 'TT');
    expect(new Set(heads.map((each) => each.page)).size).toBeGreaterThanOrEqual(3);
  });

  it('never leaves a signature alone, however long the text', async () => {
    const input = letter();
    const text = 'Đề nghị các cơ quan, đơn vị, doanh nghiệp thực hiện đúng thời gian nêu trên.';
    const lengths = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
    const pdfs = await Promise.all(
      lengths.map(async (length) => {
        const body = Array.from({ length }, () => ({ kind: 'paragraph' as const, text }));
        const [main] = await engine.render({ ...input, content: { ...input.content, body } });
        return converter.convert(main?.docx ?? Buffer.alloc(0));
      }),
    );
    expect(new Set(pdfs.map(pageCount))).toEqual(new Set([1, 2]));
    for (const pdf of pdfs) {
      const words = wordsOf(pdf);
      const page = words.find((each) => each.text === 'Nơi')?.page;
      expect(words.find((each) => each.text.endsWith('./.'))?.page).toBe(page);
      expect(words.find((each) => each.text === 'Khải')?.page).toBe(page);
      expect(pageCount(pdf)).toBe(page);
    }
  });
});

describe('other documents', () => {
  it.each([
    ['phieu-khao-sat', 'ĐẠI DIỆN CƠ QUAN, TỔ CHỨC'],
    ['so-van-ban-di', 'SỔ ĐĂNG KÝ VĂN BẢN ĐI'],
    ['nhan-gui', 'Kính gửi: Làng nghề Minh Khai'],
  ])('%s converts with the same font family', async (folder, words) => {
    const pdf = await converter.convert(await renderSample(folder));
    expect(textOf(pdf)).toContain(words);
    expect(new Set(fontsOf(pdf).map((font) => font.family))).toEqual(
      new Set(fontsOf(letterPdf).map((font) => font.family)),
    );
  });
});

describe('the register', () => {
  it('begins under its title on page 1, however long the first row is', async () => {
    const input = sampleOf<RegisterInput>('so-van-ban-di');
    const toPlaces = Array.from({ length: 45 }, (_, i) => `Ủy ban nhân dân xã Thứ ${i + 1}`).join('; ');
    const rows = input.rows.slice(0, 1).map((row) => ({ ...row, toPlaces }));
    const pdf = await converter.convert(engine.register({ ...input, rows }));
    expect(pageCount(pdf)).toBe(2);
    expect(new Set(wordsOf(pdf).flatMap(({ text, page }) => (text === 'Thứ' ? [page] : [])))).toEqual(
      new Set([1, 2]),
    );
  });
});

/** A stand-in for `soffice`: a script that notes each run and does what `body` says. */
function standIn(body: string): { path: string; runs: () => string[] } {
  const folder = tempFolder('van-thu-soffice-');
  const file = path.join(folder, 'soffice');
  const log = path.join(folder, 'log');
  writeFileSync(file, `#!/bin/sh\necho $$ >> ${log}\n${body}\n`);
  chmodSync(file, 0o755);
  return {
    path: file,
    runs: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
  };
}
const refusal = async (promise: Promise<unknown>): Promise<Refusal> => {
  const reason = await promise.then(
    () => 'converted',
    (error: unknown) => error,
  );
  if (!(reason instanceof Refusal)) throw new Error(`not refused: ${String(reason)}`);
  expect(reason.type).toBe('pdfFailed');
  return reason;
};
const isAlive = (pid: number): boolean => {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
};

describe('the converter', () => {
  it('makes twenty documents in one run', async () => {
    const soffice = standIn('exec soffice "$@"');
    const busy = createPdfConverter({ ...options, sofficePath: soffice.path });
    const pdfs = await Promise.all(Array.from({ length: 20 }, () => busy.convert(letterDocx)));
    await busy.close();
    expect(pdfs.every((pdf) => pageCount(pdf) === 1)).toBe(true);
    expect(soffice.runs()).toHaveLength(1);
  });

  it('stops a run that hangs, with everything it started', async () => {
    const child = path.join(profileDir, 'child');
    const soffice = standIn(`sleep 300 &\necho $! >> "${child}"\nwait`);
    const hung = createPdfConverter({ ...options, sofficePath: soffice.path, timeoutMs: 300 });
    expect((await refusal(hung.convert(letterDocx))).message).toContain('quá thời gian');
    await hung.close();
    expect(soffice.runs()).toHaveLength(2);
    const pids = [...soffice.runs(), ...readFileSync(child, 'utf8').trim().split('\n')].map(Number);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('tries once more when a run dies, alone', async () => {
    const mark = path.join(profileDir, 'died');
    const soffice = standIn(`if [ ! -e "${mark}" ]; then touch "${mark}"; kill -9 $$; fi\nexec soffice "$@"`);
    const shaky = createPdfConverter({ ...options, sofficePath: soffice.path });
    expect(pageCount(await shaky.convert(letterDocx))).toBe(1);
    await shaky.close();
    expect(soffice.runs()).toHaveLength(2);
  });

  it('keeps LibreOffice running between runs, starts another when it ends, leaves none behind', async () => {
    const soffice = standIn('exec soffice "$@"');
    const warm = createPdfConverter({ ...options, sofficePath: soffice.path, warm: true, lanes: 2 });
    for (let i = 0; i < 3; i += 1) expect(pageCount(await warm.convert(letterDocx))).toBe(1);
    const [keeper = '0', ...runs] = soffice.runs();
    expect(runs).toHaveLength(3);
    expect(isAlive(Number(keeper))).toBe(true);
    process.kill(Number(keeper), 'SIGKILL');
    await expect.poll(() => isAlive(Number(keeper))).toBe(false);
    const pdfs = await Promise.all(Array.from({ length: 4 }, () => warm.convert(letterDocx)));
    expect(pdfs.map(pageCount)).toEqual([1, 1, 1, 1]);
    // Two lanes, each with a LibreOffice of its own.
    expect(soffice.runs()).toHaveLength(4 + 4);
    await warm.close();
    await expect.poll(() => soffice.runs().map(Number).filter(isAlive)).toEqual([]);
  });

  it('refuses a broken file without its neighbours', async () => {
    const [good, bad, other] = await Promise.allSettled([
      converter.convert(letterDocx),
      converter.convert(Buffer.from('không phải docx')),
      converter.convert(letterDocx),
    ]);
    expect([good.status, other.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(bad.status === 'rejected' && bad.reason instanceof Refusal).toBe(true);
  });

  it('says what to install when LibreOffice is absent', async () => {
    const absent = createPdfConverter({ ...options, sofficePath: '/khong/co/soffice' });
    const { problems } = await refusal(absent.convert(letterDocx));
    await absent.close();
    expect(problems[0]?.remedy).toContain('libreoffice');
  });

  it('refuses what waits when it closes, and leaves no profile behind', async () => {
    const profiles = () => readdirSync(profileDir).filter((name) => name.startsWith('soffice-'));
    const before = profiles();
    const soffice = standIn('sleep 300');
    const closing = createPdfConverter({ ...options, sofficePath: soffice.path });
    const waiting = refusal(closing.convert(letterDocx));
    await expect.poll(() => soffice.runs().length).toBe(1);
    await closing.close();
    expect((await waiting).message).toContain('đang dừng');
    await refusal(closing.convert(letterDocx));
    expect(profiles()).toEqual(before);
  });
});
