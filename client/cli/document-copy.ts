import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { COPY_KINDS, type CopyKind } from '../../domain/document/copy-mark.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { CopyMade } from '../api/copies.ts';
import type { CliIo } from './io.ts';
import { saveFile } from './save-file.ts';
import { act } from './session.ts';

const TYPED = Object.values(COPY_KINDS).map(({ typed }) => typed);

/** `document copy`: an electronic copy of a paper that was scanned. */
export function copyCommands(program: Command, io: CliIo): void {
  const document = program.commands.find((command) => command.name() === 'document');
  document
    ?.command('copy <hình-thức> <tệp-quét> <tệp-sao>')
    .description(`sao sang định dạng điện tử, ghi dấu hiệu sao lên trang đầu; hình thức: ${TYPED.join(', ')}`)
    .requiredOption('--of <văn-bản>', 'sao văn bản nào: loại, số, ký hiệu, ngày, cơ quan ban hành')
    .action(
      act<{ of: string }>(io, async (session, [typed = '', scan = '', file = ''], { of }) => {
        const body = { kind: kindIn(typed), of, name: basename(scan), base64: read(scan) };
        const made = await session.api.send<CopyMade>('POST', '/api/copies', body);
        if (!session.json) session.say(`Ghi ở góc trên bên phải trang đầu: ${made.mark.join(' | ')}`);
        await saveFile(session, `/api/files/${made.sha256}`, file);
      }),
    );
}

function kindIn(typed: string): CopyKind {
  const found = Object.entries(COPY_KINDS).find(([, row]) => row.typed === typed);
  if (found) return found[0] as CopyKind;
  throw new Refusal('invalidInput', [
    { where: 'hình thức', what: `“${typed}” không phải hình thức sao`, remedy: `ghi ${TYPED.join(', ')}` },
  ]);
}

function read(file: string): string {
  try {
    return readFileSync(file).toString('base64');
  } catch {
    throw new Refusal('invalidInput', [
      { where: file, what: 'không đọc được tệp', remedy: 'ghi đúng đường dẫn của tệp PDF' },
    ]);
  }
}
