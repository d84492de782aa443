import { z } from 'zod';
import { FAILURES } from '../../domain/failure/catalogue.ts';
import { readAfterRestore } from '../../store/backup/after-restore.ts';
import type { Database } from '../../store/database.ts';
import { officeNow } from '../../store/office/office-clock.ts';
import { afterRestoreLines } from '../hints/after-restore.ts';
import { writeAudit } from '../../store/audit.ts';
import { openProcesses } from '../../store/open-processes.ts';
import { beginGeneration, readGeneration } from '../../store/office/generation.ts';
import { wakeEveryone } from '../../store/process.ts';
import { onceOnly } from '../../store/request.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const RecoverBody = z.object({
  newGeneration: z
    .boolean()
    .default(false)
    .describe('true: PostgreSQL vừa được phục hồi từ bản sao lưu; mọi quy trình đang chạy bị kết thúc'),
});
const RecoveringSchema = z.object({
  generation: z.string(),
  ended: z.number().describe('Số lần chạy cũ đã kết thúc'),
  open: z.number().describe('Số quy trình còn mở, được gọi chạy tiếp'),
  toCheck: list(z.string()).describe('Việc phải kiểm lại khi vừa phục hồi từ bản sao lưu'),
});
export type RecoveringBody = z.infer<typeof RecoveringSchema>;

const ProcessSchema = z.object({
  id: z.string(),
  kind: z.enum(['survey', 'document']),
  waitingFor: z.string().nullable(),
  nextAlarmAt: z.date().nullable(),
  trouble: z.string().nullable().describe('Vì sao chưa chạy tiếp được; null: chạy được'),
  whoActs: z.string().nullable().describe('Ai phải xử lý điều đó'),
  settled: z.boolean().describe('Đã xem hết mọi việc và đang chờ'),
  runs: z.boolean().nullable().describe('Đang có lần chạy; null: Temporal chưa trả lời'),
});
const ProcessesSchema = list(ProcessSchema);
export type ProcessBody = z.infer<typeof ProcessSchema>;

/** Starting every open process again from PostgreSQL, whatever became of Temporal's data. */
export function registerRecover(api: Api, { db, processes }: ApiDeps): void {
  const config = { role: 'administrator' } as const;
  api.post(
    '/api/recover',
    {
      config,
      schema: {
        summary: 'Cho mọi quy trình còn mở chạy tiếp từ dữ liệu trong PostgreSQL',
        tags: ['office'],
        body: RecoverBody,
        response: answersWith(RecoveringSchema, ['workflowDown']),
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { newGeneration } = request.body;
      const asked = {
        id: request.requestId,
        accountId: actor.accountId,
        postId: actor.postId,
        action: 'recover',
        objectId: 'office',
        payload: { newGeneration },
      };
      await db.transaction().execute((trx) =>
        onceOnly(trx, asked, async () => {
          const generation = newGeneration ? await beginGeneration(trx) : (await readGeneration(trx)).id;
          await wakeEveryone(trx);
          await writeAudit(trx, {
            actor,
            action: 'recover',
            objectKind: 'office',
            objectId: 'office',
            details: { newGeneration, generation },
            requestId: request.requestId,
          });
          return { generation };
        }),
      );
      // Only then: whoever of the old ones still acts in between is refused already. Asked again, it is done again.
      const current = await readGeneration(db);
      const old = newGeneration || !current.first;
      const ended = old ? await processes.endOthers(current.id) : 0;
      if (ended > 0) await db.transaction().execute(wakeEveryone);
      const open = (await openProcesses(db)).length;
      return { generation: current.id, ended, open, toCheck: await toCheck(db) };
    },
  );
  api.get(
    '/api/processes',
    {
      config,
      schema: {
        summary: 'Các quy trình còn mở: đang chờ gì, có chạy không, vướng ở đâu',
        tags: ['office'],
        response: answersWith(ProcessesSchema),
      },
    },
    async () =>
      Promise.all(
        (await openProcesses(db)).map(async (one) => ({
          ...one,
          whoActs: one.trouble && FAILURES[one.trouble].whoActs,
          runs: await processes.runs(one.id).catch(() => null),
        })),
      ),
  );
}

const TOLD_FOR_MS = 7 * 24 * 3_600_000;

/** For a week after a restore: by then everything is looked at, or will not be. */
async function toCheck(db: Database): Promise<string[]> {
  const after = await readAfterRestore(db);
  if (!after || (await officeNow(db)).getTime() - after.lost.until.getTime() > TOLD_FOR_MS) return [];
  return afterRestoreLines(after);
}
