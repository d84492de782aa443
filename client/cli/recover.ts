import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { formatInstant } from '../../domain/time/day.ts';
import { WHO_ACTS } from '../../domain/failure/catalogue.ts';
import type { ProcessBody, RecoveringBody } from '../api/recover.ts';
import type { CliIo } from './io.ts';
import { checklistText } from './keeping.ts';
import { act, type Session } from './session.ts';
import type { Wire } from './wire.ts';

const LOOK_EVERY_MS = 1_000;
const DEFAULT_PATIENCE_S = 60;

export function recoverCommands(program: Command, io: CliIo): void {
  program
    .command('recover')
    .description('cho mọi quy trình còn mở chạy tiếp từ PostgreSQL (dữ liệu Temporal đã mất hoặc cũ)')
    .option('--new-generation', 'PostgreSQL vừa phục hồi từ bản sao lưu bằng công cụ khác vanthu restore')
    .option('--wait <giây>', 'đợi các quy trình chạy lại', String(DEFAULT_PATIENCE_S))
    .action(
      act<{ newGeneration?: boolean; wait: string }>(io, async (session, _args, options) => {
        const body = { newGeneration: options.newGeneration ?? false };
        const begun = await session.api.send<RecoveringBody>('POST', '/api/recover', body);
        const processes = await waitForAll(session, Number(options.wait) || DEFAULT_PATIENCE_S);
        session.show({ ...begun, processes }, () => reportText(session, begun, processes));
        if (processes.some((one) => !isWell(one))) session.refused();
      }),
    );
}

type Process = Wire<ProcessBody>;

const isWell = ({ settled, runs, trouble }: Process): boolean => settled && runs === true && trouble === null;

async function waitForAll(session: Session, seconds: number): Promise<Process[]> {
  const rounds = Math.max(1, Math.ceil((seconds * 1_000) / LOOK_EVERY_MS));
  let found: Process[] = [];
  for (let round = 0; round < rounds; round += 1) {
    found = await session.api.get<Process[]>('/api/processes');
    if (found.every((one) => isWell(one) || one.trouble !== null)) return found;
    await sleep(LOOK_EVERY_MS);
  }
  return found;
}

function reportText(
  session: Session,
  { ended, toCheck }: RecoveringBody,
  processes: readonly Process[],
): string {
  const stuck = processes.filter((one) => !isWell(one));
  return [
    ...(ended > 0 ? [`Đã kết thúc ${ended} lần chạy của thời trước khi phục hồi.`] : []),
    processes.length === 0
      ? 'Không có quy trình nào còn mở.'
      : `${processes.length - stuck.length}/${processes.length} quy trình còn mở đã chạy tiếp.`,
    session.table(processes, [
      { label: 'Quy trình', of: ({ id }) => id },
      { label: 'Đang chờ', of: ({ waitingFor }) => waitingFor?.replace(/^chờ /, '') },
      { label: 'Tự xem lại', of: ({ nextAlarmAt }) => nextAlarmAt && formatInstant(new Date(nextAlarmAt)) },
    ]),
    ...stuck.map((one) => `✗ ${one.id}: ${whyStuck(one)}`),
    ...(toCheck.length > 0 ? ['', checklistText(toCheck)] : []),
  ].join('\n');
}

function whyStuck({ trouble, waitingFor, whoActs, runs, settled }: Process): string {
  if (trouble !== null)
    return `${waitingFor ?? trouble} – việc của ${WHO_ACTS[whoActs as keyof typeof WHO_ACTS]}`;
  if (runs === null) return 'Temporal chưa trả lời; xem log/temporal.log rồi chạy lại lệnh này';
  if (!runs) return 'chưa bắt đầu lại; xem log/worker.log rồi chạy lại lệnh này';
  return settled ? '' : 'đang làm tiếp, chưa xong; chạy lại lệnh này để xem';
}
