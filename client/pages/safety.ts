/** What every answer under `/p/` carries, whatever it says: nothing runs, nothing is stored, nothing leaks. */
import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PageDeps } from './deps.ts';

export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Enough for an office where many open the same letter; far too few to try tokens. */
export const DEFAULT_RATES = { perLink: 120, perAddress: 600, perForm: 20 };

export function setSafeHeaders(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_request, reply) => {
    reply.headers(SAFE_HEADERS);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

/** Sets the headers last, over whatever the application set, and bounds requests per link and per address. */
export async function makeSafe(scope: FastifyInstance, deps: PageDeps): Promise<void> {
  setSafeHeaders(scope);
  const rates = deps.rates ?? DEFAULT_RATES;
  const timeWindow = 60_000;
  await scope.register(rateLimit, { max: rates.perAddress, timeWindow, keyGenerator: ({ ip }) => ip });
  await scope.register(rateLimit, { max: rates.perLink, timeWindow, keyGenerator: linkKey });
}

/** Links are counted by hash; what has no token is counted by address alone. */
export function linkKey(request: FastifyRequest): string {
  const { token } = request.params as { readonly token?: string };
  return token ? createHash('sha256').update(token).digest('hex') : `địa chỉ ${request.ip}`;
}

/** Requests as the log may show them: without the token, which is all one needs to answer for somebody else. */
export const LOG_SERIALIZERS = {
  req: (request: FastifyRequest) => `${request.method} ${hideToken(request.url)} ${request.ip}`,
};

/** '/p/abc/phieu' → '/p/…/phieu' */
export const hideToken = (url: string): string => url.replace(/^\/p\/[^/?#]+/, '/p/…');
