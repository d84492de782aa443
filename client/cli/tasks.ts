import type { Command } from 'commander';
import type { TaskBody } from '../api/tasks.ts';
import type { CliIo } from './io.ts';
import { toPaste, toPasteIn } from './paste.ts';
import { act } from './session.ts';

export function taskCommands(program: Command, io: CliIo): void {
  program
    .command('tasks')
    .description('việc cần xử lý của tôi')
    .action(
      act(io, async (session) => {
        const tasks = await session.api.get<readonly TaskBody[]>('/api/tasks');
        session.show(tasks, (rows) =>
          rows.length === 0 ? 'Không có việc nào đang chờ.' : rows.map(taskText).join('\n'),
        );
      }),
    );
}

const taskText = ({ label, title, note, command }: TaskBody): string =>
  [`▶ ${label} – ${title}`, ...(note ? [`    ${toPasteIn(note)}`] : []), `    ${toPaste(command)}`].join(
    '\n',
  );
