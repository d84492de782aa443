/** An office with a directory of one size: PostgreSQL as in production, the API in this process, no Temporal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApi } from '../../client/api/api.ts';
import { createDocumentEngine } from '../../documents/engine.ts';
import { readingsHere } from '../../documents/readings/readings.ts';
import type { Actor } from '../../domain/directory/post.ts';
import { Refusal } from '../../domain/failure/catalogue.ts';
import { ROOT } from '../../platform/root.ts';
import type { Database } from '../../store/database.ts';
import { createFolderStorage, type FileStorage } from '../../store/file-storage.ts';
import { actorsOf } from '../../store/office/accounts.ts';
import { ensureFirstAccount, FIRST_ACCOUNT } from '../../store/office/bootstrap.ts';
import { ensureOffice } from '../../store/office/office-clock.ts';
import { directoryFile } from '../campaign/directory.ts';
import { FIRST_MONDAY } from '../campaign/office.ts';
import { openPostgres } from '../measure/postgres.ts';

export interface SizedOffice {
  readonly db: Database;
  readonly files: FileStorage;
  actor(account: string): Promise<Actor>;
  /** Through the API, as somebody; a refusal is an error. */
  ask(account: string, url: string, body?: object): Promise<string>;
  close(): Promise<void>;
}

const SAMPLE = join(ROOT, 'samples', 'office');
const away = (): Promise<never> => Promise.reject(new Refusal('workflowDown'));

export async function openSizedOffice(size: number): Promise<SizedOffice> {
  const postgres = await openPostgres();
  const { db } = postgres;
  await ensureOffice(db, { kind: 'rehearsal', startAt: new Date(`${FIRST_MONDAY}T07:30:00+07:00`) });
  const files = createFolderStorage(join(postgres.home, 'files'), db);
  const tokens: Record<string, string> = { [FIRST_ACCOUNT]: (await ensureFirstAccount(db)) ?? '' };
  const engine = createDocumentEngine({ templatesDir: join(ROOT, 'templates') });
  const api = await buildApi({
    db,
    files,
    processes: {
      decide: away,
      endOthers: () => Promise.resolve(0),
      runs: () => Promise.resolve(false),
      isUp: () => Promise.resolve(false),
      close: () => Promise.resolve(),
    },
    engine,
    readings: readingsHere(engine),
    toPdf: () => Promise.reject(new Refusal('pdfFailed')),
    mailbox: null,
  });
  const ask: SizedOffice['ask'] = async (account, url, body) => {
    const headers = { authorization: `Bearer ${tokens[account] ?? ''}` };
    const answer = await api.inject({
      method: body ? 'POST' : 'GET',
      url,
      headers,
      ...(body && { payload: body }),
    });
    if (answer.statusCode !== 200)
      throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 2_000)}`);
    return answer.body;
  };
  const close = async (): Promise<void> => {
    await api.close();
    await postgres.close();
  };
  try {
    const imported = await ask(FIRST_ACCOUNT, '/api/import', { files: officeFiles(size) });
    Object.assign(tokens, (JSON.parse(imported) as { tokens: Record<string, string> }).tokens);
  } catch (error) {
    await close();
    throw error;
  }
  const actor = async (account: string): Promise<Actor> => {
    const [first] = await actorsOf(db, account, FIRST_MONDAY);
    if (!first) throw new Error(`${account} holds no post`);
    return first;
  };
  return { db, files, actor, ask, close };
}

function officeFiles(size: number): Record<string, string> {
  const names = readdirSync(SAMPLE).filter((name) => name.endsWith('.yaml'));
  const sample = names.map((name) => [name, readFileSync(join(SAMPLE, name), 'utf8')] as const);
  return Object.fromEntries([...sample, ['don-vi-do.yaml', directoryFile([size])]]);
}
