import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { ImportBody } from '../api/import.ts';
import type { CliIo } from './io.ts';
import { act } from './session.ts';
import { addTokens } from './token-file.ts';
import type { Wire } from './wire.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  organisations: 'cơ quan, tổ chức',
  groups: 'nhóm nơi nhận',
  units: 'đơn vị',
  people: 'người',
  posts: 'chức vụ',
  delegations: 'văn bản giao ký',
  accounts: 'tài khoản',
  series: 'sổ số',
  notations: 'ký hiệu',
  calendar: 'năm lịch',
};

export function importCommands(program: Command, io: CliIo): void {
  program
    .command('import <thư-mục>')
    .description('nạp cơ quan từ các tệp YAML; mã truy cập mới được ghi vào tokens.json')
    .action(
      act(io, async (session, [folder = '']) => {
        const answer = await session.api.send<Wire<ImportBody>>('POST', '/api/import', {
          files: filesIn(folder),
        });
        addTokens(session.tokensFile, answer.tokens);
        const { tokens, ...rest } = answer;
        session.show({ ...rest, accounts: Object.keys(tokens) }, () =>
          importText(answer, session.tokensFile),
        );
      }),
    );
}

function importText({ counts, notes, tokens }: Wire<ImportBody>, file: string): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([section, count]) => `${count} ${SECTIONS[section] ?? section}`);
  const accounts = Object.keys(tokens);
  return [
    `Đã nạp: ${parts.join(', ')}.`,
    ...notes.map((note) => `  - ${note}`),
    ...(accounts.length > 0 ? [`Mã truy cập mới của ${accounts.join(', ')} đã ghi vào ${file}.`] : []),
  ].join('\n');
}

function filesIn(folder: string): Record<string, string> {
  const names = namesIn(folder).filter((name) => /\.ya?ml$/i.test(name));
  if (names.length === 0) throw noFiles(folder, 'không có tệp .yaml nào');
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw noFiles(folder, 'không mở được thư mục');
  }
}

const noFiles = (where: string, what: string): Refusal =>
  new Refusal('invalidInput', [{ where, what, remedy: 'ghi thư mục có các tệp YAML, ví dụ samples/office' }]);
