import type { Command } from 'commander';
import { formatDay, formatInstant } from '../../domain/time/day.ts';
import type { DueBody } from '../api/due.ts';
import type { CliIo } from './io.ts';
import { PROGRAM } from './paste.ts';
import { surveyPath } from './refs.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

interface Options {
  readonly keep?: boolean;
  readonly comment?: string;
}

/** `survey due`: the deadline, how it came about, and the answer when the calendar asks. */
export function surveyDueCommands(program: Command, io: CliIo): void {
  program.commands
    .find((command) => command.name() === 'survey')
    ?.command('due <mã>')
    .description(
      'thời hạn chung: các lần thay đổi, lý do; --keep để giữ nguyên khi ngày hết hạn thành ngày nghỉ',
    )
    .option('--keep', 'giữ nguyên thời hạn (cần --comment)')
    .option('--comment <lời>', 'vì sao giữ')
    .action(
      act<Options>(io, async (session, [id = ''], { keep, comment = '' }) => {
        if (keep) {
          const kept = await session.api.send<{ day: string }>('POST', surveyPath(id, '/due/keep'), {
            comment,
          });
          return session.show(kept, ({ day }) => `Giữ nguyên thời hạn, ngày cuối ${formatDay(day)}.`);
        }
        const due = await session.api.get<Wire<DueBody>>(surveyPath(id, '/due'));
        session.show(due, (value) => dueText(session, id, value));
      }),
    );
}

function dueText(session: Session, id: string, { versions, question }: Wire<DueBody>): string {
  const table = session.table(versions, [
    { label: 'Thời hạn', of: ({ words }) => words },
    { label: 'Từ lúc', of: ({ createdAt }) => formatInstant(new Date(createdAt)) },
    { label: 'Lý do', of: ({ reason }) => reason },
    { label: 'Người quyết định', of: ({ decidedBy }) => decidedBy },
  ]);
  if (!question) return table;
  return [
    table,
    '',
    `Ngày hết hạn ${formatDay(question.day)} nay là ngày nghỉ: ${question.why}. Thời hạn chưa đổi; cần quyết định:`,
    `  giữ nguyên:  ${PROGRAM} survey due ${id} --keep --comment "…"`,
    `  lùi bằng công văn:  ${PROGRAM} survey extend ${id} --until … --reason "…"`,
  ].join('\n');
}
