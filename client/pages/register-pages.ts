/** Recipients' pages under `/p/:token`: plain HTML without scripts. GET and HEAD read; only a person's POST changes. */
import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { FAILURES, Refusal } from '../../domain/failure/catalogue.ts';
import type { Change } from './change.ts';
import { defineIntermediary } from './define-intermediary.ts';
import { defineChange, definePage, send, sendAway, sendClosed, type Open, type Page } from './defining.ts';
import type { PageDeps } from './deps.ts';
import { LARGEST_TEXT } from './posted.ts';
import { sendFile } from './routes/download.ts';
import { filling } from './routes/form.ts';
import { askingForTime } from './routes/more-time.ts';
import { declining } from './routes/no-need.ts';
import { confirming } from './routes/receipt.ts';
import { reviewOf, sending } from './routes/send.ts';
import { LOG_SERIALIZERS, makeSafe } from './safety.ts';
import type { Screen } from './screen.ts';
import { STYLE } from './templates.ts';
import { formScreen } from './views/form.ts';
import { letterScreen } from './views/letter.ts';
import * as say from './views/messages.ts';
import { moreTimeScreen } from './views/more-time.ts';
import { noNeedScreen } from './views/no-need.ts';
import { notice } from './views/notice.ts';
import { receiptScreen } from './views/receipt.ts';
import { createVisits } from './visit.ts';

export function registerPages(app: FastifyInstance, deps: PageDeps): void {
  void app.register((scope) => definePages(scope, deps), { prefix: '/p', logSerializers: LOG_SERIALIZERS });
}

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

function defineDownload(scope: FastifyInstance, open: Open, deps: PageDeps): void {
  scope.get<{ Params: { token: string; name: string } }>('/:token/tep/:name', async (request, reply) => {
    const opened = await open(request.params.token);
    if (opened.state === 'failed') return sendAway(request, reply, opened);
    if (opened.state === 'closed') return sendClosed(reply, opened);
    const bytes = opened.state === 'known' && (await sendFile(opened.page, request.params.name, deps, reply));
    return bytes ? reply.send(bytes) : send(reply, say.NOT_FOUND, null);
  });
}

function screenOfError(error: unknown): Screen {
  const status =
    error instanceof Refusal ? FAILURES[error.type].status : (error as { statusCode?: number }).statusCode;
  if (status === 429) return say.TOO_MANY;
  return status === 413 ? say.TOO_LARGE : say.BROKEN;
}
