import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { writeAudit } from '../../store/audit.ts';
import { advanceClock, officeNow, readOffice } from '../../store/office/office-clock.ts';
import type { Trx } from '../../store/database.ts';
import { wakeEveryone } from '../../store/process.ts';
import { earliestAlarm, isQuiet } from '../../store/office/rehearsal.ts';
import { onceOnly } from '../../store/request.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { actorOf } from './sign-in.ts';

const AdvanceBody = z.object({
  to: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Giờ cần tới; bỏ trống thì tới lúc sớm nhất có việc tự xảy ra'),
});
const AdvancedSchema = z.object({
  now: z.date().describe('Giờ cơ quan sau khi chạy tới'),
  moved: z.boolean().describe('false: không còn gì tự xảy ra, mọi việc đang chờ người'),
});

const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 60_000;

/** Moves a rehearsal's clock when nothing is in flight, and answers when what that set off has come to rest. */
export function registerClock(api: Api, { db }: ApiDeps): void {
  api.post(
    '/api/clock/advance',
    {
      config: { role: 'administrator' },
      schema: {
        summary: 'Cho đồng hồ của cơ quan diễn tập chạy tới',
        tags: ['office'],
        body: AdvanceBody,
        response: answersWith(AdvancedSchema, ['wrongState', 'notQuiet']),
      },
    },
    async (request) => {
      await refuseUnlessRehearsal(db);
      await waitUntilQuiet(db);
      const { moved } = await db.transaction().execute((trx) => jump(trx, request, request.body.to));
      if (moved) await waitUntilQuiet(db);
      return { now: await officeNow(db), moved };
    },
  );
}

/** Jumps once per request id: a lost answer asked for again must not jump to the alarm after. */
function jump(trx: Trx, request: FastifyRequest, wanted: string | undefined): Promise<{ moved: boolean }> {
  const actor = actorOf(request);
  const asked = {
    id: request.requestId,
    accountId: actor.accountId,
    postId: actor.postId,
    action: 'advanceClock',
    objectId: 'clock',
    payload: { to: wanted ?? null },
  };
  return onceOnly(trx, asked, async () => {
    const to = wanted === undefined ? await earliestAlarm(trx) : new Date(wanted);
    if (to === null) return { moved: false };
    await advanceClock(trx, to);
    await wakeEveryone(trx);
    await writeAudit(trx, {
      actor,
      action: 'advanceClock',
      objectKind: 'office',
      objectId: 'clock',
      details: { to: to.toISOString() },
      requestId: request.requestId,
    });
    return { moved: true };
  });
}

async function refuseUnlessRehearsal(db: ApiDeps['db']): Promise<void> {
  if ((await readOffice(db)).kind === 'rehearsal') return;
  throw new Refusal('wrongState', [
    { where: 'đồng hồ', what: 'cơ quan thật dùng giờ thật', remedy: 'dùng cơ quan diễn tập (npm run demo)' },
  ]);
}

/** @throws Refusal `notQuiet` after a minute: something is stuck or still being sent */
async function waitUntilQuiet(db: ApiDeps['db']): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    if (await isQuiet(db)) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Refusal('notQuiet');
}
