/** The font file in which something is written onto a page, so that it looks like what stands beside it. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { FONTS_CONF } from '../pdf/fonts-conf.ts';

const run = promisify(execFile);
const known = new Map<string, Promise<FontFile>>();

interface FontFile {
  /** PostScript name. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * The font of that PostScript name; when this machine lacks it, the same face of whatever stands for Times New Roman.
 * Read once.
 */
export function fontFile(postScriptName: string): Promise<FontFile> {
  const file = known.get(postScriptName) ?? readFont(postScriptName);
  known.set(postScriptName, file);
  file.catch(() => known.delete(postScriptName));
  return file;
}

async function readFont(postScriptName: string): Promise<FontFile> {
  const { name, path } = await findFont(postScriptName);
  return { name, path, bytes: await readFile(path) };
}

async function findFont(name: string): Promise<Found> {
  const same = await match(`:postscriptname=${name}`);
  if (same.name === name) return same;
  const bold = /bold/i.test(name) ? ':bold' : '';
  const italic = /italic|oblique/i.test(name) ? ':italic' : '';
  return match(`Times New Roman${bold}${italic}`);
}

interface Found {
  readonly name: string;
  readonly path: string;
}

async function match(pattern: string): Promise<Found> {
  const format = '%{postscriptname}\n%{file}';
  const { stdout } = await run('/usr/bin/env', [
    `FONTCONFIG_FILE=${FONTS_CONF}`,
    'fc-match',
    '-f',
    format,
    pattern,
  ]);
  const [name = '', path = ''] = stdout.split('\n');
  return { name, path };
}
