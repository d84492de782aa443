/** `npm run demo`: a rehearsal office of its own plays the seed's campaign and leaves its papers in `demo-out/`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../platform/config/config.ts';
import { createShell } from './demo/shell.ts';
import { keepResults } from './demo/keep.ts';
import { play } from './demo/story.ts';
import { openOffice } from './office.ts';
import { loadSampleOffice } from './sample-office.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'demo-out');
const say = (text: string): void => console.log(text);

const began = performance.now();
const config = parseConfig({
  PATH: process.env['PATH'],
  VANTHU_HOME: mkdtempSync('/tmp/vanthu-demo-'),
  VANTHU_OFFICE: 'rehearsal',
  VANTHU_REHEARSAL_START: '2023-07-10T07:30',
});
const office = await openOffice(config, { say, anyPorts: true });
try {
  say(await loadSampleOffice(office));
  const shell = createShell({ env: office.env, say });
  await play({ shell, api: office.urls.api, tokensFile: config.tokensFile, desk: config.home, say });
  await keepResults(shell, OUT);
  say(`\nXong sau ${Math.round((performance.now() - began) / 1000)} giây. Giấy tờ ở ${OUT}`);
} finally {
  await office.stop();
  rmSync(config.home, { recursive: true, force: true });
}
