/** Recipients' pages under `/p/:token`: plain HTML without scripts. GET and HEAD read; only a person's POST changes. */
import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FAILURES, Refusal } from '../../domain/failure/catalogue.ts';
import type { ClosedPage } from '../../store/open/closed-page.ts';
import { MEDIA_TYPES } from '../../store/file-storage.ts';
import type { Change } from './change.ts';
import type { PageDeps } from './deps.ts';
import { LARGEST_TEXT, readPosted, type Posted } from './posted.ts';
import { sendFile } from './routes/download.ts';
import { filling } from './routes/form.ts';
import { askingForTime } from './routes/more-time.ts';
import { declining } from './routes/no-need.ts';
import { confirming } from './routes/receipt.ts';
import {
  checkedFile,
  rejectedFile,
  takingRespondents,
  templateFile,
  uploading,
} from './routes/respondents.ts';
import { reviewOf, sending } from './routes/send.ts';
import { DEFAULT_RATES, linkKey, LOG_SERIALIZERS, makeSafe } from './safety.ts';
import { htmlIn, htmlOf, type Outcome, type Screen } from './screen.ts';
import { STYLE } from './templates.ts';
import { formScreen } from './views/form.ts';
import { letterScreen } from './views/letter.ts';
import * as say from './views/messages.ts';
import { moreTimeScreen } from './views/more-time.ts';
import { noNeedScreen } from './views/no-need.ts';
import { NOT_RECORDED } from './views/not-recorded.ts';
import { notice } from './views/notice.ts';
import { receiptScreen } from './views/receipt.ts';
import { capital, respondentsScreen } from './views/respondents.ts';
import { tryAgainScreen } from './views/try-again.ts';
import { createVisits, type Opened, type Visit } from './visit.ts';

export function registerPages(app: FastifyInstance, deps: PageDeps): void {
  void app.register((scope) => definePages(scope, deps), { prefix: '/p', logSerializers: LOG_SERIALIZERS });
}

type Params = { Params: { token: string } & Record<string, string> };

async function definePages(scope: FastifyInstance, deps: PageDeps): Promise<void> {
  await makeSafe(scope, deps);
  if (!scope.hasContentTypeParser('application/x-www-form-urlencoded'))
    await scope.register(formbody, { bodyLimit: LARGEST_TEXT });
  if (!scope.hasRequestDecorator('isMultipart'))
    await scope.register(multipart, { throwFileSizeLimit: false });
  // A route, not a not-found handler: only routes log by our serializers, and the address may hold a token.
  scope.all('/*', (_request, reply) => send(reply, say.NOT_FOUND, null));
  scope.setErrorHandler((error, request, reply) => {
    const screen = screenOfError(error);
    if (screen.status === 500) request.log.error({ err: error }, 'trang nơi nhận hỏng');
    return send(reply, screen, null);
  });
  scope.get('/trang.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(STYLE),
  );
  const open = createVisits(deps.db);
  for (const page of PAGES) definePage(scope, open, page);
  for (const change of CHANGES) defineChange(scope, open, { change, deps });
  defineDownload(scope, open, deps);
  await scope.register((heavy) => defineIntermediary(heavy, open, deps));
}

/** Pages that read a whole workbook each time: fewer of them a minute. */
async function defineIntermediary(scope: FastifyInstance, open: Open, deps: PageDeps): Promise<void> {
  const { perForm: max } = { ...DEFAULT_RATES, ...deps.rates };
  await scope.register(rateLimit, { max, timeWindow: 60_000, keyGenerator: linkKey });
  for (const change of [uploading, takingRespondents]) defineChange(scope, open, { change, deps });
  definePage(scope, open, {
    path: '/dau-moi',
    answering: true,
    show: (visit, { query }) => respondentsScreen(visit, { justTaken: 'da-nhan' in query }),
  });
  definePage(scope, open, {
    path: '/dau-moi/:sha256',
    answering: true,
    show: (visit, { params }) => checkedFile(visit, params['sha256'] ?? '', deps),
  });
  defineWorkbook(scope, open, { path: 'tep-mau.xlsx', read: (visit) => templateFile(visit, deps) });
  defineWorkbook(scope, open, {
    path: ':sha256/dong-can-sua.xlsx',
    read: (visit, params) => rejectedFile(visit, params['sha256'] ?? '', deps),
  });
}

