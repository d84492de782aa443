import { join } from 'node:path';

/** Folder of the clone: where `node_modules`, `bin/` and the tools of set-up are. */
export const ROOT = join(import.meta.dirname, '..');

/** What set-up installed for this clone, shared by every instance started from it. */
export const TOOLS = join(ROOT, '.local', 'tools');
