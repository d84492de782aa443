import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { RecipientBody } from '../api/recipients.ts';
import type { SurveyDetailBody } from '../api/survey-schemas.ts';
import { PLACE } from './handles.ts';
import type { CliIo } from './io.ts';
import { nextStepsText } from './next-steps.ts';
import { PROGRAM } from './paste.ts';
import { mendText, reachText } from './recipients-text.ts';
import { surveyPath } from './refs.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

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
      '--mend <nơi-số>',
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
        if (session.json) return session.show(rows, () => '');
        session.say(recipientTable(session, rows));
        session.say(`\n${reachText(rows)}.`);
        const { state } = await session.api.get<Wire<SurveyDetailBody>>(surveyPath(id));
        const hint = state === 'confirming' ? mendText(id, rows) : '';
        if (hint) session.say(hint);
      }),
    );
}

async function confirm(session: Session, id: string): Promise<void> {
  const done = await session.api.send<{ note?: string }>('POST', surveyPath(id, '/recipients/confirm'));
  if (session.json) return session.show(done, () => '');
  const rows = await session.api.get<readonly RecipientBody[]>(surveyPath(id, '/recipients'));
  session.say(`${done.note ?? 'Đã chốt danh sách nơi nhận'}: ${reachText(rows)}.`);
  session.say(await whatNext(session, id));
}

const LOOK_EVERY_MS = 250;
const LOOKS = 20;

/** The letter is drafted once the list is confirmed; within seconds there is something to do with it. */
async function whatNext(session: Session, id: string): Promise<string> {
  for (let looked = 0; looked < LOOKS; looked += 1) {
    const { nextActions } = await session.api.get<Wire<SurveyDetailBody>>(surveyPath(id));
    const main = nextActions.filter((action) => action.main);
    if (main.length > 0) return nextStepsText(main);
    await sleep(LOOK_EVERY_MS);
  }
  return `Công văn đang được soạn thảo; xem: ${PROGRAM} survey show ${id} --as <tài khoản>`;
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
    { label: PLACE, of: ({ id }) => id, align: 'right' },
    { label: 'Nơi nhận', of: ({ name }) => name },
    { label: 'Nhóm', of: ({ groupLabel }) => groupLabel },
    { label: 'Phải trả lời', of: ({ owesAnswer }) => (owesAnswer ? 'có' : '') },
    { label: 'Kênh', of: ({ channel }) => CHANNELS[channel] },
    { label: 'Địa chỉ', of: (one) => (one.channel === 'paper' ? one.postalAddress : one.email) },
    { label: 'Ghi chú', of: (one) => (one.unreachableReason ? `✗ ${one.unreachableReason}` : noteOf(one)) },
  ]);

const noteOf = ({ note, mergedFrom }: RecipientBody): string =>
  [note, mergedFrom.length > 0 ? `gộp: ${mergedFrom.join(', ')}` : null].filter(Boolean).join('; ');
