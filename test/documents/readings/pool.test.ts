/** Files read in processes of their own: the same answers, and nothing that one of them does to its process reaches another. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { openReadingPool, type ReadingLimits } from '../../../documents/readings/pool.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { afterFile } from '../../after-file.ts';
import { READINGS } from '../../readings.ts';
import { TEMPLATES_DIR } from '../samples.ts';
import { alteredDocx, templateDocx } from '../template/altered.ts';

const LIMITS = { timeoutMs: 30_000, megabytes: 512, atOnce: 1, waiting: 1 };
const DOCX = templateDocx('thong-bao');
const lintOf = (bytes: Buffer = DOCX) => ({ name: 'thong-bao.docx', bytes });

/** Processes of a pool: those this one has more than before. */
const children = (): number[] =>
  execFileSync('ps', ['-o', 'pid=', '-o', 'args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('tinypool'))
    .map((line) => Number.parseInt(line, 10));

function poolOf(limits: Partial<ReadingLimits> = {}) {
  const before = children();
  const trouble: Error[] = [];
  const onTrouble = (error: Error): void => void trouble.push(error);
  const deps = { templatesDir: TEMPLATES_DIR, env: process.env, onTrouble };
  const pool = openReadingPool(deps, { ...LIMITS, ...limits });
  afterFile(() => pool.close());
  return { ...pool, trouble, pids: () => children().filter((pid) => !before.includes(pid)) };
}

const refusalOf = (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => 'answered',
    (error: unknown) =>
      error instanceof Refusal
        ? { type: error.type, what: error.problems.map(({ what }) => what).join(' | ') }
        : error,
  );

test('answers and refusals are those of this process', async () => {
  const pool = poolOf();
  const altered = alteredDocx('thong-bao', {
    part: 'word/document.xml',
    change: (xml) => xml.replace('{signerName}', '{signerNam}'),
  });
  expect(await pool.lint(lintOf())).toEqual(await READINGS.lint(lintOf()));
  const judged = { documentType: 'thongBao', docx: altered };
  expect(await pool.judgeTemplate(judged)).toEqual(await READINGS.judgeTemplate(judged));
  expect(await pool.inventory({ docx: DOCX })).toEqual(await READINGS.inventory({ docx: DOCX }));
  expect(await pool.templateFacts({ docx: DOCX })).toEqual(await READINGS.templateFacts({ docx: DOCX }));
  expect((await pool.previewTemplate({ documentType: 'thongBao', docx: DOCX })).subarray(0, 2)).toEqual(
    Buffer.from('PK'),
  );
  const wrong = { bytes: Buffer.from('rác'), where: 'so.xlsx' };
  expect(await pool.workbook(wrong)).toEqual(await READINGS.workbook(wrong));
  const rubbish = { docx: Buffer.from('PK'), name: 'bang.docx' };
  expect(await refusalOf(pool.judgeAnnex(rubbish))).toEqual(await refusalOf(READINGS.judgeAnnex(rubbish)));
  expect(pool.trouble).toEqual([]);
});

test('one that takes too long is killed and refused; those that wait are read by a new process', async () => {
  const pool = poolOf({ timeoutMs: 12_000 });
  await pool.lint(lintOf());
  const [stuck = 0] = pool.pids();
  process.kill(stuck, 'SIGSTOP');
  const [slow, next, tooMany] = [lintOf(), lintOf(), lintOf()].map((file) => refusalOf(pool.lint(file)));
  expect(await tooMany).toMatchObject({ type: 'tooMany', what: 'đang đọc nhiều tệp khác' });
  expect(await slow).toEqual({ type: 'readingStopped', what: 'quá 12 giây chưa xong' });
  expect(await next).toBe('answered');
  expect(pool.pids()).not.toContain(stuck);
});

test('one that takes too much memory dies alone', async () => {
  const pool = poolOf({ megabytes: 64 });
  const paragraphs = Array.from(
    { length: 60_000 },
    (_, i) => `<w:p><w:r><w:t>Mục ${i * 7_919}</w:t></w:r></w:p>`,
  );
  const huge = alteredDocx('thong-bao', {
    part: 'word/document.xml',
    change: (xml) => xml.replace('<w:sectPr', `${paragraphs.join('')}<w:sectPr`),
  });
  expect(await refusalOf(pool.lint(lintOf(huge)))).toMatchObject({ type: 'readingStopped' });
  expect(await refusalOf(pool.lint(lintOf()))).toBe('answered');
});

test('its processes see nothing of the environment but what programs need, and end with it', async () => {
  process.env['VANTHU_SECRET_OF_TEST'] = 'bí mật';
  const pool = poolOf();
  await pool.lint(lintOf());
  const [pid = 0] = pool.pids();
  const seen = execFileSync('cat', [`/proc/${pid}/environ`], { encoding: 'utf8' });
  expect(seen).toContain('PATH=');
  expect(seen).not.toContain('VANTHU_SECRET_OF_TEST');
  await pool.close();
  expect(pool.pids()).toEqual([]);
});
