/** `node mark-copy-child.ts IN.pdf OUT.pdf LINES`: whatever the file does to this process, it does to nobody else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cornerMark } from './issue-file.ts';
import { writeOnPages } from './write-on-pages.ts';

const [given = '', marked = '', lines = '[]'] = process.argv.slice(2);
writeFileSync(
  marked,
  await writeOnPages(readFileSync(given), [], [cornerMark(JSON.parse(lines) as readonly string[])]),
);
