import { z } from 'zod';
import type { Actor } from '../../domain/directory/post.ts';
import type { TaskFor } from './task.ts';
import { officeTasks } from './task-view.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';

const TaskSchema = z.object({
  object: z.string().describe('Mã văn bản hoặc đợt khảo sát'),
  title: z.string(),
  label: z.string().describe('Việc cần làm'),
  note: z
    .string()
    .nullable()
    .describe('Điều cần biết trước: bị ai trả lại và vì sao, bản giấy chuyển thế nào'),
  command: z.string().describe('Lệnh dán vào là chạy'),
});
export type TaskBody = z.infer<typeof TaskSchema>;

export function registerTasks(api: Api, { db }: ApiDeps): void {
  api.get(
    '/api/tasks',
    {
      config: { role: 'staff' },
      schema: {
        summary: 'Việc cần xử lý của tôi',
        tags: ['office'],
        response: answersWith(list(TaskSchema)),
      },
    },
    async ({ actors }) => (await officeTasks(db, actors)).map(bodyOf(actors)),
  );
}

const bodyOf =
  (actors: readonly Actor[]) =>
  ({ object, title, label, note, words }: TaskFor): TaskBody => ({
    object,
    title,
    label,
    note,
    command: `vanthu ${words} --as ${actors[0]?.accountId ?? '<tài khoản>'}`,
  });
