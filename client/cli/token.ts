import type { Command } from 'commander';
import type { AccountBody } from '../api/tokens.ts';
import type { CliIo } from './io.ts';
import { act } from './session.ts';
import { addTokens } from './token-file.ts';

export function tokenCommands(program: Command, io: CliIo): void {
  const token = program.command('token').description('tài khoản và mã truy cập (quản trị)');
  token
    .command('list')
    .description('các tài khoản')
    .action(
      act(io, async (session) => {
        const accounts = await session.api.get<readonly AccountBody[]>('/api/accounts');
        session.show(accounts, (rows) =>
          session.table(rows, [
            { label: 'Tài khoản', of: ({ id }) => id },
            { label: 'Họ và tên', of: ({ fullName }) => fullName },
            { label: 'Đang dùng', of: ({ active }) => (active ? 'có' : 'không') },
          ]),
        );
      }),
    );
  token
    .command('issue <tài-khoản>')
    .description('cấp mã truy cập mới và ghi vào tokens.json; mã cũ hết hiệu lực')
    .action(
      act(io, async (session, [id = '']) => {
        const path = `/api/accounts/${encodeURIComponent(id)}/token`;
        const issued = await session.api.send<{ accountId: string; token: string }>('POST', path);
        addTokens(session.tokensFile, { [issued.accountId]: issued.token });
        session.say(`Đã ghi mã truy cập mới của ${issued.accountId} vào ${session.tokensFile}.`);
      }),
    );
  token
    .command('revoke <tài-khoản>')
    .description('thu hồi mọi mã truy cập của tài khoản')
    .action(
      act(io, async (session, [id = '']) => {
        const path = `/api/accounts/${encodeURIComponent(id)}/revoke`;
        const answer = await session.api.send<{ revoked: number }>('POST', path);
        session.show(answer, ({ revoked }) => `Đã thu hồi ${revoked} mã truy cập của ${id}.`);
      }),
    );
}
