import type { Command } from 'commander';
import type { CliIo } from './io.ts';
import { saveFile } from './save-file.ts';
import { act } from './session.ts';

export function fileCommands(program: Command, io: CliIo): void {
  program
    .command('file')
    .description('tệp theo mã băm sha256')
    .command('get <sha256> <tệp>')
    .description('lấy một tệp về máy')
    .action(
      act(io, (session, [sha = '', file = '']) =>
        saveFile(session, `/api/files/${encodeURIComponent(sha)}`, file),
      ),
    );
}
