import type { Command } from 'commander';
import type { UnknownBody } from '../api/unknown-sends.ts';
import type { CliIo } from './io.ts';
import { PROGRAM } from './paste.ts';
import type { SendBody } from '../api/dispatch.ts';
import { lettersInLog } from './mail-log.ts';
import { documentPath, queryOf } from './refs.ts';
import { sendKindText } from './send-kind.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

interface Filter {
  readonly kind?: string;
  readonly round?: string;
  readonly group?: string;
  readonly mailDomain?: string;
  readonly heard?: boolean;
  readonly log?: string;
  readonly notInLog?: string;
}
interface Options extends Filter {
  readonly count: string;
  readonly comment: string;
}

const WORDS = {
  'settle-unknown': {
    decision: 'settleUnknown',
    description: 'coi như đã gửi mọi lượt chưa rõ (hoặc chỉ những lượt chọn ra), một lần cho tất cả',
    done: 'Đã coi như đã gửi',
  },
  'resend-unknown': {
    decision: 'resendUnknown',
    description: 'gửi lại mọi lượt chưa rõ (hoặc chỉ những lượt chọn ra), một lần cho tất cả',
    done: 'Sẽ gửi lại',
  },
} as const;

/** `dispatch unknown|settle-unknown|resend-unknown`: letters whose end nobody knows, many at once. */
export function unknownCommands(dispatch: Command, io: CliIo): void {
  filtered(dispatch.command('unknown <văn-bản>'))
    .description('các lượt gửi chưa rõ đã đến hay chưa: bao nhiêu, nhóm nào, quyết định thế nào')
    .action(
      act<Filter>(io, async (session, [id = ''], options) => {
        const { heard, ...rest } = options;
        const query = queryOf({ ...filterOf(rest), ...(heard && { heard: 'true' }) });
        const found = await session.api.get<UnknownBody>(documentPath(id, `/unknown-sends${query}`));
        const logged = await inLog(session, id, rest);
        session.show(found, (value) => unknownText(session, { id, options, value, logged }));
      }),
    );
  for (const [word, { decision, description, done }] of Object.entries(WORDS))
    filtered(dispatch.command(`${word} <văn-bản>`))
      .description(description)
      .requiredOption('--count <số>', 'số lượt như đã xem ở dispatch unknown')
      .requiredOption('--comment <lời>', 'căn cứ')
      .action(
        act<Options>(io, async (session, [id = ''], { count, comment, heard, ...rest }) => {
          const { round, ...filter } = filterOf(rest);
          const logged = await inLog(session, id, rest);
          const sendIds = rest.notInLog === undefined ? logged?.there : logged?.missing;
          const body = {
            ...filter,
            ...(round !== undefined && { round: Number(round) }),
            ...(sendIds && { sendIds }),
            heard: heard ?? false,
            decision,
            count: Number(count),
            comment,
          };
          const path = documentPath(id, '/unknown-sends');
          const answer = await session.api.send<{ count: number }>('POST', path, body);
          session.show(answer, ({ count: many }) => `${done} ${many} lượt gửi của ${id}.`);
        }),
      );
}

const filtered = (command: Command): Command =>
  command
    .option(
      '--kind <loại>',
      'document (văn bản), reminder (nhắc hạn), return (trả lại phiếu) hoặc acknowledgement (báo đã nhận)',
    )
    .option('--round <lần>', 'lần nhắc, lần trả lại')
    .option('--group <nhóm>', 'chỉ một nhóm nơi nhận, ghi như trong danh sách')
    .option('--mail-domain <miền>', 'chỉ những địa chỉ thư của miền này, ví dụ hungyen.gov.vn')
    .option('--log <tệp>', 'chỉ những lượt có Message-ID trong tệp nhật ký của máy chủ thư (đã gửi đi)')
    .option('--not-in-log <tệp>', 'chỉ những lượt không có trong tệp nhật ký của máy chủ thư')
    .option('--heard', 'chỉ những nơi đã trả lời hoặc xác nhận đã nhận: thư chắc chắn đã đến');

const filterOf = ({ kind, round, group, mailDomain }: Filter): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ kind, round, group, mailDomain }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );

interface Logged {
  readonly there: readonly number[];
  readonly missing: readonly number[];
}

/** @returns undefined when no log was named */
async function inLog(
  session: Session,
  id: string,
  { log, notInLog, kind }: Filter,
): Promise<Logged | undefined> {
  const file = log ?? notInLog;
  if (file === undefined) return undefined;
  const query = queryOf({ state: 'unknown', kind });
  const letters = await session.api.get<readonly Wire<SendBody>[]>(documentPath(id, `/sends${query}`));
  const there = await lettersInLog(file, id.replaceAll('.', '/'), letters);
  const ids = letters.map((letter) => letter.id);
  return { there: ids.filter((one) => there.has(one)), missing: ids.filter((one) => !there.has(one)) };
}

interface Shown {
  readonly logged: Logged | undefined;
  readonly id: string;
  readonly options: Filter;
  readonly value: UnknownBody;
}

function unknownText(
  session: Session,
  { id, options, logged, value: { count, heard, kinds, groups, mailDomains } }: Shown,
): string {
  if (count === 0) return 'Không có lượt gửi nào chưa rõ.';
  const chosen = Object.entries(filterOf(options)).map(
    ([name, value]) => ` --${name === 'mailDomain' ? 'mail-domain' : name} "${value}"`,
  );
  const flags = chosen.join('') + (options.heard ? ' --heard' : '');
  const table = (label: string, rows: readonly { label: string; count: number }[]): string =>
    session.table(rows, [
      { label, of: (row) => row.label },
      { label: 'Số lượt', of: (row) => row.count, align: 'right' },
    ]);
  const command = (word: keyof typeof WORDS, more: string, many: number): string =>
    `  ${PROGRAM} dispatch ${word} ${id}${flags}${more} --count ${many} --comment "…"`;
  return [
    `${count} lượt gửi chưa rõ đã đến hay chưa.`,
    table(
      'Loại',
      kinds.map((kind) => ({ label: sendKindText(kind), count: kind.count })),
    ),
    '',
    table('Nhóm', groups),
    '',
    table('Miền thư', mailDomains),
    ...(heard > 0 && !options.heard
      ? [
          `${heard} nơi trong đó đã trả lời hoặc xác nhận đã nhận, thư chắc chắn đã đến:`,
          command('settle-unknown', ' --heard', heard),
        ]
      : []),
    ...(logged && options.log
      ? [
          '',
          `${logged.there.length} lượt có trong nhật ký ${options.log}, ${logged.missing.length} lượt không có:`,
          ...(logged.there.length > 0
            ? [command('settle-unknown', ` --log ${options.log}`, logged.there.length)]
            : []),
          ...(logged.missing.length > 0
            ? [command('resend-unknown', ` --not-in-log ${options.log}`, logged.missing.length)]
            : []),
        ]
      : []),
    '',
    'Xem nhật ký máy chủ thư (--log <tệp>) hoặc hỏi vài nơi, rồi quyết định một lần cho cả danh sách này:',
    command('settle-unknown', '', count),
    command('resend-unknown', '', count),
  ].join('\n');
}