type Open = (token: string) => Promise<Opened>;

interface Page {
  readonly path: string;
  readonly answering: boolean;
  show(visit: Visit, asked: PageAsked): Outcome | Promise<Outcome>;
}

interface PageAsked {
  readonly query: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, string>>;
}

/** Every page that can be opened; opening it only reads. */
const PAGES: readonly Page[] = [
  { path: '', answering: false, show: ({ page, base }) => letterScreen(page, base) },
  { path: '/phieu', answering: true, show: (visit, { query }) => formScreen(visit, savedNotice(query)) },
  { path: '/xem-lai', answering: true, show: reviewOf },
  {
    path: '/bien-nhan',
    answering: false,
    show: (visit) =>
      visit.page.answers[0] ? receiptScreen(visit, visit.page.answers[0]) : say.NOTHING_SENT(visit.base),
  },
  {
    path: '/khong-co-nhu-cau',
    answering: true,
    show: (visit) => noNeedScreen(visit, { requestId: randomUUID() }),
  },
  {
    path: '/xin-gia-han',
    answering: true,
    show: (visit) => moreTimeScreen(visit, { until: '', reason: '', requestId: randomUUID() }),
  },
];

const CHANGES: readonly Change[] = [confirming, filling, sending, declining, askingForTime];

const savedNotice = (query: Readonly<Record<string, unknown>>) =>
  'da-luu' in query
    ? { notices: [notice('good', 'Có thể đóng trang và mở lại đường dẫn này để điền tiếp.', 'Đã lưu nháp.')] }
    : {};

function definePage(scope: FastifyInstance, open: Open, page: Page): void {
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

function defineDownload(scope: FastifyInstance, open: Open, deps: PageDeps): void {
  scope.get<{ Params: { token: string; name: string } }>('/:token/tep/:name', async (request, reply) => {
    const opened = await open(request.params.token);
    if (opened.state === 'failed') return sendAway(request, reply, opened);
    if (opened.state === 'closed') return sendClosed(reply, opened);
    const bytes = opened.state === 'known' && (await sendFile(opened.page, request.params.name, deps, reply));
    return bytes ? reply.send(bytes) : send(reply, say.NOT_FOUND, null);
  });
}

interface Workbook {
  /** After `/p/:token/dau-moi/`; the last part names the file. */
  readonly path: string;
  read(visit: Visit, params: Readonly<Record<string, string>>): Promise<Buffer | null>;
}

function defineWorkbook(scope: FastifyInstance, open: Open, { path, read }: Workbook): void {
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
function defineChange(scope: FastifyInstance, open: Open, { change, deps }: Changing): void {
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

function sendAway(
  request: FastifyRequest,
  reply: FastifyReply,
  opened: Extract<Opened, { state: 'failed' }>,
): FastifyReply {
  request.log.error({ err: opened.error }, 'chưa mở được trang');
  return send(reply.header('retry-after', '60'), say.AWAY, null);
}

const sendClosed = (reply: FastifyReply, closed: ClosedPage): FastifyReply =>
  reply
    .code(410)
    .type('text/html; charset=utf-8')
    .send(htmlIn(say.CLOSED[closed.why], { ...closed, purpose: CLOSED_PURPOSE, foot: null }));

const CLOSED_PURPOSE = 'Đường dẫn riêng của nơi nhận văn bản';

function send(reply: FastifyReply, outcome: Outcome, page: Visit['page'] | null): FastifyReply {
  if ('goTo' in outcome) return reply.redirect(outcome.goTo, 303);
  return reply
    .code(outcome.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(htmlOf(outcome, page));
}

function screenOfError(error: unknown): Screen {
  const status =
    error instanceof Refusal ? FAILURES[error.type].status : (error as { statusCode?: number }).statusCode;
  if (status === 429) return say.TOO_MANY;
  return status === 413 ? say.TOO_LARGE : say.BROKEN;
}
