import { z } from 'zod';
import type { Actor } from '../../domain/directory/post.ts';
import { closeArrival } from '../../store/incoming/close-arrival.ts';
import { assign, instruct, propose } from '../../store/incoming/instruct.ts';
import { readArrival, type ArrivalRecord } from '../../store/incoming/list-arrivals.ts';
import type { Trx } from '../../store/database.ts';
import { onceOnly } from '../../store/request.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import { ArrivalParams, NotedSchema } from './incoming.ts';
import type { Role } from './roles.ts';
import type { Api } from './route.ts';
import { DaySchema } from './schemas.ts';
import { actorOf } from './sign-in.ts';

interface Case<Body> {
  readonly trx: Trx;
  readonly arrival: ArrivalRecord;
  readonly actor: Actor;
  readonly requestId: string;
  readonly body: Body;
}
interface Row<Body extends z.ZodType> {
  /** Last word of the path and action of the request. */
  readonly word: string;
  readonly role: Role;
  readonly summary: string;
  readonly body: Body;
  readonly run: (one: Case<z.infer<Body>>) => Promise<string>;
}

const words = z.string().trim().min(1).max(2_000);
const row = <Body extends z.ZodType>(one: Row<Body>): Row<Body> => one;

const DECISIONS = [
  row({
    word: 'instruct',
    role: 'leader',
    summary: 'Lãnh đạo cho ý kiến: đơn vị chủ trì, phối hợp, thời hạn giải quyết',
    body: z.object({
      leadUnit: z.string().describe('Mã đơn vị chủ trì'),
      supportingUnits: z.array(z.string()).max(30).default([]).describe('Mã các đơn vị phối hợp'),
      instruction: words.optional().describe('Ý kiến chỉ đạo'),
      deadline: z.string().max(200).optional().describe('Thời hạn bằng lời: trước ngày 31/7/2023'),
      accept: z.array(z.string()).default([]).describe('Mã các câu hỏi về thời hạn đã chấp nhận'),
    }),
    run: ({ body, ...rest }) => instruct(rest.trx, { ...rest, ...body }),
  }),
  row({
    word: 'assign',
    role: 'drafter',
    summary: 'Lãnh đạo đơn vị chủ trì giao người giải quyết',
    body: z.object({ person: z.string(), instruction: words.optional(), dueOn: DaySchema.optional() }),
    run: ({ body, ...rest }) => assign(rest.trx, { ...rest, ...body }),
  }),
  row({
    word: 'propose',
    role: 'drafter',
    summary: 'Người giải quyết ghi ý kiến đề xuất',
    body: z.object({ text: words }),
    run: ({ body, ...rest }) => propose(rest.trx, { ...rest, ...body }),
  }),
  row({
    word: 'close',
    role: 'staff',
    summary: 'Kết thúc: số văn bản trả lời, hoặc lý do không cần trả lời',
    body: z.object({ reply: z.string().trim().min(1).max(60).optional(), reason: words.optional() }),
    run: ({ body, ...rest }) => closeArrival(rest.trx, { ...rest, ...body }),
  }),
] as const;

/** What is decided on a document that came in; each once per request. */
export function registerIncomingDecisions(api: Api, deps: ApiDeps): void {
  for (const one of DECISIONS) decision(api, deps, one);
}

function decision(api: Api, { db }: ApiDeps, { word, role, summary, body, run }: Row<z.ZodType>): void {
  api.post(
    `/api/incoming/:ref/${word}`,
    {
      config: { role },
      schema: {
        summary,
        tags: ['incoming'],
        params: ArrivalParams,
        body,
        response: answersWith(NotedSchema, ['notFound', 'wrongState', 'questionsOpen']),
      },
    },
    (request) => {
      const { ref } = request.params;
      const actor = actorOf(request);
      const { requestId } = request;
      const asked = {
        accountId: actor.accountId,
        postId: actor.postId,
        action: `${word}Arrival`,
        objectId: ref,
      };
      return db.transaction().execute((trx) =>
        onceOnly(trx, { ...asked, id: requestId, payload: request.body }, async () => ({
          note: await run({
            trx,
            arrival: await lockArrival(trx, ref),
            actor,
            requestId,
            body: request.body,
          }),
        })),
      );
    },
  );
}

/** Two people deciding at once: the second looks at what the first has made of it. */
async function lockArrival(trx: Trx, ref: string): Promise<ArrivalRecord> {
  const { id } = await readArrival(trx, ref);
  await trx.selectFrom('arrival').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return readArrival(trx, `#${id}`);
}
