import { join } from 'node:path';
import { ensureLink } from './link.mjs';

/** Makes `npx vanthu` work in the clone: npm links the commands of packages it installs, not those of the clone itself. */
export const ensureCommand = (root) =>
  ensureLink(join('..', '..', 'bin', 'vanthu.mjs'), join(root, 'node_modules', '.bin', 'vanthu'));
