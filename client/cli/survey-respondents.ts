import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { Refusal } from '../../domain/failure/catalogue.ts';
import type { RespondentReportBody } from '../api/respondents.ts';
import type { CliIo } from './io.ts';
import { surveyPath } from './refs.ts';
import { saveFile } from './save-file.ts';
import { act, type Session } from './session.ts';

/** `survey template`, `survey import`: the file in which an intermediary answers for many. */
export function surveyRespondentCommands(program: Command, io: CliIo): void {
  const survey = program.commands.find((command) => command.name() === 'survey');
  if (!survey) return;
  survey
    .command('template <mã> <nơi-số> <tệp>')
    .description('tệp mẫu (.xlsx) cho đầu mối ghi phiếu của nhiều đơn vị')
    .action(
      act(io, (session, [id = '', line = '', file = '']) =>
        saveFile(session, surveyPath(id, `/recipients/${encodeURIComponent(line)}/template.xlsx`), file),
      ),
    );
  survey
    .command('import <mã> <nơi-số> <tệp>')
    .description('đọc tệp của đầu mối và xem trước; --confirm để nhận')
    .option('--confirm', 'nhận phiếu của từng đơn vị; có một dòng sai thì không nhận dòng nào')
    .option('--only-good', 'cùng --confirm: chỉ nhận các dòng đúng')
    .option('--rejected <tệp>', 'ghi các dòng sai ra một tệp để sửa')
    .action(
      act<Options>(io, async (session, [id = '', line = '', file = ''], options) => {
        const path = surveyPath(id, `/recipients/${encodeURIComponent(line)}/respondents`);
        const take = options.confirm ? (options.onlyGood ? 'good' : 'all') : 'preview';
        const report = await session.api.send<RespondentReportBody>('POST', path, {
          name: basename(file),
          base64: bytesOf(file),
          take,
        });
        if (options.rejected !== undefined && report.rejected !== null)
          writeFileSync(options.rejected, Buffer.from(report.rejected, 'base64'));
        session.show(report, (value) => reportText(session, value, options));
        if (take !== 'preview' && report.taken === null) session.refused();
      }),
    );
}

interface Options {
  readonly confirm?: boolean;
  readonly onlyGood?: boolean;
  readonly rejected?: string;
}

function bytesOf(file: string): string {
  try {
    return readFileSync(file).toString('base64');
  } catch {
    throw new Refusal('invalidInput', [{ where: file, what: 'không mở được', remedy: 'ghi đúng đường dẫn' }]);
  }
}

const WHAT = { new: 'mới', changed: 'thay đổi', same: 'như cũ', wrong: '✗ sai' } as const;

function reportText(session: Session, report: RespondentReportBody, { rejected }: Options): string {
  const { problems, rows, vanished, taken } = report;
  return [
    ...(rows.length > 0
      ? [
          session.table(rows, [
            { label: 'Dòng', of: ({ row }) => row, align: 'right' },
            { label: 'Đơn vị', of: ({ name }) => name },
            { label: '', of: ({ what }) => WHAT[what] },
          ]),
        ]
      : []),
    ...problems.map(
      ({ where, what, remedy }) => `Sai: ${where}: ${what}${remedy ? `\n    → ${remedy}` : ''}`,
    ),
    ...(vanished.length > 0
      ? [`Có trong tệp trước, không có trong tệp này (vẫn giữ): ${vanished.join('; ')}.`]
      : []),
    ...(rejected !== undefined && report.rejected !== null ? [`Đã ghi các dòng sai vào ${rejected}.`] : []),
    lastLine(report, taken),
  ].join('\n');
}

function lastLine({ problems, rows }: RespondentReportBody, taken: RespondentReportBody['taken']): string {
  if (taken)
    return `Đã nhận tệp lần ${taken.version}${taken.arrivalNumber === null ? '' : `, số đến ${taken.arrivalNumber}`}: ${taken.added} đơn vị mới, ${taken.changed} thay đổi, ${taken.same} như cũ.`;
  if (problems.length === 0) return `${rows.length} đơn vị, không có chỗ sai. Thêm --confirm để nhận.`;
  const good = rows.filter(({ what }) => what !== 'wrong').length;
  return `Chưa nhận gì.${good > 0 ? ` Sửa rồi gửi lại, hoặc --confirm --only-good để chỉ nhận ${good} dòng đúng.` : ''}`;
}
