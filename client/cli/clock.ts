import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { formatInstant } from '../../domain/time/day.ts';
import { readInstant } from '../../domain/vietnamese/instant-text.ts';
import type { CliIo } from './io.ts';
import { act } from './session.ts';

export function clockCommands(program: Command, io: CliIo): void {
  program
    .command('clock')
    .description('đồng hồ của cơ quan diễn tập')
    .command('advance')
    .description('cho đồng hồ chạy tới một lúc, hoặc tới lúc sớm nhất có việc tự xảy ra')
    .option('--to <giờ>', 'giờ cần tới: 25/7/2023, "10h00 25/7/2023" hoặc 2023-07-25T10:00:00+07:00')
    .action(
      act<{ to?: string }>(io, async (session, _args, { to }) => {
        const body = to === undefined ? {} : { to: momentIn(to) };
        const answer = await session.api.send<{ now: string; moved: boolean }>(
          'POST',
          '/api/clock/advance',
          body,
        );
        session.show(answer, ({ now, moved }) =>
          moved
            ? `Giờ cơ quan: ${formatInstant(new Date(now))}`
            : `Không có việc nào sắp tự xảy ra; giờ cơ quan vẫn là ${formatInstant(new Date(now))}.`,
        );
      }),
    );
}

function momentIn(typed: string): string {
  const found = readInstant(typed);
  if (found) return found.toISOString();
  throw new Refusal('invalidInput', [
    {
      where: '--to',
      what: `không đọc được giờ “${typed}”`,
      remedy: 'ghi như 25/7/2023 hoặc "10h00 25/7/2023"',
    },
  ]);
}
