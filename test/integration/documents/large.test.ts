/** A report with a table of many rows: small enough to be sent, and written on after signing like any other. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDocumentEngine } from '../../../documents/engine.ts';
import type { IssuedFile, SignedFile } from '../../../documents/issued/issue-file.ts';
import { createPdfConverter } from '../../../documents/pdf/converter.ts';
import { report, TEMPLATES_DIR } from '../../documents/samples.ts';
import { tempFolder } from '../../temp-folder.ts';
import { textOf } from './pdf-facts.ts';

const engine = createDocumentEngine({ templatesDir: TEMPLATES_DIR });
const folder = tempFolder('vanthu-large-');
const converter = createPdfConverter({ profileDir: folder, timeoutMs: 60_000, restartAfter: 200 });
afterAll(() => converter.close());

const ROWS = 1_200;
let signed: SignedFile;
let issued: IssuedFile;

beforeAll(async () => {
  const rows = Array.from({ length: ROWS }, (_, i) => [
    String(i + 1),
    `Đơn vị ${i + 1}`,
    'Mua công nghệ',
    '400',
  ]);
  const columns = ['Số thứ tự', 'Đơn vị', 'Hình thức', 'Kinh phí (triệu đồng)'].map((label) => ({ label }));
  const input = report();
  const annexes = [{ title: 'Danh sách nhu cầu', body: [{ kind: 'table' as const, columns, rows }] }];
  const [main] = await engine.render({ ...input, content: { ...input.content, annexes } });
  if (!main) throw new Error('no report');
  const pdf = await converter.convert(main.docx);
  const { frames } = await engine.measure(main.docx, pdf);
  signed = { role: 'main', docx: main.docx, pdf, frames };
  issued = await engine.issue(signed, {
    ...{ codeNumber: 352, day: 1, month: 8, year: 2023, codeNotation: '352/BC-SKHCN' },
    issuedAt: new Date('2023-08-01T02:15:09.123Z'),
  });
});

/** Ends with an error when a PDF is not whole. */
function check(pdf: Buffer): void {
  const file = join(folder, 'checked.pdf');
  writeFileSync(file, pdf);
  execFileSync('qpdf', ['--check', file]);
}

it('has its small objects in compressed streams', () => {
  check(signed.pdf);
  expect(signed.pdf.includes('/Type /ObjStm')).toBe(true);
  expect(signed.pdf.length).toBeLessThan(ROWS * 1_000);
  // As PDF/A wants it.
  expect(signed.pdf.toString('latin1')).not.toMatch(/[^\r\n]endstream/);
  expect(textOf(signed.pdf)).toContain(`Đơn vị ${ROWS}`);
});

it('has number and day, and begins with every byte that was signed', () => {
  for (const pdf of [issued.pdf, issued.paper ?? issued.pdf]) {
    check(pdf);
    expect(pdf.subarray(0, signed.pdf.length).equals(signed.pdf)).toBe(true);
    expect(textOf(pdf)).toMatch(/Số: +352\/BC-SKHCN/);
  }
  expect(textOf(signed.pdf)).not.toMatch(/Số: +352/);
});
