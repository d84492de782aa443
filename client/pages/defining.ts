/** How a page, a change and a download stand behind a personal link: who is let in, and what is said otherwise. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FAILURES, Refusal } from '../../domain/failure/catalogue.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import type { ClosedPage } from '../../store/open/closed-page.ts';
import type { Change } from './change.ts';
import type { PageDeps } from './deps.ts';
import { LARGEST_TEXT, readPosted, type Posted } from './posted.ts';
import { htmlIn, htmlOf, type Outcome, type Screen } from './screen.ts';
import * as say from './views/messages.ts';
import { NOT_RECORDED } from './views/not-recorded.ts';
import { notice } from './views/notice.ts';
import { capital } from './views/respondents.ts';
import { tryAgainScreen } from './views/try-again.ts';
import type { Opened, Visit } from './visit.ts';

export type Open = (token: string) => Promise<Opened>;

export type Params = { Params: { token: string } & Record<string, string> };

export interface Page {
  readonly path: string;
  readonly answering: boolean;
  show(visit: Visit, asked: PageAsked): Outcome | Promise<Outcome>;
}

interface PageAsked {
  readonly query: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string>>;
}

export function definePage(scope: FastifyInstance, open: Open, page: Page): void {
  scope.get<Params>(`/:token${page.path}`, async (request, reply) => {
    const opened = await open(request.params.token);
    if (opened.state === 'unknown') return send(reply, say.NOT_FOUND, null);
    if (opened.state === 'closed') return sendClosed(reply, opened);
    if (opened.state === 'failed') return sendAway(request, reply, opened);
    const closed = page.answering ? closedTo(opened) : null;
    const asked = { query: request.query as Record<string, unknown>, params: request.params };
    return send(reply, closed ?? (await page.show(opened, asked)), opened.page);
  });
}

export interface Workbook {
  /** After `/p/:token/dau-moi/`; the last part names the file. */
  readonly path: string;
  readonly read: (visit: Visit, params: Readonly<Record<string, string>>) => Promise<Buffer | null>;
}

export function defineWorkbook(scope: FastifyInstance, open: Open, { path, read }: Workbook): void {
  scope.get<Params>(`/:token/dau-moi/${path}`, async (request, reply) => {
    const opened = await open(request.params.token);
    if (opened.state === 'failed') return sendAway(request, reply, opened);
    if (opened.state === 'closed') return sendClosed(reply, opened);
    const bytes = opened.state === 'known' ? await read(opened, request.params) : null;
    if (!bytes) return send(reply, say.NOT_FOUND, null);
    const name = path.split('/').pop() ?? '';
    return reply
      .type(MEDIA_TYPES.xlsx)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(bytes);
  });
}

interface Changing {
  readonly change: Change;
  readonly deps: PageDeps;
}

/** What was typed is read first and shown again whatever happens to the change. */
export function defineChange(scope: FastifyInstance, open: Open, { change, deps }: Changing): void {
  scope.post<Params>(`/:token${change.path}`, { bodyLimit: LARGEST_TEXT }, async (request, reply) => {
    const opened = await open(request.params.token);
    if (opened.state === 'unknown') return send(reply, say.NOT_FOUND, null);
    if (opened.state === 'closed') return sendClosed(reply, opened);
    const posted = await readPosted(request);
    if (opened.state === 'failed') {
      request.log.error({ err: opened.error }, 'chưa ghi nhận được');
      return send(reply, showAgainOr(change, opened, posted), opened.page);
    }
    const closed = change.answering ? closedTo(opened) : null;
    const outcome = closed ?? (await make({ change, deps }, opened, posted, request));
    return send(reply, outcome, opened.page);
  });
}

async function make(
  { change, deps }: Changing,
  visit: Visit,
  posted: Posted,
  request: FastifyRequest,
): Promise<Outcome> {
  try {
    return await change.make({ visit, posted, deps });
  } catch (error) {
    if (error instanceof Refusal) return change.showAgain({ visit, posted }, refused(error));
    request.log.error({ err: error }, 'chưa ghi nhận được');
    return change.showAgain({ visit, posted }, { notices: [NOT_RECORDED], status: 503 });
  }
}

function showAgainOr(change: Change, opened: Extract<Opened, { state: 'failed' }>, posted: Posted): Screen {
  const { page, base } = opened;
  if (!page) return tryAgainScreen(`${base}${change.path}`, posted);
  return change.showAgain({ visit: { page, base }, posted }, { notices: [NOT_RECORDED], status: 503 });
}

const refused = (refusal: Refusal) => ({
  notices: [
    notice(
      'bad',
      refusal.problems.map(({ what }) => `${capital(what)}.`).join(' '),
      `${FAILURES[refusal.type].sentence}.`,
    ),
  ],
  status: FAILURES[refusal.type].status,
});

function closedTo({ page, base }: Visit): Screen | null {
  if (!page.recipient.owesAnswer) return say.NOT_OWED(base);
  return page.campaign.state === 'stopped' ? say.STOPPED(base, page.campaign.stopReason) : null;
}

export function sendAway(
  request: FastifyRequest,
  reply: FastifyReply,
  opened: Extract<Opened, { state: 'failed' }>,
): FastifyReply {
  request.log.error({ err: opened.error }, 'chưa mở được trang');
  return send(reply.header('retry-after', '60'), say.AWAY, null);
}

export const sendClosed = (reply: FastifyReply, closed: ClosedPage): FastifyReply =>
  reply
    .code(410)
    .type('text/html; charset=utf-8')
    .send(htmlIn(say.CLOSED[closed.why], { ...closed, purpose: CLOSED_PURPOSE, foot: null }));

const CLOSED_PURPOSE = 'Đường dẫn riêng của nơi nhận văn bản';

export function send(reply: FastifyReply, outcome: Outcome, page: Visit['page'] | null): FastifyReply {
  if ('goTo' in outcome) return reply.redirect(outcome.goTo, 303);
  return reply
    .code(outcome.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(htmlOf(outcome, page));
}
