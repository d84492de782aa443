import Fastify from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApi } from '../../../client/api/api.ts';
import type { ApiDeps } from '../../../client/api/deps.ts';
import { guardRoutes } from '../../../client/api/guard-routes.ts';

/** Nothing behind it: what is asked here never reaches the database. */
const nothing = new Proxy({}, { get: () => () => Promise.reject(new Error('không có gì phía sau')) });
const deps = {
  db: nothing,
  files: nothing,
  processes: { isUp: () => Promise.resolve(false) },
  engine: nothing,
  readings: nothing,
  toPdf: () => Promise.reject(new Error('không có gì phía sau')),
  mailbox: null,
} as unknown as ApiDeps;

interface Operation {
  readonly summary?: string;
  readonly responses: Readonly<Record<string, unknown>>;
}
const api = await buildApi(deps);
const twoAMinute = await buildApi({ ...deps, rates: { perLink: 100, perAddress: 2 } } as ApiDeps);
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {};

beforeAll(async () => {
  paths = (await api.inject('/openapi.json')).json<{ paths: typeof paths }>().paths;
});

describe('every route', () => {
  test('is in the OpenAPI document with a Vietnamese summary; recipients’ pages are not', () => {
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(35);
    for (const { summary } of operations) expect(summary ?? '').toMatch(/[\u00c0-\u1ef9]/);
    expect(Object.keys(paths).filter((path) => path.startsWith('/p/'))).toEqual([]);
  });

  test('below /api/ asks for a token first, whatever is sent', async () => {
    for (const [path, methods] of Object.entries(paths)) {
      if (!path.startsWith('/api/')) continue;
      const url = path.replace(/\{(\w+)\}/g, '1');
      for (const method of Object.keys(methods)) {
        const answer = await api.inject({ method: method as 'GET', url });
        expect([url, answer.statusCode]).toEqual([url, 401]);
      }
    }
  });

  test.each(['/', '/api'])(
    '%s says where to look, in JSON to programs and as a page to browsers',
    async (url) => {
      const told = await api.inject(url);
      expect([told.statusCode, told.json<{ name: string }>().name]).toEqual([200, 'Văn Thư']);
      const links = Object.keys(told.json<{ links: object }>().links);
      expect(links).toEqual(expect.arrayContaining(['/openapi.json', '/mailbox']));
      for (const link of links.filter((one) => one !== '/mailbox'))
        expect(Object.keys(paths)).toContain(link);
      const page = await api.inject({ url, headers: { accept: 'text/html,application/xhtml+xml' } });
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.body).toMatch(/^<!doctype html>[^]*<a href="\/openapi.json">/);
    },
  );

  test('answers what is unknown in the one shape of failures', async () => {
    const answer = await api.inject('/api/khong-co');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toEqual({
      type: 'notFound',
      message: 'Không tìm thấy',
      problems: [{ where: 'đường dẫn', what: 'không có' }],
    });
  });
});

describe('the number of requests', () => {
  const open = (address: string, remoteAddress: string) =>
    twoAMinute.inject({ url: '/p/khong-co', remoteAddress, headers: { 'x-forwarded-for': address } });

  test('is counted for each sender behind the proxy of this machine', async () => {
    for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.3'])
      expect((await open(address, '127.0.0.1')).statusCode).toBe(404);
    await open('203.0.113.1', '127.0.0.1');
    expect((await open('203.0.113.1', '127.0.0.1')).statusCode).toBe(429);
  });

  test('believes nobody else what they say of their address', async () => {
    for (const address of ['203.0.113.4', '203.0.113.5']) await open(address, '198.51.100.7');
    expect((await open('203.0.113.6', '198.51.100.7')).statusCode).toBe(429);
  });
});

describe('the guard of routes', () => {
  const guarded = () => {
    const app = Fastify();
    guardRoutes(app);
    return app;
  };

  test('stops the start when a route has no role', () => {
    expect(() => guarded().get('/api/x', { schema: { summary: 'Một việc' } as never }, () => '')).toThrow(
      /thiếu config.role/,
    );
  });

  test('stops the start when a route has no Vietnamese summary', () => {
    const options = { config: { role: 'staff' }, schema: { summary: 'Thing' } as never } as const;
    expect(() => guarded().get('/api/x', options, () => '')).toThrow(/thiếu mô tả tiếng Việt/);
  });
});

describe('the request id', () => {
  test('is made when absent, and told', async () => {
    const answer = await api.inject('/api/me');
    expect(answer.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('has to be a UUID', async () => {
    const answer = await api.inject({ url: '/api/me', headers: { 'idempotency-key': 'lần 1' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ problems: { where: string }[] }>().problems[0]?.where).toBe('Idempotency-Key');
  });
});
