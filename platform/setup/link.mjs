import { lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a symbolic link where nothing is (also a link to nowhere counts as something). */
export function ensureLink(target, link) {
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(target, link);
}
