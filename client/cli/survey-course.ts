import type { Command } from 'commander';
import type { CancelOutlookBody } from '../api/course.ts';
import type { CliIo } from './io.ts';
import { PROGRAM } from './paste.ts';
import { surveyPath } from './refs.ts';
import { act } from './session.ts';

/** `survey pause|resume|cancel`: a campaign that does not run as planned. */
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
  survey
    ?.command('cancel <mã>')
    .description('dừng hẳn đợt khảo sát (lãnh đạo); không có --confirm thì chỉ cho biết điều gì sẽ xảy ra')
    .requiredOption('--reason <lời>', 'lý do; hiện trên trang của nơi nhận và trong dự thảo thu hồi')
    .option('--confirm', 'dừng thật')
    .action(
      act<{ reason: string; confirm?: boolean }>(io, async (session, [id = ''], { reason, confirm }) => {
        if (!confirm) {
          const outlook = await session.api.get<CancelOutlookBody>(surveyPath(id, '/cancel'));
          session.show(outlook, (value) => outlookText(value, id, reason));
          if (!outlook.possible) session.refused();
          return;
        }
        const done = await session.api.send<{ note?: string }>('POST', surveyPath(id, '/cancel'), { reason });
        session.show(done, ({ note }) => `${note ?? 'Đã dừng'}.`);
      }),
    );
}

const outlookText = ({ possible, lines }: CancelOutlookBody, id: string, reason = '…'): string =>
  [
    possible ? 'Nếu dừng đợt khảo sát:' : 'Không dừng được:',
    ...lines.map((line) => `  - ${line}`),
    ...(possible
      ? [`Chưa thay đổi gì. Dừng thật: ${PROGRAM} survey cancel ${id} --reason "${reason}" --confirm`]
      : []),
  ].join('\n');
