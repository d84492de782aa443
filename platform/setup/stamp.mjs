import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the installed thing was made from: the content of a file, and the machine it is for. */
export function fingerprint(file) {
  const content = createHash('sha256').update(readFileSync(file)).digest('hex');
  return `${content} ${process.platform} ${process.arch} node${process.versions.modules}\n`;
}

export const isStamped = (stamp, mark) => existsSync(stamp) && readFileSync(stamp, 'utf8') === mark;

export function writeStamp(stamp, mark) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, mark);
}
