import type { Command } from 'commander';
import type { CliIo } from './io.ts';
import { surveyPath } from './refs.ts';
import { act } from './session.ts';

/** `survey pause|resume`: a campaign that does not run as planned. */
export function surveyCourseCommands(program: Command, io: CliIo): void {
  const survey = program.commands.find((command) => command.name() === 'survey');
  survey
    ?.command('pause <mã>')
    .description('tạm dừng: ngừng gửi thư, nhắc hạn, phát hành; thời hạn và việc nhận phiếu không đổi')
    .requiredOption('--reason <lời>', 'lý do, lưu trong hồ sơ')
    .option('--hold-cut-off', 'chưa chốt số liệu cho đến khi tiếp tục (lãnh đạo)')
    .action(
      act<{ reason: string; holdCutOff?: boolean }>(
        io,
        async (session, [id = ''], { reason, holdCutOff }) => {
          const body = { reason, ...(holdCutOff && { holdCutOff }) };
          const done = await session.api.send<{ note?: string }>('POST', surveyPath(id, '/pause'), body);
          session.show(done, ({ note }) => `${note ?? 'Đã tạm dừng'}.`);
        },
      ),
    );
  survey
    ?.command('resume <mã>')
    .description('cho đợt khảo sát đang tạm dừng tiếp tục')
    .option('--accept <mã-hỏi-lại...>', 'mã các câu hỏi đã xem và chấp nhận (lãnh đạo)')
    .option('--comment <lời>', 'ý kiến')
    .action(
      act<{ accept?: string[]; comment?: string }>(io, async (session, [id = ''], { accept, comment }) => {
        const body = { accept: accept ?? [], ...(comment !== undefined && { comment }) };
        const done = await session.api.send<{ note?: string }>('POST', surveyPath(id, '/resume'), body);
        session.show(done, ({ note }) => `${note ?? 'Đã tiếp tục'}.`);
      }),
    );
}
