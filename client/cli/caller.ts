import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { ApiFailure, failureFrom } from './api-failure.ts';

export interface CallerOptions {
  readonly url: string;
  readonly token: string;
  /** Post to act in, when one holds several. */
  readonly post?: string | undefined;
  /** Names the change this command makes. */
  readonly requestId: string;
}

/** The API as one person sees it. Paths begin with `/api/`. */
export interface Caller {
  readonly url: string;
  get<T>(path: string): Promise<T>;
  /** Changes something; the request id of the command goes with it. */
  send<T>(method: 'POST' | 'PATCH', path: string, body?: unknown): Promise<T>;
  bytes(path: string): Promise<Buffer>;
  /** For what may be larger than memory. */
  stream(path: string): Promise<Readable>;
}

/** @throws ApiFailure from every call */
export function createCaller(options: CallerOptions): Caller {
  const read = (path: string): Promise<Response> => ask(options, path, { method: 'GET' }, null);
  return {
    url: options.url,
    get: async <T>(path: string) => (await (await read(path)).json()) as T,
    bytes: async (path) => Buffer.from(await (await read(path)).arrayBuffer()),
    stream: async (path) => Readable.fromWeb((await read(path)).body as ReadableStream),
    send: async <T>(method: string, path: string, body: unknown = {}) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': options.requestId };
      const init = { method, headers, body: JSON.stringify(body) };
      return (await (await ask(options, path, init, options.requestId)).json()) as T;
    },
  };
}

async function ask(
  { url, token, post }: CallerOptions,
  path: string,
  init: {
    readonly method: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  },
  requestId: string | null,
): Promise<Response> {
  const headers = { ...init.headers, authorization: `Bearer ${token}`, ...(post ? { 'x-post': post } : {}) };
  let response: Response;
  try {
    response = await fetch(`${url}${path}`, { ...init, headers });
  } catch {
    throw unreachable(url, requestId);
  }
  if (!response.ok) throw await failureFrom(response, requestId);
  return response;
}

const unreachable = (url: string, requestId: string | null): ApiFailure =>
  new ApiFailure(
    {
      message: 'Không nối được tới máy chủ Văn Thư',
      problems: [
        { where: url, what: 'không trả lời', remedy: 'chạy npm start, hoặc ghi --url đúng địa chỉ' },
      ],
    },
    0,
    requestId,
  );
