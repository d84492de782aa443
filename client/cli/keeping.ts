import type { Command } from 'commander';
import type { Manifest } from '../../store/backup/manifest.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { afterRestoreLines } from '../hints/after-restore.ts';
import type { CliIo, Keeping, Restored } from './io.ts';
import { PROGRAM, toPasteIn } from './paste.ts';

export function keepingCommands(program: Command, io: CliIo): void {
  program
    .command('backup <tệp.tar>')
    .description('sao lưu cơ sở dữ liệu, các tệp và khóa, trong khi cơ quan vẫn làm việc (chạy trên máy chủ)')
    .action(async (file: string) => {
      const manifest = await keepingOf(io).backup(file);
      io.out(`${backupText(file, manifest)}\n`);
    });
  program
    .command('restore <tệp.tar>')
    .description('phục hồi từ bản sao lưu; cơ quan phải đang dừng (chạy trên máy chủ)')
    .option('--replace', 'thay cả cơ quan đang có trong cơ sở dữ liệu')
    .action(async (file: string, options: { replace?: boolean }) => {
      const restored = await keepingOf(io).restore(file, { replace: options.replace ?? false });
      io.out(`${restoreText(restored)}\n`);
    });
}

function keepingOf({ keeping }: CliIo): Keeping {
  if (keeping) return keeping;
  throw new Refusal('wrongState', [{ where: 'vanthu', what: 'lệnh này chạy trên máy chủ của cơ quan' }]);
}

const rowsOf = ({ tables, files }: Manifest): string => `${tables.length} bảng, ${files.length} tệp`;

const backupText = (file: string, manifest: Manifest): string =>
  [
    `Đã sao lưu vào ${file}: ${rowsOf(manifest)}, lúc ${formatInstant(new Date(manifest.takenAt))}.`,
    'Tệp này chứa khóa và dữ liệu của cơ quan: cất ở nơi chỉ quản trị vào được, ngoài máy chủ này.',
  ].join('\n');

const restoreText = ({ manifest, after }: Restored): string =>
  [
    `Đã phục hồi bản sao lưu lúc ${formatInstant(new Date(manifest.takenAt))}: ${rowsOf(manifest)}.`,
    'Việc tiếp theo:',
    '  1. Khởi động lại: npm start',
    `  2. Quản trị: ${PROGRAM} recover --as <quản trị>`,
    `  3. Văn thư: ${PROGRAM} tasks --as <văn thư>`,
    ...(after ? ['', checklistText(afterRestoreLines(after))] : []),
  ].join('\n');

/** Commands ready to paste; what was looked at is ticked off by hand. */
export const checklistText = (lines: readonly string[]): string =>
  ['Kiểm lại từng việc:', ...lines.map((line) => `  [ ] ${toPasteIn(line)}`)].join('\n');
