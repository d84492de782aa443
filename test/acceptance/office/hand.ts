/** A person's hand on the HTTP API, patient as people are: what the office could not answer is sent again as it was. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Hand {
  get<Answer>(path: string): Promise<Answer>;
  /** One request, sent again under its own id for as long as the office is away. */
  post<Answer>(path: string, body: unknown, requestId?: string): Promise<Answer>;
}

export function createHand(api: string, token: string): Hand {
  const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const authorization = `Bearer ${token}`;
    const response = await insist(`${api}${path}`, { ...init, headers: { ...init.headers, authorization } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Answer;
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, body, requestId = randomUUID()) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': requestId },
        body: JSON.stringify(body),
      }),
  };
}

const PATIENCE_MS = 90_000;
const AGAIN_AFTER_MS = 100;

/** @throws Error when the office says something else than "try again", or stays away */
export async function insist(url: string, init: RequestInit): Promise<Response> {
  const until = performance.now() + PATIENCE_MS;
  let last = 'no answer';
  while (performance.now() < until) {
    const response = await fetch(url, init).catch((error: unknown) => void (last = String(error)));
    if (response && response.status !== 503) return response;
    if (response) last = await response.text().catch(String);
    await sleep(AGAIN_AFTER_MS);
  }
  throw new Error(`${url} stayed away: ${last}`);
}
