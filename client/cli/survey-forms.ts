import type { Command } from 'commander';
import type { CliIo } from './io.ts';
import { surveyPath } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act } from './session.ts';

/** `survey form`: the form made out to one recipient, or to all who get paper. */
export function surveyFormCommands(program: Command, io: CliIo): void {
  program.commands
    .find((command) => command.name() === 'survey')
    ?.command('form <mã> <nơi-nhận> <tệp>')
    .description(
      'phiếu ghi sẵn tên và mã riêng, .docx, .xlsx hoặc .pdf theo đuôi tệp; nơi-nhận là số, hoặc paper: mọi nơi nhận bản giấy',
    )
    .action(
      act(io, (session, [id = '', recipient = '', file = '']) => {
        const format = /\.(pdf|xlsx)$/.exec(file)?.[1] ?? 'docx';
        return saveFile(session, surveyPath(id, `/forms/${encodeURIComponent(recipient)}.${format}`), file);
      }),
    );
}
