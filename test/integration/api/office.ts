import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordDecision } from '../../../activities/document/record-decision.ts';
import { surveyDecisions } from '../../../activities/survey/decisions.ts';
import { buildApi } from '../../../client/api/api.ts';
import type { ApiDeps } from '../../../client/api/deps.ts';
import { createDocumentEngine } from '../../../documents/engine.ts';
import { Refusal } from '../../../domain/failure/catalogue.ts';
import { ensureFirstAccount } from '../../../store/office/bootstrap.ts';
import type { Database } from '../../../store/database.ts';
import { createFolderStorage, type FileStorage } from '../../../store/file-storage.ts';
import { ensureOffice } from '../../../store/office/office-clock.ts';
import { freshDatabase } from '../../stack/database.ts';
import { afterFile } from '../../after-file.ts';
import { READINGS } from '../../readings.ts';
import { tempFolder } from '../../temp-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly body?: unknown;
  readonly requestId?: string;
  readonly post?: string;
}
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly bytes: Buffer<ArrayBuffer>;
  json<T = Failure>(): T;
}
export interface Failure {
  readonly type: string;
  readonly message: string;
  readonly problems: readonly { readonly where: string; readonly what: string; readonly remedy?: string }[];
}

export interface TestOffice {
  readonly db: Database;
  readonly tokens: Record<string, string>;
  readonly files: FileStorage;
  /** Temporal is there (decisions are carried out at once) or away. */
  temporal: 'up' | 'away';
  /** Times a decision was carried out. */
  decided: number;
  ask(account: string | null, asked: Asked): Promise<Answer>;
}

/** An office of its own with the sample loaded through the API, on a rehearsal's clock at 07h30 on 10/7/2023. */
export async function openOffice(
  kind: 'rehearsal' | 'production' = 'rehearsal',
  toPdf: ApiDeps['toPdf'] = () => Promise.reject(new Refusal('pdfFailed')),
  readings: ApiDeps['readings'] = READINGS,
): Promise<TestOffice> {
  const { db } = await freshDatabase();
  await ensureOffice(db, { kind, startAt: new Date('2023-07-10T07:30:00+07:00') });
  const first = await ensureFirstAccount(db);
  const folder = tempFolder('vanthu-api-');
  const state: Omit<TestOffice, 'ask'> = {
    db,
    tokens: { 'quan-tri': first ?? '' },
    files: createFolderStorage(folder, db),
    temporal: 'up',
    decided: 0,
  };
  const office = state as TestOffice;
  const api = await buildApi({ ...depsOf(office), toPdf, readings });
  afterFile(() => api.close());
  const ask: TestOffice['ask'] = async (account, asked) => {
    const { method = asked.body === undefined ? 'GET' : 'POST', url, body, requestId, post } = asked;
    const answer = await api.inject({
      method,
      url,
      headers: {
        ...(account !== null && { authorization: `Bearer ${office.tokens[account] ?? account}` }),
        ...(requestId !== undefined && { 'idempotency-key': requestId }),
        ...(post !== undefined && { 'x-post': post }),
      },
      ...(body !== undefined && { payload: body as object }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body,
      bytes: Buffer.from(answer.rawPayload),
      json: () => answer.json(),
    };
  };
  return Object.assign(office, { ask });
}

function depsOf(office: TestOffice): Omit<ApiDeps, 'toPdf' | 'readings'> {
  return {
    db: office.db,
    files: office.files,
    processes: {
      async decide(processId, requestId) {
        if (office.temporal === 'away') throw new Refusal('workflowDown');
        office.decided += 1;
        if (processId.startsWith('document/')) return (await recordDecision(office.db, requestId)).result;
        return surveyDecisions(office.db).recordSurveyDecision({ requestId });
      },
      endOthers: () => Promise.resolve(0),
      runs: () => Promise.resolve(true),
      isUp: () => Promise.resolve(office.temporal === 'up'),
      close: () => Promise.resolve(),
    },
    engine: createDocumentEngine({ templatesDir: join(ROOT, 'templates') }),
    mailbox: null,
  };
}

export const sampleFiles = (): Record<string, string> => {
  const folder = join(ROOT, 'samples', 'office');
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
};

export const sampleSurvey = (): string =>
  readFileSync(join(ROOT, 'samples', 'survey', 'cung-cau-cong-nghe-2023.yaml'), 'utf8');
export const SURVEY = 'cung-cau-cong-nghe-2023';

/** Loads the sample office and keeps the tokens it gives. */
export async function loadSample(office: TestOffice): Promise<void> {
  const answer = await office.ask('quan-tri', { url: '/api/import', body: { files: sampleFiles() } });
  if (answer.status !== 200) throw new Error(answer.body);
  Object.assign(office.tokens, answer.json<{ tokens: Record<string, string> }>().tokens);
}

export const launch = (office: TestOffice, requestId: string = randomUUID()): Promise<Answer> =>
  office.ask('giam-doc', { url: '/api/surveys', body: { source: sampleSurvey(), accept: [] }, requestId });
