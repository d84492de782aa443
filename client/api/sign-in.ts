import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { accountOfToken, actorsOf } from '../../store/office/accounts.ts';
import type { Database } from '../../store/database.ts';
import { officeToday } from '../../store/office/office-clock.ts';
import { chooseActor, ROLES, type Role } from './roles.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    role?: Role;
  }
  interface FastifyRequest {
    /** Posts held today by whoever signed in; empty on routes that ask for no token. */
    actors: readonly Actor[];
    /** The post in which they use this route. */
    signedIn: Actor | null;
  }
}

/** Every request names its person by a token; the posts they hold are read as of the office's today. */
export function signIn(app: FastifyInstance, db: Database): void {
  app.decorateRequest('signedIn', null);
  app.decorateRequest('actors');
  app.addHook('onRequest', async (request) => {
    request.actors = [];
    const role = request.routeOptions.config.role;
    if (!role) throw unauthenticated('đường dẫn này chưa định ai được dùng');
    if (ROLES[role].ranks === null) return;
    request.actors = await postsOf(db, tokenOf(request));
    request.signedIn = chooseActor(request.actors, role, headerOf(request, 'x-post'));
  });
}

/** Who does this. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.signedIn) throw unauthenticated('đường dẫn này không hỏi mã truy cập');
  return request.signedIn;
}

async function postsOf(db: Database, token: string): Promise<Actor[]> {
  const account = await accountOfToken(db, token);
  if (!account) throw unauthenticated('mã truy cập không đúng, đã hết hạn hoặc đã thu hồi');
  return actorsOf(db, account.accountId, await officeToday(db));
}

function tokenOf(request: FastifyRequest): string {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!token) throw unauthenticated('thiếu mã truy cập');
  return token;
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const unauthenticated = (what: string): Refusal =>
  new Refusal('unauthenticated', [
    { where: 'Authorization', what, remedy: 'gửi tiêu đề "Authorization: Bearer <mã truy cập>"' },
  ]);
