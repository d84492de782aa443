import type { Command } from 'commander';
import { formatDay } from '../../domain/time/day.ts';
import type { ReservationBody } from '../api/reserved-numbers.ts';
import type { CliIo } from './io.ts';
import { dayIn, numberIn } from './typed.ts';
import { act } from './session.ts';

const PATH = '/api/registers/outgoing/reserved';

/** `register reserve|reserved|release`: numbers kept free. */
export function registerNumberCommands(program: Command, io: CliIo): void {
  const register = program.commands.find((command) => command.name() === 'register');
  register
    ?.command('reserve')
    .description('giữ một số cho văn bản sẽ ban hành (văn thư)')
    .requiredOption('--series <sổ>', 'sổ văn bản đi')
    .requiredOption('--reason <lý do>', 'giữ cho việc gì')
    .requiredOption('--until <ngày>', 'ngày cuối cùng còn dùng được, như 20/7/2023')
    .option('--number <số>', 'đúng số này; bỏ trống là số tiếp theo của sổ')
    .action(
      act<{ series: string; reason: string; until: string; number?: string }>(
        io,
        async (session, _args, { series, reason, until, number }) => {
          const kept = await session.api.send<ReservationBody>('POST', PATH, {
            series,
            reason,
            until: dayIn('--until', until),
            ...(number !== undefined && { number: numberIn('--number', number) }),
          });
          session.show(
            kept,
            (one) =>
              `Đã giữ số ${one.number} của sổ ${one.seriesId} đến hết ngày ${formatDay(one.until)}. ` +
              `Khi cấp số: document number <mã> --reserved ${one.number}`,
          );
        },
      ),
    );
  register
    ?.command('reserved')
    .description('các số đang giữ')
    .action(
      act(io, async (session) => {
        const rows = await session.api.get<readonly ReservationBody[]>(PATH);
        session.show(rows, (found) =>
          found.length === 0
            ? 'Không giữ số nào.'
            : session.table(found, [
                { label: 'Sổ', of: ({ seriesId }) => seriesId },
                { label: 'Số', of: ({ number }) => number, align: 'right' },
                { label: 'Giữ từ', of: ({ reservedOn }) => formatDay(reservedOn) },
                { label: 'Đến hết', of: ({ until }) => formatDay(until) },
                { label: 'Lý do', of: ({ reason }) => reason },
              ]),
        );
      }),
    );
  register
    ?.command('release <số>')
    .description('bỏ giữ một số: số bị hủy kèm lý do, không cấp lại (văn thư)')
    .requiredOption('--series <sổ>', 'sổ văn bản đi')
    .requiredOption('--reason <lý do>', 'vì sao không dùng nữa')
    .action(
      act<{ series: string; reason: string }>(io, async (session, [typed = ''], { series, reason }) => {
        const number = numberIn('số', typed);
        const path = `${PATH}/${encodeURIComponent(series)}/${number}/release`;
        const released = await session.api.send<{ number: number }>('POST', path, { reason });
        session.show(released, (one) => `Đã bỏ giữ số ${one.number}; số này ghi vào sổ là số hủy.`);
      }),
    );
}
