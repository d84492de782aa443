import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { ImportedRegisterBody } from '../api/register-import.ts';
import type { CliIo } from './io.ts';
import { saveFile } from './save-file.ts';
import { act } from './session.ts';

/** `register template|import`: the register as kept before this system was in use. */
export function registerImportCommands(program: Command, io: CliIo): void {
  const register = program.commands.find((command) => command.name() === 'register');
  register
    ?.command('template <tệp>')
    .description('ghi sổ mẫu (.xlsx) để điền các văn bản đi của năm nay')
    .action(
      act(io, (session, [file = '']) => saveFile(session, '/api/registers/outgoing/template.xlsx', file)),
    );
  register
    ?.command('import <tệp>')
    .description('nhập sổ văn bản đi của năm nay từ .xlsx; có dòng sai thì không nhập dòng nào (văn thư)')
    .requiredOption('--series <sổ>', 'sổ văn bản đi')
    .option('--accept <mã-hỏi-lại...>', 'mã các câu hỏi đã xem và chấp nhận')
    .action(
      act<{ series: string; accept?: string[] }>(io, async (session, [file = ''], { series, accept }) => {
        const imported = await session.api.send<ImportedRegisterBody>(
          'POST',
          '/api/registers/outgoing/import',
          { series, file: fileIn(file), accept: accept ?? [] },
        );
        session.show(imported, importedText);
      }),
    );
}

const importedText = (imported: ImportedRegisterBody): string =>
  [
    `Đã nhập ${imported.issued} văn bản và ${imported.voided} số hủy vào sổ ${imported.seriesId} năm ${imported.year}.`,
    ...(imported.leftOut ? [`Ghi là số bỏ trống: ${imported.leftOut}.`] : []),
    ...(imported.stillMissing
      ? [`Chưa có trong sổ, nhập tiếp được bằng tệp khác: ${imported.stillMissing}.`]
      : []),
    `Số cấp tiếp theo: ${imported.next}.`,
  ].join('\n');

function fileIn(file: string): { readonly name: string; readonly base64: string } {
  try {
    return { name: basename(file), base64: readFileSync(file).toString('base64') };
  } catch {
    throw new Refusal('invalidInput', [
      { where: file, what: 'không đọc được tệp', remedy: 'ghi đúng đường dẫn của sổ (.xlsx)' },
    ]);
  }
}
