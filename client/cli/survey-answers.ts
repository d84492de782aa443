import type { Command } from 'commander';
import { stringify } from 'yaml';
import { formatInstant } from '../../domain/time/day.ts';
import { ROADS } from '../../domain/incoming/road.ts';
import { standingMarks } from '../../domain/survey/standing.ts';
import { readDay } from '../../domain/vietnamese/day-text.ts';
import type { Difference } from '../../domain/survey/answer-differences.ts';
import type { AnswerBody, AnswerLineBody, PhoneNoteBody } from '../api/answers.ts';
import type { ExtensionBody } from '../api/extensions.ts';
import type { SurveyDetailBody } from '../api/survey-schemas.ts';
import { PLACE } from './handles.ts';
import { EXTENSIONS, extensionsText } from './extensions-text.ts';
import type { CliIo } from './io.ts';
import { nextStepsText } from './next-steps.ts';
import { surveyPath } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

/** `survey answers|cut-off|extensions`: what recipients sent and what the office makes of it. */
export function surveyAnswerCommands(program: Command, io: CliIo): void {
  const survey = program.commands.find((command) => command.name() === 'survey');
  if (!survey) return;
  answers(survey, io);
  cutOff(survey, io);
  extensions(survey, io);
  extend(survey, io);
}

function answers(survey: Command, io: CliIo): void {
  survey
    .command('answers <mã>')
    .description('phiếu trả lời, kể cả nơi chưa trả lời')
    .option('--xlsx <tệp>', 'ghi ra bảng tính')
    .option('--recipient <nơi-số>', 'mọi bản trả lời của một nơi')
    .action(
      act<{ xlsx?: string; recipient?: string }>(io, async (session, [id = ''], { xlsx, recipient }) => {
        if (xlsx !== undefined) return saveFile(session, surveyPath(id, '/answers.xlsx'), xlsx);
        if (recipient !== undefined) return history(session, id, recipient);
        const rows = await session.api.get<readonly Wire<AnswerLineBody>[]>(surveyPath(id, '/answers'));
        session.show(rows, (found) =>
          session.table(found, [
            { label: PLACE, of: ({ recipientId }) => recipientId, align: 'right' },
            { label: 'Nơi nhận', of: ({ name }) => name },
            { label: 'Nhóm', of: ({ groupLabel }) => groupLabel },
            { label: 'Trả lời', of: stateOf },
            { label: 'Lúc', of: ({ answer }) => answer && formatInstant(new Date(answer.receivedAt)) },
            { label: 'Số đến', of: ({ answer }) => answer?.arrivalNumber, align: 'right' },
            { label: 'Đường', of: ({ answer }) => answer && ROADS[answer.road] },
            { label: 'Bản', of: versionOf, align: 'right' },
            {
              label: 'Đã nhận',
              of: ({ confirmedAt }) => confirmedAt && formatInstant(new Date(confirmedAt)),
            },
            { label: 'Xin lùi hạn', of: ({ extension }) => extension && EXTENSIONS[extension] },
          ]),
        );
      }),
    );
}

function stateOf(line: Wire<AnswerLineBody>): string {
  const { answer, unreachableReason, draftSavedAt, standing, aside } = line;
  if (!answer) return unreachableReason ? `✗ ${unreachableReason}` : draftSavedAt ? 'đang điền' : 'chưa';
  const kind = answer.kind === 'noNeed' ? 'không có nhu cầu' : 'đã trả lời';
  return [[kind, ...standingMarks(answer)].join(', '), ...(standing ? [standing] : []), ...aside].join('; ');
}

/** "2/3": the second of three stands. */
const versionOf = ({ answer, versions }: Wire<AnswerLineBody>): string =>
  answer ? (versions === 1 ? '1' : `${answer.version}/${versions}`) : '';

async function history(session: Session, id: string, recipient: string): Promise<void> {
  const path = surveyPath(id, `/answers/${encodeURIComponent(recipient)}`);
  const versions = await session.api.get<readonly Wire<AnswerBody>[]>(path);
  if (session.json) return session.show(versions, () => '');
  session.say(versions.length === 0 ? 'Nơi này chưa trả lời.' : versions.map(versionText).join('\n\n'));
  const notes = await session.api.get<readonly Wire<PhoneNoteBody>[]>(surveyPath(id, '/phone-notes'));
  for (const note of notes.filter(({ recipientId }) => String(recipientId) === recipient))
    session.say(`\nĐiện thoại ${formatInstant(new Date(note.at))}: ${note.note} (${confirmation(note)})`);
}

const confirmation = ({ confirmedBy }: Wire<PhoneNoteBody>): string =>
  confirmedBy === null ? 'chưa có phiếu chính thức' : `sau đó có phiếu chính thức, bản ${confirmedBy}`;

