import type { Command } from 'commander';
import { formatInstant } from '../../domain/time/day.ts';
import type { MailBody, MailListBody } from '../api/mailbox.ts';
import type { CliIo } from './io.ts';
import { queryOf } from './refs.ts';
import { act } from './session.ts';

interface ListOptions {
  readonly to?: string;
  readonly limit?: string;
  readonly offset?: string;
}

export function mailboxCommands(program: Command, io: CliIo): void {
  const mailbox = program
    .command('mailbox')
    .description('hộp thư thử: mọi thư hệ thống đã gửi (quản trị, văn thư)');
  mailbox
    .command('list')
    .description('các thư, mới nhất trước')
    .option('--to <địa chỉ>', 'chỉ thư gửi tới địa chỉ này')
    .option('--limit <số>', 'nhiều nhất bao nhiêu thư (50)')
    .option('--offset <số>', 'bỏ qua bao nhiêu thư đầu')
    .action(
      act<ListOptions>(io, async (session, _args, { to, limit, offset }) => {
        const path = `/api/mailbox${queryOf({ to, limit, offset })}`;
        const found = await session.api.get<MailListBody>(path);
        session.show(found, ({ total, mails }) =>
          [
            `${total} thư.`,
            session.table(mails, [
              { label: 'Mã', of: ({ id }) => id },
              { label: 'Nhận lúc', of: ({ receivedAt }) => formatInstant(new Date(receivedAt)) },
              { label: 'Người nhận', of: ({ to: all }) => all.join(', ') },
              { label: 'Tiêu đề', of: ({ subject }) => subject },
              { label: 'Tệp kèm', of: ({ attachments }) => attachments.map(({ name }) => name).join(', ') },
            ]),
          ].join('\n'),
        );
      }),
    );
  mailbox
    .command('show <mã>')
    .description('một thư')
    .action(
      act(io, async (session, [id = '']) => {
        const mail = await session.api.get<MailBody>(`/api/mailbox/${encodeURIComponent(id)}`);
        session.show(mail, ({ from, to, subject, text, attachments }) =>
          [
            `Từ: ${from}`,
            `Đến: ${to.join(', ')}`,
            `Tiêu đề: ${subject}`,
            `Tệp kèm: ${attachments.map(({ name }) => name).join(', ') || 'không có'}`,
            '',
            text.trimEnd(),
          ].join('\n'),
        );
      }),
    );
}
