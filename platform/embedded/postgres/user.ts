import { spawnSync } from 'node:child_process';

/** PostgreSQL refuses to run as root: the user it runs as then. */
export interface OrdinaryUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'vanthu';

/**
 * @returns the user for PostgreSQL when we are root (made when missing), null when we are an ordinary user already
 * @throws Error in Vietnamese when root cannot make one
 */
export function ordinaryUser(): OrdinaryUser | null {
  if (process.getuid?.() !== 0) return null;
  return lookUp() ?? made();
}

function made(): OrdinaryUser {
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const { stderr } = spawnSync('useradd', [...args, '--shell', '/usr/sbin/nologin', NAME], {
    encoding: 'utf8',
  });
  const user = lookUp();
  if (user) return user;
  throw new Error(
    `PostgreSQL không chạy dưới quyền root và không tạo được người dùng hệ thống “${NAME}”: ${stderr || 'thiếu lệnh useradd'}. ` +
      'Hãy chạy bằng một người dùng thường, hoặc đặt DATABASE_URL.',
  );
}

function lookUp(): OrdinaryUser | null {
  const id = (kind: string): number | null => {
    const { status, stdout } = spawnSync('id', [kind, NAME], { encoding: 'utf8' });
    return status === 0 ? Number(stdout.trim()) : null;
  };
  const uid = id('-u');
  const gid = id('-g');
  return uid === null || gid === null ? null : { uid, gid };
}

/** Whether that user can go to and open this path; asked of the system itself. */
export function mayReach(user: OrdinaryUser, path: string): boolean {
  return spawnSync('test', ['-x', path], { ...user, cwd: '/' }).status === 0;
}
