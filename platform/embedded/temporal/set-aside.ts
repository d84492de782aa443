/**
 * Temporal's development server never migrates its file: one written by another version, or one that is no database, is
 * set aside and an empty one begun. Nothing is lost by it: every open process goes on from PostgreSQL.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';

const HEAD = 'SQLite format 3\0';
/** Starts in a row that came to nothing before the file is held to be the reason. */
const VAIN_STARTS = 2;

export interface FileState {
  readonly file: string;
  /** Of the program that is about to open it. */
  readonly version: string;
  /** Starts in a row after which it never answered. */
  readonly vainStarts: number;
}

/** @returns what was done, for people; null when the file may be opened */
export function setAsideUnusable({ file, version, vainStarts }: FileState): string | null {
  const marker = `${file}.version`;
  const reason = existsSync(file) ? reasonAgainst({ file, version, vainStarts }, marker) : null;
  const aside = reason === null ? null : freeName(file);
  if (aside) for (const end of ['', '-wal', '-shm']) move(`${file}${end}`, `${aside}${end}`);
  writeFileSync(marker, `${version}\n`);
  if (aside === null) return null;
  return (
    `Temporal không mở được tệp dữ liệu: ${reason}. Đã cất tệp ấy thành ${aside} và bắt đầu tệp mới; ` +
    'mọi quy trình còn mở chạy tiếp từ PostgreSQL (xem: vanthu recover).'
  );
}

function reasonAgainst({ file, version, vainStarts }: FileState, marker: string): string | null {
  const wrote = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : version;
  if (wrote !== version) return `tệp do bản “${wrote}” ghi, nay chạy bản “${version}”`;
  if (!isDatabase(file)) return 'tệp không phải cơ sở dữ liệu SQLite';
  if (vainStarts >= VAIN_STARTS) return `máy chủ đã dừng ${vainStarts} lần liền khi khởi động với tệp này`;
  return null;
}

function isDatabase(file: string): boolean {
  const head = Buffer.alloc(HEAD.length);
  const handle = openSync(file, 'r');
  try {
    const read = readSync(handle, head);
    return read === 0 || head.toString('latin1') === HEAD;
  } finally {
    closeSync(handle);
  }
}

function freeName(file: string): string {
  let n = 1;
  while (existsSync(`${file}.${n}`)) n += 1;
  return `${file}.${n}`;
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}
