import type { Command } from 'commander';
import type { Manifest } from '../../store/backup/manifest.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { formatInstant } from '../../domain/time/day.ts';
import type { CliIo, Keeping } from './io.ts';

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
      const manifest = await keepingOf(io).restore(file, { replace: options.replace ?? false });
      io.out(`${restoreText(manifest)}\n`);
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

const restoreText = (manifest: Manifest): string =>
  [
    `Đã phục hồi bản sao lưu lúc ${formatInstant(new Date(manifest.takenAt))}: ${rowsOf(manifest)}.`,
    'Việc tiếp theo:',
    '  1. Khởi động lại: npm start',
    '  2. Quản trị: vanthu recover --as <quản trị>',
    '  3. Văn thư, với từng sổ: xem bản lưu trên giấy rồi ghi vanthu register confirm-last <sổ> <số cuối đã cấp>',
    '  4. Văn thư: vanthu tasks – hỏi lại các nơi chưa rõ đã nhận được thư hay chưa',
    'Những gì làm sau lúc sao lưu (phiếu trả lời, ý kiến, văn bản) không còn trong dữ liệu: phải nhập lại.',
  ].join('\n');
