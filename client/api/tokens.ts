import { z } from 'zod';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { issueToken, listAccounts, revokeTokensOf } from '../../store/office/accounts.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Trx } from '../../store/database.ts';
import { answersWith } from './answers-with.ts';
import type { ApiDeps } from './deps.ts';
import type { Api } from './route.ts';
import { list } from './schemas.ts';
import { actorOf } from './sign-in.ts';

const AccountSchema = z.object({
  id: z.string(),
  personId: z.string(),
  fullName: z.string(),
  active: z.boolean(),
});
export type AccountBody = z.infer<typeof AccountSchema>;
const AccountParams = z.object({ id: z.string().min(1).describe('Tài khoản') });
const IssuedSchema = z.object({
  accountId: z.string(),
  token: z.string().describe('Mã truy cập, chỉ trả về lần này'),
});
const RevokedSchema = z.object({ accountId: z.string(), revoked: z.number() });

/** Accounts and their tokens. A new token takes the place of the old ones: whoever lost one is safe again at once. */
export function registerTokens(api: Api, { db }: ApiDeps): void {
  const config = { role: 'administrator' } as const;
  const tags = ['office'];
  api.get(
    '/api/accounts',
    { config, schema: { summary: 'Các tài khoản', tags, response: answersWith(list(AccountSchema)) } },
    () => listAccounts(db),
  );
  api.post(
    '/api/accounts/:id/token',
    {
      config,
      schema: {
        summary: 'Cấp mã truy cập mới, mã cũ hết hiệu lực',
        tags,
        params: AccountParams,
        response: answersWith(IssuedSchema, ['notFound']),
      },
    },
    (request) =>
      db.transaction().execute(async (trx) => {
        const accountId = await knownAccount(trx, request.params.id);
        await revokeTokensOf(trx, accountId);
        await writeAudit(trx, evidence('issueToken', accountId, request));
        return { accountId, token: await issueToken(trx, accountId) };
      }),
  );
  api.post(
    '/api/accounts/:id/revoke',
    {
      config,
      schema: {
        summary: 'Thu hồi mọi mã truy cập của tài khoản',
        tags,
        params: AccountParams,
        response: answersWith(RevokedSchema, ['notFound']),
      },
    },
    (request) =>
      db.transaction().execute(async (trx) => {
        const accountId = await knownAccount(trx, request.params.id);
        await writeAudit(trx, evidence('revokeTokens', accountId, request));
        return { accountId, revoked: await revokeTokensOf(trx, accountId) };
      }),
  );
}

async function knownAccount(trx: Trx, id: string): Promise<string> {
  const row = await trx.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('notFound', [{ where: 'id', what: `không có tài khoản "${id}"` }]);
  return row.id;
}

const evidence = (action: string, objectId: string, request: Parameters<typeof actorOf>[0]) => ({
  actor: actorOf(request),
  action,
  objectKind: 'directory' as const,
  objectId,
  requestId: request.requestId,
});
