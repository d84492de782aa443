import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { lintFile } from '../../documents/lint/lint-file.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { countFindings } from '../../domain/form/lint-form.ts';
import { reportText } from '../../domain/form/report-text.ts';
import type { CliIo } from './io.ts';
import { Refused, type CommonOptions } from './session.ts';

/** `lint`: needs neither the API nor a token. */
export function lintCommands(program: Command, io: CliIo): void {
  program
    .command('lint <tệp>')
    .description('kiểm tra thể thức một tệp .docx hoặc PDF có lớp chữ; có lỗi thì mã thoát là 1')
    .action(async (file: string, _options: object, command: Command) => {
      const report = await lintFile(bytesOf(file), basename(file));
      const { json } = command.optsWithGlobals<CommonOptions>();
      io.out(`${json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
      if (countFindings(report.findings).error > 0) throw new Refused();
    });
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal('invalidInput', [
      { where: file, what: 'không đọc được tệp', remedy: 'ghi đúng đường dẫn của tệp .docx hoặc PDF' },
    ]);
  }
}
