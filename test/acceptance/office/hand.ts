/** A person's hand on the HTTP API, patient as people are: what the office could not answer is sent again as it was. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { patient } from './patience.ts';

export interface Hand {
  get<Answer>(path: string): Promise<Answer>;
  /** One request, sent again under its own id for as long as the office is away. */
  post<Answer>(path: string, body: unknown, requestId?: string): Promise<Answer>;
}

/** @param answered told of each request that the office said yes to */
export function createHand(
  api: string,
  token: string,
  answered: (requestId: string, path: string) => void = () => undefined,
): Hand {
  const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const authorization = `Bearer ${token}`;
    const response = await insist(`${api}${path}`, { ...init, headers: { ...init.headers, authorization } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Answer;
  };
  return {
    get: (path) => ask(path, {}),
    async post<Answer>(path: string, body: unknown, requestId: string = randomUUID()) {
      const answer = await ask<Answer>(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': requestId },
        body: JSON.stringify(body),
      });
      answered(requestId, path);
      return answer;
    },
  };
}

const PATIENCE_MS = 90_000;
const AGAIN_AFTER_MS = 100;
/** Away, or asked too often by so many in one house. */
const TRY_AGAIN: readonly number[] = [503, 429];

/** @throws Error when the office says something else than "try again", or stays away */
export async function insist(url: string, init: RequestInit): Promise<Response> {
  const until = performance.now() + patient(PATIENCE_MS);
  let last = 'no answer';
  while (performance.now() < until) {
    const response = await fetch(url, init).catch((error: unknown) => void (last = String(error)));
    if (response && !TRY_AGAIN.includes(response.status)) return response;
    if (response) last = await response.text().catch(String);
    await sleep(patient(AGAIN_AFTER_MS));
  }
  throw new Error(`${url} stayed away: ${last}`);
}
