import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { showAnswer } from '../../domain/survey/answer.ts';
import { answerTemplate, readAnswerFile, type AnswerFile } from '../../domain/survey/answer-file.ts';
import type { FormField } from '../../domain/survey/form.ts';
import { readInstant } from '../../domain/vietnamese/instant-text.ts';
import type { EnteredBody } from '../api/answer-entry.ts';
import type { AnswerBody } from '../api/answers.ts';
import type { SurveyDetailBody } from '../api/survey-schemas.ts';
import type { CliIo } from './io.ts';
import { surveyPath } from './refs.ts';
import { act, type Session } from './session.ts';
import { sourceIn } from './survey.ts';
import type { Wire } from './wire.ts';

interface Options {
  readonly template?: boolean;
  readonly road: string;
  readonly received?: string;
  readonly scan?: string;
  readonly sameAs?: string;
  readonly arrival?: string;
  readonly note?: string;
  readonly nothing?: boolean;
}

/** `survey enter`: an answer that came on paper, by mail or over the telephone. */
export function surveyEntryCommands(program: Command, io: CliIo): void {
  program.commands
    .find((command) => command.name() === 'survey')
    ?.command('enter <mã> <nơi-số> [tệp]')
    .description('nhập phiếu nhận bằng bản giấy, thư điện tử, hoặc ghi nhớ điện thoại')
    .option('--template', 'ghi mẫu để điền vào tệp, hoặc ra màn hình (có sẵn số liệu đã nhận, nếu có)')
    .option('--road <đường>', 'paper (bản giấy), email (thư điện tử) hoặc phone (điện thoại)', 'paper')
    .option('--received <giờ>', 'lúc nhận, như "14/7/2023 09:30"; bắt buộc')
    .option('--scan <tệp>', 'bản chụp phiếu (pdf, jpg, png)')
    .option('--same-as <bản>', 'là chính phiếu đã nhận thành bản số mấy')
    .option('--arrival <số đến>', 'số đến đã cấp khi tiếp nhận')
    .option('--note <lời>', 'điện thoại: ai gọi, gặp ai, nói gì')
    .option('--nothing', 'phiếu báo không có nhu cầu')
    .action(
      act<Options>(io, async (session, [id = '', recipient = '', file], options) => {
        const path = surveyPath(id, `/answers/${encodeURIComponent(recipient)}`);
        const form = (await session.api.get<Wire<SurveyDetailBody>>(surveyPath(id))).definition['form'] as {
          readonly title: string;
          readonly fields: readonly FormField[];
        };
        if (options.template) return template(session, { path, form, file });
        const entered = await session.api.send<EnteredBody>('POST', path, {
          road: options.road,
          ...answerIn(file, form.fields, options),
          receivedAt: momentIn(options.received),
          ...(options.scan !== undefined && { scan: scanIn(options.scan) }),
          ...(options.sameAs !== undefined && { sameAs: Number(options.sameAs) }),
          ...(options.arrival !== undefined && { arrivalNumber: Number(options.arrival) }),
          ...(options.note !== undefined && { note: options.note }),
        });
        session.show(entered, (one) => enteredText(session, one));
      }),
    );
}

const enteredText = (session: Session, { note, differences }: EnteredBody): string =>
  differences.length === 0
    ? `${note}.`
    : `${note}:\n${session.table(differences, [
        { label: 'Mục', of: ({ place }) => place },
        { label: 'Bản đã nhận', of: ({ left }) => left || '(trống)' },
        { label: 'Bản nhập thêm', of: ({ right }) => right || '(trống)' },
      ])}`;

interface Template {
  readonly path: string;
  readonly form: { readonly title: string; readonly fields: readonly FormField[] };
  /** Undefined: onto the screen. */
  readonly file: string | undefined;
}

async function template(session: Session, { path, form, file }: Template): Promise<void> {
  const [last] = await session.api.get<readonly Wire<AnswerBody>[]>(path);
  const known = last ? showAnswer(form.fields, last.values) : {};
  const text = answerTemplate(form.fields, form.title, known).trimEnd();
  if (file === undefined) return session.say(text);
  if (existsSync(file))
    throw new Refusal('wrongState', [{ where: file, what: 'đã có tệp này', remedy: 'ghi tên tệp khác' }]);
  writeFileSync(file, `${text}\n`);
  session.say(`Đã ghi ${file}: điền theo phiếu rồi chạy lại lệnh này, bỏ --template.`);
}

function answerIn(file: string | undefined, form: readonly FormField[], options: Options): AnswerFile {
  if (options.nothing) return { kind: 'noNeed', raw: {} };
  if (file === undefined && options.road === 'phone') return { kind: 'answer', raw: {} };
  if (file === undefined)
    throw new Refusal('invalidInput', [
      {
        where: 'tệp',
        what: 'chưa ghi tệp phiếu đã điền',
        remedy: 'lấy mẫu bằng --template, hoặc ghi --nothing nếu phiếu báo không có nhu cầu',
      },
    ]);
  const reading = readAnswerFile(sourceIn(file), form);
  if ('problems' in reading)
    throw new Refusal(
      'invalidInput',
      reading.problems.map((problem) => ({ ...problem, where: `${file}, ${problem.where}` })),
    );
  return reading;
}

function momentIn(typed: string | undefined): string {
  const found = typed === undefined ? null : readInstant(typed);
  if (found) return found.toISOString();
  throw new Refusal('invalidInput', [
    {
      where: '--received',
      what: typed === undefined ? 'chưa ghi lúc nhận' : `không đọc được giờ “${typed}”`,
      remedy: 'ghi như "14/7/2023 09:30"',
    },
  ]);
}

function scanIn(file: string): { readonly name: string; readonly base64: string } {
  try {
    return { name: basename(file), base64: readFileSync(file).toString('base64') };
  } catch {
    throw new Refusal('invalidInput', [
      { where: file, what: 'không đọc được tệp', remedy: 'ghi đúng đường dẫn' },
    ]);
  }
}
