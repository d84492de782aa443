import type { Command } from 'commander';
import { formatDay, formatInstant } from '../../domain/time/day.ts';
import { readDay } from '../../domain/vietnamese/day-text.ts';
import type { CallLineBody, LoggedCallBody } from '../api/calls.ts';
import type { SurveyDetailBody } from '../api/survey-schemas.ts';
import { PLACE } from './handles.ts';
import type { CliIo } from './io.ts';
import { nextStepsText } from './next-steps.ts';
import { surveyPath } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

const FORMATS = ['xlsx', 'docx', 'pdf'] as const;
type Files = Partial<Record<(typeof FORMATS)[number], string>>;
interface CallOptions {
  readonly said: string;
  readonly promised?: string;
  readonly phone?: string;
}

/** `survey say|calls|call`: how it stands in a sentence, whom to call, what they said. */
export function surveyCallCommands(program: Command, io: CliIo): void {
  const survey = program.commands.find((command) => command.name() === 'survey');
  if (!survey) return;
  survey
    .command('say <mã>')
    .description('một câu về tình hình, để dán vào Zalo hoặc báo cáo nhanh lãnh đạo')
    .action(
      act(io, async (session, [id = '']) => {
        const { say } = await session.api.get<Wire<SurveyDetailBody>>(surveyPath(id));
        session.show({ say }, (value) => value.say);
      }),
    );
  chase(survey, io);
  survey
    .command('calls <mã>')
    .description('danh sách gọi điện: nơi còn thiếu, điện thoại, đã gọi, đã hẹn')
    .option('--xlsx <tệp>', 'ghi ra bảng tính')
    .option('--docx <tệp>', 'ghi ra tệp Word để in, có chỗ ghi kết quả')
    .option('--pdf <tệp>', 'ghi ra tệp PDF')
    .action(act<Files>(io, (session, [id = ''], files) => calls(session, id, files)));
  survey
    .command('call <mã> <nơi-nhận>')
    .description('ghi một cuộc gọi; nơi nhận là nơi số mấy hoặc một phần tên')
    .requiredOption('--said <nội dung>', 'bên kia nói gì')
    .option('--promised <ngày>', 'hẹn gửi chậm nhất ngày nào: hoãn nhắc chung, nhắc riêng sáng ngày hẹn')
    .option('--phone <số>', 'số điện thoại mới')
    .action(
      act<CallOptions>(io, (session, [id = '', recipient = ''], options) =>
        call(session, id, { recipient, ...options }),
      ),
    );
}

interface ChaseOptions {
  readonly escalate?: boolean;
  readonly round?: string;
}

function chase(survey: Command, io: CliIo): void {
  survey
    .command('chase <mã>')
    .description('soạn công văn đôn đốc nơi quá hạn; --escalate: báo cơ quan cấp trên của các nơi đó')
    .option('--escalate', 'báo cơ quan cấp trên')
    .option('--round <lần>', 'lần thứ mấy; lần tiếp theo nếu bỏ trống')
    .action(
      act<ChaseOptions>(io, async (session, [id = ''], { escalate, round }) => {
        const body = { ...(escalate && { escalate }), ...(round !== undefined && { round: Number(round) }) };
        const done = await session.api.send<{ note?: string }>('POST', surveyPath(id, '/chase'), body);
        if (session.json) return session.show(done, () => '');
        session.say(`${done.note ?? 'Đã soạn công văn đôn đốc'}.`);
        const { nextActions } = await session.api.get<Wire<SurveyDetailBody>>(surveyPath(id));
        session.say(nextStepsText(nextActions.filter(({ main }) => main)));
      }),
    );
}

async function calls(session: Session, id: string, files: Files): Promise<void> {
  const wanted = FORMATS.filter((format) => files[format] !== undefined);
  for (const format of wanted)
    await saveFile(session, surveyPath(id, `/calls.${format}`), files[format] ?? '');
  if (wanted.length > 0) return;
  const rows = await session.api.get<readonly Wire<CallLineBody>[]>(surveyPath(id, '/calls'));
  session.show(rows, (found) =>
    found.length === 0
      ? 'Không còn nơi nào thiếu.'
      : session.table(found, [
          { label: PLACE, of: ({ recipientId }) => recipientId, align: 'right' },
          { label: 'Nơi nhận', of: ({ name }) => name },
          {
            label: 'Điện thoại',
            of: ({ phone, contactPerson }) => [phone, contactPerson].filter(Boolean).join(', '),
          },
          { label: 'Tình trạng', of: ({ progress }) => progress },
          {
            label: 'Nhắc lần cuối',
            of: ({ lastReminderAt }) => lastReminderAt && formatInstant(new Date(lastReminderAt)),
          },
          {
            label: 'Gọi gần nhất',
            of: ({ lastCall }) => lastCall && `${formatInstant(new Date(lastCall.at))}: ${lastCall.said}`,
          },
          {
            label: 'Hẹn',
            of: ({ promisedOn, broken }) =>
              promisedOn && `${broken ? '✗ quá hẹn ' : ''}${formatDay(promisedOn)}`,
          },
        ]),
  );
}

async function call(
  session: Session,
  id: string,
  { recipient, said, promised, phone }: CallOptions & { readonly recipient: string },
): Promise<void> {
  const body = {
    recipient,
    said,
    ...(promised !== undefined && { promisedOn: readDay(promised) ?? promised }),
    ...(phone !== undefined && { phone }),
  };
  const logged = await session.api.send<LoggedCallBody>('POST', surveyPath(id, '/calls'), body);
  session.show(logged, ({ name, remindAt }) =>
    [
      `Đã ghi cuộc gọi với ${name}.`,
      ...(remindAt
        ? [
            `Không nhắc chung trước đó; nếu vẫn chưa gửi thì nhắc riêng lúc ${formatInstant(new Date(remindAt))}.`,
          ]
        : []),
    ].join(' '),
  );
}
