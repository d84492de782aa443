import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onPath } from './find.mjs';
import { SetupError, say } from './say.mjs';

/** What comes from the system: the Debian package, what it is for, and how to see that it is there. */
const NEEDS = [
  {
    name: 'libreoffice-writer-nogui',
    use: 'xuất PDF',
    has: () => onPath('soffice') !== undefined,
  },
  {
    name: 'fonts-croscore',
    use: 'phông chữ đủ dấu tiếng Việt cho PDF',
    has: () => existsSync('/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf') || fontIsKnown('Tinos'),
  },
  {
    name: 'poppler-utils',
    use: 'kiểm tra PDF',
    has: () => ['pdftotext', 'pdftohtml', 'pdfimages', 'pdffonts', 'pdftoppm'].every(onPath),
  },
  {
    name: 'qpdf',
    use: 'thu gọn PDF nhiều trang',
    has: () => onPath('qpdf') !== undefined,
  },
  {
    name: 'fontconfig',
    use: 'ghi số, ngày lên PDF đã ký',
    has: () => onPath('fc-match') !== undefined,
  },
  {
    name: 'python3-venv',
    use: 'cài máy chủ Temporal',
    when: ({ needsPython }) => needsPython,
    has: () => spawnSync('python3', ['-c', 'import ensurepip, venv']).status === 0,
  },
  {
    name: 'chromium',
    use: 'kiểm thử trang web',
    when: ({ purpose }) => purpose === 'test',
    has: () => ['chromium', 'chromium-browser', 'google-chrome'].some(onPath),
  },
];

/**
 * Installs what is missing when we are root; otherwise prints the command, and stops if this is for the tests.
 * @param {{purpose: 'start' | 'test', needsPython: boolean}} situation
 */
export function ensureSystem(situation) {
  const missing = NEEDS.filter((need) => (need.when?.(situation) ?? true) && !need.has());
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && onPath('apt-get')) install(missing);
  else askFor(missing, situation.purpose);
}

const names = (needs) => needs.map(({ name }) => name).join(' ');
const withUse = (needs) => needs.map(({ name, use }) => `${name} (${use})`).join(', ');

function install(missing) {
  say(`Cài gói hệ thống: ${withUse(missing)}. Một lần, có thể mất vài phút…`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing.map(({ name }) => name));
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  const run = spawnSync('apt-get', [...options, ...args], { env, encoding: 'utf8' });
  if (run.status === 0) return;
  const why = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim().split('\n').slice(-5).join('\n');
  throw new SetupError(
    `apt-get ${args.join(' ')} không thành công:\n${why}\nHãy sửa lỗi trên (thường là mạng) rồi chạy lại.`,
  );
}

function askFor(missing, purpose) {
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names(missing)}`;
  const text = `Máy còn thiếu: ${withUse(missing)}. Nhờ người quản trị chạy:\n  ${command}`;
  if (purpose === 'test') throw new SetupError(`${text}\nKiểm thử cần đủ các gói này nên dừng ở đây.`);
  say(`${text}\nVẫn chạy tiếp, tạm không có các việc ghi trong ngoặc.`);
}

function fontIsKnown(family) {
  const { stdout } = spawnSync('fc-list', [`:family=${family}`], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}
