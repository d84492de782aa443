import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, say } from './say.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';

/** Installs the npm packages exactly as locked, when there are none or the lock changed. */
export function ensurePackages(root) {
  const mark = fingerprint(join(root, 'package-lock.json'));
  const stamp = join(root, 'node_modules', '.vanthu');
  if (isStamped(stamp, mark)) return;
  if (!agrees(root)) install(root);
  writeStamp(stamp, mark);
}

function install(root) {
  say('Cài các gói npm theo package-lock.json (một lần, khoảng một phút)…');
  // The npm that called us, when one did: whichever version it is.
  const npm = process.env.npm_execpath;
  const [file, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const { status } = spawnSync(
    file,
    [...args, 'ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
    options,
  );
  if (status === 0) return;
  throw new SetupError(
    'Không cài được các gói npm (lỗi ở trên). Lần đầu cần nối mạng tới kho gói; hãy thử lại.',
  );
}

/** Whether someone already installed just what is locked: npm's own note of what lies in node_modules says so. */
function agrees(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const there = packagesOf(note);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const found = there[path];
    // Optional ones for another system are rightly missing.
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
