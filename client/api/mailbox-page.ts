import type { FastifyReply, FastifyRequest } from 'fastify';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import { z } from 'zod';
import { accountOfToken, actorsOf } from '../../store/office/accounts.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import type { ApiDeps } from './deps.ts';
import { listPage, mailPage, signInPage } from './mailbox-html.ts';
import { chooseActor } from './roles.ts';
import type { Api } from './route.ts';

const COOKIE = 'hop_thu';
const config = { role: 'public' } as const;
const TokenBody = z.object({ token: z.string().max(200) });
const MailParams = z.object({ id: z.string() });

/**
 * The embedded mailbox as a plain page. It holds everybody's personal links, so it asks for a token even on this very
 * machine; the token stays in a cookie that scripts cannot read and other sites cannot send.
 */
export function registerMailboxPage(app: Api, deps: ApiDeps): void {
  void app.register(async (scope) => {
    await scope.register(formbody);
    await scope.register(rateLimit, { max: 300, timeWindow: '1 minute' });
    const page = scope as unknown as Api;
    page.get(
      '/mailbox',
      { config, schema: { summary: 'Trang hộp thư thử', hide: true } },
      async (request, reply) => {
        if (!(await mayRead(deps, tokenOf(request)))) return html(reply, signInPage(null));
        return html(reply, listPage((await deps.mailbox?.list({ limit: 200 })) ?? null));
      },
    );
    page.post(
      '/mailbox',
      { config, schema: { summary: 'Mở hộp thư thử bằng mã truy cập', hide: true, body: TokenBody } },
      async (request, reply) => {
        const token = request.body.token.trim();
        if (!(await mayRead(deps, token)))
          return html(reply.code(403), signInPage('Mã truy cập không đúng hoặc không được xem hộp thư.'));
        const cookie = `${COOKIE}=${encodeURIComponent(token)}; Path=/mailbox; HttpOnly; SameSite=Strict`;
        return reply.header('set-cookie', cookie).redirect('/mailbox', 303);
      },
    );
    page.get(
      '/mailbox/:id',
      { config, schema: { summary: 'Một thư trong hộp thư thử', hide: true, params: MailParams } },
      async (request, reply) => {
        if (!(await mayRead(deps, tokenOf(request)))) return reply.redirect('/mailbox', 303);
        const mail = await deps.mailbox?.get(request.params.id);
        return mail ? html(reply, mailPage(mail)) : reply.redirect('/mailbox', 303);
      },
    );
  });
}

async function mayRead({ db }: ApiDeps, token: string): Promise<boolean> {
  const account = token === '' ? null : await accountOfToken(db, token);
  if (!account) return false;
  const actors = await actorsOf(db, account.accountId, await officeToday(db));
  try {
    chooseActor(actors, 'mailReader');
    return true;
  } catch {
    return false;
  }
}

function tokenOf(request: FastifyRequest): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([name]) => name === COOKIE)?.[1] ?? '';
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

const html = (reply: FastifyReply, text: string): FastifyReply =>
  reply.header('Cache-Control', 'no-store').type('text/html; charset=utf-8').send(text);
