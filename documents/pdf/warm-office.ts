/**
 * A LibreOffice kept running on a profile, with an empty document open so that it stays. A run on the same profile is
 * handed over to it and costs no start. When it is not there, a run does the work itself: slower, never wrong.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';
import { FONTS_CONF } from './fonts-conf.ts';
import { HEADLESS, killGroup, profileArgument, WORD } from './run-soffice.ts';

export interface WarmOffice {
  isRunning(): boolean;
  /** With everything it started. */
  kill(): void;
}

/** Starts one and waits until it is ready, has ended, or takes too long. */
export async function startWarmOffice(sofficePath: string, profile: string): Promise<WarmOffice> {
  const folder = path.join(profile, 'keeper');
  mkdirSync(folder, { recursive: true });
  const keeper = path.join(folder, 'keeper.docx');
  writeFileSync(keeper, emptyDocx());
  const command = [sofficePath, profileArgument(profile), ...HEADLESS, WORD, keeper];
  const child = spawn(
    '/usr/bin/env',
    [`FONTCONFIG_FILE=${FONTS_CONF}`, '/bin/sh', '-c', GUARD, 'sh', ...command],
    {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  let running = true;
  const end = (): void => void (running = false);
  child.once('error', end);
  child.once('exit', end);
  child.stdin.on('error', end);
  // It must not keep this process alive: the guard ends it when this process is gone.
  child.unref();
  await isOpen(path.join(folder, '.~lock.keeper.docx#'), () => running);
  return { isRunning: () => running, kill: () => killGroup(child.pid) };
}

/** Ends the whole group as soon as LibreOffice has ended, or this process, whose end closes the standard input. */
const GUARD = '("$@"; kill -9 0) </dev/null & read -r _; kill -9 0';
const READY_MS = 20_000;
const LOOK_MS = 25;

async function isOpen(lock: string, running: () => boolean): Promise<void> {
  for (let waited = 0; waited < READY_MS && running() && !existsSync(lock); waited += LOOK_MS)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}

function emptyDocx(): Buffer {
  const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${office}"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>',
  );
  return zip.generate({ type: 'nodebuffer' });
}
