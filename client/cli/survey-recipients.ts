import type { Command } from 'commander';
import type { RecipientBody } from '../api/recipients.ts';
import type { CliIo } from './io.ts';
import { surveyPath } from './refs.ts';
import { act, type Session } from './session.ts';

const CHANNELS = { email: 'thư điện tử', paper: 'bản giấy', internal: 'nội bộ' } as const;

interface Options {
  readonly confirm?: boolean;
  readonly mend?: string;
  readonly email?: string;
  readonly channel?: string;
  readonly exclude?: string;
  readonly include?: boolean;
}

/** `survey recipients`: the list shown, single ones mended, all confirmed. */
export function surveyRecipientCommands(program: Command, io: CliIo): void {
  program.commands
    .find((command) => command.name() === 'survey')
    ?.command('recipients <mã>')
    .description('nơi nhận của công văn; --confirm để chốt')
    .option('--confirm', 'xác nhận (chốt) danh sách')
    .option(
      '--mend <dòng>',
      'sửa một nơi nhận trước khi chốt, cùng --email, --channel, --exclude hoặc --include',
    )
    .option('--email <địa chỉ>', 'địa chỉ thư điện tử mới')
    .option('--channel <kênh>', 'email, paper hoặc internal')
    .option('--exclude <lý do>', 'không gửi cho nơi này')
    .option('--include', 'gửi lại cho nơi đã bỏ')
    .action(
      act<Options>(io, async (session, [id = ''], options) => {
        if (options.confirm) return confirm(session, id);
        if (options.mend !== undefined) return mend(session, id, { ...options, mend: options.mend });
        const rows = await session.api.get<readonly RecipientBody[]>(surveyPath(id, '/recipients'));
        session.show(rows, (found) => recipientTable(session, found));
      }),
    );
}

async function confirm(session: Session, id: string): Promise<void> {
  const done = await session.api.send<{ note?: string }>('POST', surveyPath(id, '/recipients/confirm'));
  session.show(done, ({ note }) => `${note ?? 'Đã chốt danh sách nơi nhận'}.`);
}

async function mend(
  session: Session,
  id: string,
  options: Options & { readonly mend: string },
): Promise<void> {
  const { email, channel, exclude, include } = options;
  const excluded = include ? null : exclude;
  const body = {
    ...(email !== undefined && { email }),
    ...(channel !== undefined && { channel }),
    ...(excluded !== undefined && { excluded }),
  };
  const path = surveyPath(id, `/recipients/${encodeURIComponent(options.mend)}`);
  const recipient = await session.api.send<RecipientBody>('PATCH', path, body);
  session.show(recipient, (one) => recipientTable(session, [one]));
}

const recipientTable = (session: Session, rows: readonly RecipientBody[]): string =>
  session.table(rows, [
    { label: 'Dòng', of: ({ id }) => id, align: 'right' },
    { label: 'Nơi nhận', of: ({ name }) => name },
    { label: 'Nhóm', of: ({ groupLabel }) => groupLabel },
    { label: 'Phải trả lời', of: ({ owesAnswer }) => (owesAnswer ? 'có' : '') },
    { label: 'Kênh', of: ({ channel }) => CHANNELS[channel] },
    { label: 'Địa chỉ', of: (one) => (one.channel === 'paper' ? one.postalAddress : one.email) },
    { label: 'Ghi chú', of: (one) => (one.unreachableReason ? `✗ ${one.unreachableReason}` : noteOf(one)) },
  ]);

const noteOf = ({ note, mergedFrom }: RecipientBody): string =>
  [note, mergedFrom.length > 0 ? `gộp: ${mergedFrom.join(', ')}` : null].filter(Boolean).join('; ');
