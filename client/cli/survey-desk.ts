import type { Command } from 'commander';
import { dueInWords } from '../../domain/deadline/due-words.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { addDays, atOffice, type Day } from '../../domain/time/day.ts';
import { readDay } from '../../domain/vietnamese/day-text.ts';
import type { CliIo } from './io.ts';
import { surveyPath } from './refs.ts';
import { act } from './session.ts';

/** `survey return|choose`: what the drafting unit decides about single answers. */
export function surveyDeskCommands(program: Command, io: CliIo): void {
  const survey = program.commands.find((command) => command.name() === 'survey');
  if (!survey) return;
  returning(survey, io);
  choosing(survey, io);
}

const answerPath = (id: string, recipient: string, rest: string): string =>
  surveyPath(id, `/answers/${encodeURIComponent(recipient)}${rest}`);

interface ReturnOptions {
  readonly comment?: string;
  readonly until?: string;
  readonly takeBack?: boolean;
}

function returning(survey: Command, io: CliIo): void {
  survey
    .command('return <mã> <nơi-số>')
    .description('trả lại phiếu để sửa; --take-back để lấy lại')
    .option('--comment <lời>', 'cần sửa gì (nơi trả lời đọc được)')
    .option('--until <ngày>', 'hạn gửi bản sửa, ghi như 28/7/2023')
    .option('--take-back', 'lấy lại phiếu đã trả: bản cũ lại dùng được')
    .action(
      act<ReturnOptions>(io, async (session, [id = '', recipient = ''], options) => {
        if (options.takeBack) {
          const path = answerPath(id, recipient, '/return/withdraw');
          const done = await session.api.send<{ version: number }>('POST', path);
          return session.show(done, ({ version }) => `Đã lấy lại; bản ${version} lại dùng được.`);
        }
        const body = { comment: options.comment ?? '', until: dayIn(options.until) };
        const done = await session.api.send<{ version: number; dueWords: string }>(
          'POST',
          answerPath(id, recipient, '/return'),
          body,
        );
        session.show(
          done,
          ({ version, dueWords }) =>
            `Đã trả lại bản ${version}, hạn gửi bản sửa: ${dueWords}${heldBack(body.until, dueWords)}. Thư báo đang được gửi.`,
        );
      }),
    );
}

/** Why the day told is not the one typed. */
const heldBack = (until: Day, told: string): string =>
  told === dueInWords(atOffice(addDays(until, 1))) ? '' : ' (thời hạn nơi này đang có, không rút ngắn được)';

function dayIn(typed: string | undefined): Day {
  const day = readDay(typed ?? '');
  if (day) return day;
  throw new Refusal('invalidInput', [
    {
      where: '--until',
      what: typed === undefined ? 'chưa ghi hạn gửi bản sửa' : `không đọc được ngày “${typed}”`,
      remedy: 'ghi như 28/7/2023',
    },
  ]);
}

function choosing(survey: Command, io: CliIo): void {
  survey
    .command('choose <mã> <nơi-số> [bản]')
    .description('chọn bản trả lời được dùng; không ghi bản thì để quy tắc định lại')
    .requiredOption('--why <lời>', 'lý do')
    .action(
      act<{ why: string }>(io, async (session, [id = '', recipient = '', version], { why }) => {
        const body = { version: version === undefined ? null : Number(version), why };
        const done = await session.api.send<{ version: number | null }>(
          'POST',
          answerPath(id, recipient, '/choose'),
          body,
        );
        session.show(done, (now) => `Bản đang dùng: ${now.version ?? 'không có'}.`);
      }),
    );
}
