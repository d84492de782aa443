import type { Command } from 'commander';
import type { InboundBody, InboundDecidedBody, InboundLineBody } from '../api/inbound.ts';
import { formatInstant } from '../../domain/time/day.ts';
import type { CliIo } from './io.ts';
import { PROGRAM } from './paste.ts';
import { queryOf } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act } from './session.ts';
import type { Wire } from './wire.ts';

const path = (id: string, rest = ''): string => `/api/inbound/${encodeURIComponent(id)}${rest}`;

/** `inbound …`: mail that came in, and what waits for a person. */
export function inboundCommands(program: Command, io: CliIo): void {
  const inbound = program
    .command('inbound')
    .description('thư đến: phiếu qua thư điện tử, thư bị trả lại, thư cần xem');
  inbound
    .command('list')
    .description('thư chờ người xem; --all để xem tất cả')
    .option('--all', 'tất cả, mới nhất trước')
    .action(
      act<{ all?: boolean }>(io, async (session, _args, { all }) => {
        const query = queryOf({ state: all ? undefined : 'waiting' });
        const rows = await session.api.get<readonly Wire<InboundLineBody>[]>(`/api/inbound${query}`);
        session.show(rows, (found) =>
          found.length === 0
            ? all
              ? 'Chưa có thư đến nào.'
              : 'Không có thư nào chờ xem; --all để xem cả những thư đã xử lý.'
            : session.table(found, [
                { label: 'Thư', of: ({ id }) => id, align: 'right' },
                { label: 'Đến lúc', of: ({ receivedAt }) => formatInstant(new Date(receivedAt)) },
                { label: 'Từ', of: ({ from }) => from },
                { label: 'Loại', of: ({ kindLabel }) => kindLabel ?? '' },
                { label: 'Nơi nhận', of: ({ recipientName }) => recipientName ?? '' },
                { label: 'Trạng thái', of: ({ stateLabel }) => stateLabel },
                { label: 'Vì sao, đã làm gì', of: (row) => row.outcome ?? whyOf(row) },
              ]),
        );
      }),
    );
  inbound
    .command('show <thư>')
    .description('nhận ra những gì, vì sao chưa chắc, có thể là của ai')
    .action(
      act(io, async (session, [id = '']) => {
        const message = await session.api.get<Wire<InboundBody>>(path(id));
        session.show(message, textOf);
      }),
    );
  inbound
    .command('save <thư> <tệp>')
    .description('lưu thư nguyên văn (.eml), hoặc một tệp kèm theo với --attachment')
    .option('--attachment <số>', 'tệp kèm theo thứ mấy, từ 1')
    .action(
      act<{ attachment?: string }>(io, (session, [id = '', file = ''], { attachment }) =>
        saveFile(session, path(id, attachment ? `/attachments/${Number(attachment) - 1}` : '/raw'), file),
      ),
    );
  inbound
    .command('assign <thư>')
    .description('thư của nơi nhận nào: ghi nhận như đã nhận ra')
    .requiredOption('--recipient <số>', 'số của nơi nhận (xem survey recipients)')
    .option('--form <số>', 'phiếu thứ mấy, khi thư kèm nhiều phiếu')
    .option('--comment <lời>', 'căn cứ')
    .action(
      act<{ recipient: string; form?: string; comment?: string }>(io, async (session, [id = ''], options) => {
        const body = {
          recipientId: Number(options.recipient),
          ...(options.form !== undefined && { form: Number(options.form) }),
          ...(options.comment !== undefined && { comment: options.comment }),
        };
        const done = await session.api.send<InboundDecidedBody>('POST', path(id, '/assign'), body);
        session.show(done, ({ outcome }) => `${outcome}.`);
      }),
    );
  const WORDS = {
    dismiss: 'không xử lý; với khiếu nại: cho nhắc lại địa chỉ ấy',
    settle: 'đã xem, xử lý ngoài hệ thống; với khiếu nại: giữ không nhắc',
    retry: 'xử lý lại từ đầu',
  } as const;
  for (const [word, description] of Object.entries(WORDS))
    inbound
      .command(`${word} <thư>`)
      .description(description)
      .option('--why <lý do>', 'lý do')
      .action(
        act<{ why?: string }>(io, async (session, [id = ''], { why }) => {
          const done = await session.api.send<InboundDecidedBody>('POST', path(id, `/${word}`), {
            why: why ?? '',
          });
          session.show(done, ({ outcome }) => `${outcome}.`);
        }),
      );
}

const whyOf = ({ reasons }: Pick<Wire<InboundLineBody>, 'reasons'>): string =>
  reasons.map(({ where, what }) => `${where}: ${what}`).join('; ');

const textOf = (message: Wire<InboundBody>): string =>
  [
    `Thư ${message.id}, từ ${message.from || '(không rõ)'}, đến lúc ${formatInstant(new Date(message.receivedAt))}`,
    `Tiêu đề: ${message.subject}`,
    `Loại: ${message.kindLabel ?? 'chưa xem'}; ${message.stateLabel.toLowerCase()}`,
    message.recipientName && `Nơi nhận: ${message.recipientName} (số ${message.recipientId ?? ''})`,
    message.matchedBy.length > 0 && `Nhận ra nhờ: ${message.matchedBy.join(', ')}`,
    message.outcome && `Đã làm: ${message.outcome}`,
    ...message.reasons.map(({ where, what, remedy }) => `✗ ${where}: ${what}${remedy ? ` → ${remedy}` : ''}`),
    ...(message.forms.length > 0
      ? message.forms.flatMap((form, i) => formLines(message, form, i + 1))
      : message.candidates.map(({ id, name }) => `Có thể là: ${name} → ${assignLine(message, id)}`)),
    ...message.attachments.map(
      ({ name, form }, i) => `Tệp ${i + 1}: ${name}${form ? ' (phiếu của ta)' : ''}`,
    ),
    message.text && `\n${message.text}`,
  ]
    .filter(Boolean)
    .join('\n');

const assignLine = ({ id }: Wire<InboundBody>, recipientId: number | string): string =>
  `${PROGRAM} inbound assign ${id} --recipient ${recipientId}`;

/** Of a mail with several forms: each is given by itself. */
const formLines = (
  message: Wire<InboundBody>,
  { name, candidates, outcome }: Wire<InboundBody>['forms'][number],
  number: number,
): string[] => {
  if (outcome !== null) return [`Phiếu ${number}, ${name}: ${outcome}`];
  const line = (recipientId: number | string): string =>
    `${assignLine(message, recipientId)} --form ${number}`;
  const named = candidates.flatMap((id) => message.candidates.find((each) => each.id === id) ?? []);
  return named.length === 0
    ? [`Phiếu ${number}, ${name}: ${line('SỐ')}`]
    : named.map((each) => `Phiếu ${number}, ${name}, có thể là: ${each.name} → ${line(each.id)}`);
};
