import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Makes `npx vanthu` work in the clone: npm links the commands of packages it installs, not those of the clone itself. */
export function ensureCommand(root) {
  const folder = join(root, 'node_modules', '.bin');
  const link = join(folder, 'vanthu');
  if (existsSync(link)) return;
  mkdirSync(folder, { recursive: true });
  symlinkSync(join('..', '..', 'bin', 'vanthu.mjs'), link);
}
