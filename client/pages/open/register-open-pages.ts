/**
 * Pages under `/k` for whoever holds the letter in hand: the printed code leads to what the campaign is, to registering
 * and to asking for a personal link again. Plain HTML without scripts; opening changes nothing.
 */
import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FAILURES, Refusal } from '../../../domain/failure/catalogue.ts';
import { readCode } from '../../../domain/survey/short-code.ts';
import { readPublicPage, type PublicPage } from '../../../store/open/public-page.ts';
import type { PageDeps } from '../deps.ts';
import { LARGEST_TEXT, readPosted, type Posted } from '../posted.ts';
import { DEFAULT_RATES, LOG_SERIALIZERS, setSafeHeaders } from '../safety.ts';
import { htmlIn, SYSTEM, type Outcome, type Screen } from '../screen.ts';
import * as say from '../views/messages.ts';
import { NOT_RECORDED } from '../views/not-recorded.ts';
import { notice, type Notice } from '../views/notice.ts';
import { askingForLink, registering, type OpenChange } from './changes.ts';
import { codeScreen, frameOf, linkAskedScreen, openScreen, registeredScreen } from './screens.ts';

export function registerOpenPages(app: FastifyInstance, deps: PageDeps): void {
  void app.register((scope) => definePages(scope, deps), { prefix: '/k', logSerializers: LOG_SERIALIZERS });
}

type Params = { Params: { code: string } };
const WINDOW = 60_000;

async function definePages(scope: FastifyInstance, deps: PageDeps): Promise<void> {
  setSafeHeaders(scope);
  const rates = { ...DEFAULT_RATES, ...deps.rates };
  // By address alone: codes are short, and nobody may try them in numbers.
  await scope.register(rateLimit, { max: rates.perLink, timeWindow: WINDOW, keyGenerator: ({ ip }) => ip });
  if (!scope.hasContentTypeParser('application/x-www-form-urlencoded'))
    await scope.register(formbody, { bodyLimit: LARGEST_TEXT });
  if (!scope.hasRequestDecorator('isMultipart'))
    await scope.register(multipart, { throwFileSizeLimit: false });
  scope.all('/*', (_request, reply) => send(reply, codeScreen('', NO_SUCH), null));
  scope.setErrorHandler((error, request, reply) => {
    const screen = screenOfError(error);
    if (screen.status === 500) request.log.error({ err: error }, 'trang chung hỏng');
    return send(reply, screen, null);
  });
  defineReading(scope, deps);
  await scope.register(async (forms) => {
    await forms.register(rateLimit, { max: rates.perForm, timeWindow: WINDOW, keyGenerator: ({ ip }) => ip });
    for (const change of CHANGES) defineChange(forms, deps, change);
  });
}

const CHANGES: readonly OpenChange[] = [registering, askingForLink];
const NO_SUCH = 'Không có đợt khảo sát nào mang mã này; xem lại mã in trong văn bản';

/** What can be opened; opening it only reads. */
const PAGES: readonly { readonly path: string; show(page: PublicPage): Screen }[] = [
  { path: '', show: openScreen },
  ...CHANGES.map((change) => ({
    path: change.path,
    show: (page: PublicPage) => change.screen(page, { raw: {}, requestId: randomUUID() }),
  })),
  { path: '/da-dang-ky', show: registeredScreen },
  { path: '/da-de-nghi', show: linkAskedScreen },
];

function defineReading(scope: FastifyInstance, { db }: PageDeps): void {
  scope.get<{ Querystring: { ma?: unknown } }>('', async ({ query }, reply) => {
    const typed = typeof query.ma === 'string' ? query.ma.slice(0, 40) : '';
    if (typed.trim() === '') return send(reply, codeScreen(), null);
    const code = readCode(typed);
    const page = code === null ? null : await readPublicPage(db, code);
    return page ? reply.redirect(`/k/${page.code}`, 303) : send(reply, codeScreen(typed, NO_SUCH), null);
  });
  for (const shown of PAGES)
    scope.get<Params>(`/:code${shown.path}`, async ({ params }, reply) => {
      const page = await pageOf(db, params.code);
      if (!page) return send(reply, codeScreen('', NO_SUCH), null);
      return send(reply, shown.show(page), page);
    });
}

async function pageOf(db: PageDeps['db'], typed: string): Promise<PublicPage | null> {
  const code = readCode(typed);
  return code === null ? null : readPublicPage(db, code);
}

/** What was typed is read first and shown again whatever happens. */
function defineChange(scope: FastifyInstance, deps: PageDeps, change: OpenChange): void {
  scope.post<Params>(`/:code${change.path}`, { bodyLimit: LARGEST_TEXT }, async (request, reply) => {
    const posted = await readPosted(request);
    const page = await pageOf(deps.db, request.params.code);
    if (!page) return send(reply, codeScreen('', NO_SUCH), null);
    return send(reply, await make({ change, deps, request }, page, posted), page);
  });
}

interface Making {
  readonly change: OpenChange;
  readonly deps: PageDeps;
  readonly request: FastifyRequest;
}

async function make({ change, deps, request }: Making, page: PublicPage, posted: Posted): Promise<Outcome> {
  try {
    return await change.make({ page, posted, db: deps.db });
  } catch (error) {
    if (!(error instanceof Refusal)) request.log.error({ err: error }, 'chưa ghi nhận được');
    const why =
      error instanceof Refusal
        ? { notices: [refused(error)], status: FAILURES[error.type].status }
        : { notices: [NOT_RECORDED], status: 503 };
    return change.showAgain({ page, posted }, why);
  }
}

const refused = ({ type, problems }: Refusal): Notice =>
  notice('bad', problems.map(({ what }) => `${what}.`).join(' '), `${FAILURES[type].sentence}.`);

const NOBODY = {
  rehearsal: false,
  issuer: SYSTEM,
  purpose: 'Trang chung của đợt khảo sát',
  contact: null,
  foot: null,
} as const;

function send(reply: FastifyReply, outcome: Outcome, page: PublicPage | null): FastifyReply {
  if ('goTo' in outcome) return reply.redirect(outcome.goTo, 303);
  return reply
    .code(outcome.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(htmlIn(outcome, page ? frameOf(page) : NOBODY));
}

function screenOfError(error: unknown): Screen {
  const status =
    error instanceof Refusal ? FAILURES[error.type].status : (error as { statusCode?: number }).statusCode;
  if (status === 429) return say.TOO_MANY;
  return status === 413 ? say.TOO_LARGE : say.BROKEN;
}