function versionText(one: Wire<AnswerBody>): string {
  return [
    `Bản ${one.version}, nhận lúc ${formatInstant(new Date(one.receivedAt))} qua ${ROADS[one.road]}, ` +
      `số đến ${one.arrivalNumber ?? 'chưa có'}, mã biên nhận ${one.receiptCode}`,
    [one.standing ? `Không dùng: ${one.standing}` : 'Đang dùng', ...standingMarks(one)].join(', '),
    ...one.copies.map((copy) => {
      const when = `Nhận thêm ${ROADS[copy.road]} lúc ${formatInstant(new Date(copy.receivedAt))}`;
      return `${when}: ${copy.differences.length === 0 ? 'khớp' : copy.differences.map(differenceText).join('; ')}`;
    }),
    ...(one.changes.length > 0 ? [`Khác bản trước: ${one.changes.map(differenceText).join('; ')}`] : []),
    one.kind === 'noNeed' ? 'Không có nhu cầu' : stringify(one.values).trimEnd(),
  ].join('\n');
}

const differenceText = ({ place, left, right }: Wire<Difference>): string =>
  `${place}: ${left || '(trống)'} → ${right || '(trống)'}`;

function cutOff(survey: Command, io: CliIo): void {
  survey
    .command('cut-off <mã>')
    .description('chốt số liệu; trước hạn thì cần --early và --comment')
    .option('--early', 'chốt trước khi hết thời hạn')
    .option('--comment <lời>', 'lý do')
    .action(
      act<{ early?: boolean; comment?: string }>(io, async (session, [id = ''], { early, comment }) => {
        const body = { ...(early && { early }), ...(comment !== undefined && { comment }) };
        const done = await session.api.send<{ note?: string }>('POST', surveyPath(id, '/cut-off'), body);
        session.show(done, ({ note }) => `${note ?? 'Đã chốt số liệu'}.`);
      }),
    );
}

interface ExtensionOptions {
  readonly grant?: string;
  readonly refuse?: string;
  readonly for?: string;
  readonly until?: string;
  readonly comment?: string;
}

function extensions(survey: Command, io: CliIo): void {
  survey
    .command('extensions <mã>')
    .description('đề nghị lùi thời hạn; --grant hoặc --refuse để trả lời')
    .option('--grant <số>', 'đồng ý với đề nghị số mấy')
    .option('--refuse <số>', 'không đồng ý với đề nghị số mấy (cần --comment)')
    .option('--for <nơi-nhận>', 'cơ quan chủ động gia hạn cho nơi này (cần --until, --comment)')
    .option('--until <ngày>', 'lùi tới hết ngày nào, ghi như 28/7/2023; như đã xin nếu bỏ trống')
    .option('--comment <lời>', 'ý kiến')
    .action(
      act<ExtensionOptions>(io, async (session, [id = ''], options) => {
        const decided = options.grant ?? options.refuse;
        if (decided !== undefined) return decideExtension(session, id, { ...options, decided });
        if (options.for !== undefined) return extendOne(session, id, { ...options, for: options.for });
        const rows = await session.api.get<readonly Wire<ExtensionBody>[]>(surveyPath(id, '/extensions'));
        session.show(rows, (found) => extensionsText(session, id, found));
      }),
    );
}

async function extendOne(
  session: Session,
  id: string,
  { for: recipient, until = '', comment = '' }: ExtensionOptions & { readonly for: string },
): Promise<void> {
  const body = { recipient, until: readDay(until) ?? until, comment };
  const done = await session.api.send<{ note?: string }>('POST', surveyPath(id, '/extensions/one'), body);
  session.show(done, ({ note }) => `${note ?? 'Đã gia hạn'}.`);
}

function extend(survey: Command, io: CliIo): void {
  survey
    .command('extend <mã>')
    .description('soạn công văn gia hạn cho mọi nơi; thời hạn đổi khi công văn được ban hành')
    .requiredOption('--until <ngày>', 'đến hết ngày nào, ghi như 31/7/2023')
    .requiredOption('--reason <lời>', 'lý do, ghi trong công văn')
    .action(
      act<{ until: string; reason: string }>(io, async (session, [id = ''], { until, reason }) => {
        const body = { until: readDay(until) ?? until, reason };
        const done = await session.api.send<{ note?: string }>(
          'POST',
          surveyPath(id, '/extensions/all'),
          body,
        );
        if (session.json) return session.show(done, () => '');
        session.say(`${done.note ?? 'Đã soạn công văn gia hạn'}.`);
        const { nextActions } = await session.api.get<Wire<SurveyDetailBody>>(surveyPath(id));
        session.say(nextStepsText(nextActions.filter(({ main }) => main)));
      }),
    );
}

async function decideExtension(
  session: Session,
  id: string,
  { decided, grant, until, comment }: ExtensionOptions & { readonly decided: string },
): Promise<void> {
  const body = {
    extensionId: Number(decided),
    decision: grant === undefined ? 'refused' : 'granted',
    ...(until !== undefined && { until: readDay(until) ?? until }),
    ...(comment !== undefined && { comment }),
  };
  const done = await session.api.send<{ note?: string }>('POST', surveyPath(id, '/extensions'), body);
  session.show(done, ({ note }) => `${note ?? 'Đã ghi nhận'}.`);
}
