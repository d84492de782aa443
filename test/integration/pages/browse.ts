/** A visitor without scripts: reads forms out of a page and posts them as a browser would. */
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { registerPages } from '../../../client/pages/register-pages.ts';
import type { PageDeps } from '../../../client/pages/deps.ts';
import { READINGS } from '../../readings.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;
export interface Upload {
  readonly input: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export async function pagesApp(
  deps: Omit<PageDeps, 'readings'>,
  log?: { write(line: string): void },
  also: (app: FastifyInstance) => void = () => undefined,
): Promise<FastifyInstance> {
  const app = Fastify(log ? { logger: { stream: log } } : {});
  registerPages(app, { ...deps, readings: READINGS });
  also(app);
  await app.ready();
  return app;
}

export async function post(
  app: FastifyInstance,
  url: string,
  fields: Fields,
  uploads: readonly Upload[] = [],
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  for (const { input, name, bytes } of uploads) form.append(input, new Blob([new Uint8Array(bytes)]), name);
  const request = new Request('http://x', { method: 'POST', body: form });
  const options: InjectOptions = {
    method: 'POST',
    url,
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  };
  return app.inject(options);
}

export const postSimple = (app: FastifyInstance, url: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

/** Value of a hidden or text input. */
export const inputValue = (html: string, name: string): string =>
  new RegExp(`name="${name.replaceAll('.', '\\.')}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
