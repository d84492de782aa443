import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { formatInstant } from '../../domain/time/day.ts';
import type { OutlookBody, SurveyDetailBody, SurveySummaryBody } from '../api/survey-schemas.ts';
import { documentTable } from './document.ts';
import type { CliIo } from './io.ts';
import { nextStepsText } from './next-steps.ts';
import { outlookText } from './outlook-text.ts';
import { PROGRAM } from './paste.ts';
import { surveyPath } from './refs.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

const EXAMPLE = join(import.meta.dirname, '../../samples/survey/cung-cau-cong-nghe-2023.yaml');

/** `survey …`: defining, launching, watching. Recipients and answers are in `survey-recipients.ts`, `survey-answers.ts`. */
export function surveyCommands(program: Command, io: CliIo): void {
  const survey = program.command('survey').description('đợt khảo sát: từ định nghĩa đến hồ sơ');
  survey
    .command('init [tệp]')
    .description('ghi một định nghĩa mẫu có chú thích (khao-sat.yaml)')
    .action((file: string | undefined) => io.out(writeExample(file ?? 'khao-sat.yaml')));
  checking(survey, io);
  watching(survey, io);
}

/** The example keeps the dates of its story, on which a rehearsal begins; a real campaign has to change them. */
const OF_ITS_TIME = `# ĐÂY LÀ TỆP MẪU, MỌI NGÀY THÁNG LÀ CỦA MỘT ĐỢT THÁNG 7/2023: PHẢI SỬA TRƯỚC KHI DÙNG CHO ĐỢT CỦA MÌNH.
# Sửa ít nhất: code, subject, expectedOn, assignment, bases, deadline và các năm ghi trong phiếu (form).
# Chỉ cơ quan diễn tập còn đang ở tháng 7/2023 mới phát động được nguyên tệp này. Sửa xong thì xóa ba dòng này.

`;

function writeExample(file: string): string {
  if (existsSync(file))
    throw new Refusal('invalidInput', [{ where: file, what: 'đã có tệp này', remedy: 'ghi tên tệp khác' }]);
  writeFileSync(file, OF_ITS_TIME + readFileSync(EXAMPLE, 'utf8'));
  return [
    `Đã ghi ${file}: một đợt của tháng 7/2023. Sửa nội dung, nơi nhận và các ngày (expectedOn, deadline) cho đợt của mình.`,
    `Sửa xong thì chạy: ${PROGRAM} survey check ${file} --as <tài khoản>\n`,
  ].join('\n');
}

function checking(survey: Command, io: CliIo): void {
  const accept = ['--accept <mã-hỏi-lại...>', 'mã các câu hỏi đã xem và chấp nhận'] as const;
  survey
    .command('check <tệp>')
    .description('kiểm tra định nghĩa, cho biết điều gì sẽ diễn ra; không thay đổi gì')
    .option(...accept)
    .action(
      act<{ accept?: string[] }>(io, async (session, [file = ''], options) => {
        const body = { source: sourceIn(file), accept: options.accept ?? [] };
        const outlook = await session.api.send<Wire<OutlookBody>>('POST', '/api/surveys/check', body);
        session.show(outlook, (value) => outlookText(session, value, { file, accepted: body.accept }));
        if (!outlook.ok) session.refused();
      }),
    );
  survey
    .command('launch <tệp>')
    .description('phát động đợt khảo sát (lãnh đạo)')
    .option(...accept)
    .action(
      act<{ accept?: string[] }>(io, async (session, [file = ''], options) => {
        const body = { source: sourceIn(file), accept: options.accept ?? [] };
        const launched = await session.api.send<{ id: string; deadline: string }>(
          'POST',
          '/api/surveys',
          body,
        );
        if (session.json) return session.show(launched, () => '');
        session.say(`Đã phát động đợt khảo sát ${launched.id}. Thời hạn: ${launched.deadline}.`);
        const detail = await session.api.get<Wire<SurveyDetailBody>>(surveyPath(launched.id));
        session.say(nextStepsText(detail.nextActions));
      }),
    );
}

function watching(survey: Command, io: CliIo): void {
  survey
    .command('list')
    .description('các đợt khảo sát')
    .action(
      act(io, async (session) => {
        const rows = await session.api.get<readonly Wire<SurveySummaryBody>[]>('/api/surveys');
        session.show(rows, (found) =>
          session.table(found, [
            { label: 'Mã', of: ({ id }) => id },
            { label: 'Nội dung', of: ({ subject }) => subject },
            { label: 'Tình hình', of: ({ status }) => status },
            { label: 'Thời hạn', of: ({ deadline }) => deadline },
            { label: 'Đang chờ', of: ({ waitingFor }) => waitingFor?.replace(/^chờ /, '') },
          ]),
        );
      }),
    );
  survey
    .command('show <mã>')
    .description('một đợt khảo sát: đang ở đâu, ai phải làm gì, việc tiếp theo')
    .action(
      act(io, async (session, [id = '']) => {
        const detail = await session.api.get<Wire<SurveyDetailBody>>(surveyPath(id));
        session.show(detail, (value) => detailText(session, value));
      }),
    );
}

function detailText(session: Session, detail: Wire<SurveyDetailBody>): string {
  return [
    `${detail.id} – ${detail.subject}`,
    detail.status,
    `Thời hạn: ${detail.deadline}`,
    ...(detail.waitingFor ? [waitingText(detail.waitingFor)] : []),
    ...(detail.cutOffAt ? [`Đã chốt số liệu lúc ${formatInstant(new Date(detail.cutOffAt))}`] : []),
    ...(detail.closedAt ? [`Kết thúc lúc ${formatInstant(new Date(detail.closedAt))}`] : []),
    ...(detail.stopReason ? [`Đã dừng: ${detail.stopReason}`] : []),
    ...detail.chases.flatMap(({ kind, round, at, reason }) =>
      reason === null
        ? []
        : [
            `${kind === 'chase' ? `Đôn đốc lần ${round}` : 'Báo cơ quan cấp trên'}, ${formatInstant(new Date(at))}: ${reason}`,
          ],
    ),
    ...detail.recipientDifferences.map((what) => `Danh bạ đã khác: ${what}`),
    '',
    detail.documents.length > 0 ? documentTable(session, detail.documents) : 'Chưa có văn bản nào.',
    '',
    nextStepsText(detail.nextActions),
  ].join('\n');
}

/** "chờ phiếu trả lời" → "Đang chờ phiếu trả lời". */
const waitingText = (waitingFor: string): string => `Đang chờ ${waitingFor.replace(/^chờ /, '')}`;

export function sourceIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const remedy = 'ghi đúng đường dẫn, hoặc tạo tệp mẫu: npx vanthu survey init';
    throw new Refusal('invalidInput', [{ where: file, what: 'không đọc được tệp', remedy }]);
  }
}
