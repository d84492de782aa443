/** An office as `npm start`, the demo and the acceptance tests run it: the supervisor, with our database behind it. */
import type { Config } from '../platform/config/config.ts';
import { startOffice, type RunningOffice } from '../platform/supervisor/start-office.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { ensureOffice, readOffice } from '../store/office/office-clock.ts';

export interface OpenOfficeOptions {
  readonly say: (text: string) => void;
  /** Any free ports instead of the configured ones. */
  readonly anyPorts?: boolean;
}

/** @throws Error in Vietnamese; nothing is left running then */
export function openOffice(config: Config, options: OpenOfficeOptions): Promise<RunningOffice> {
  return startOffice(config, { ...options, prepareDatabase: (url) => prepareDatabase(config, url) });
}

/** Newest schema, and the office row, whose kind is fixed for good. */
async function prepareDatabase({ office, home }: Config, url: string): Promise<void> {
  await migrate(url);
  const database = openDatabase(url, 1);
  try {
    await ensureOffice(database.db, { kind: office.kind, startAt: office.startAt ?? undefined });
    const { kind } = await readOffice(database.db);
    if (kind !== office.kind) throw new Error(otherKind(home, kind));
  } finally {
    await database.close();
  }
}

const KIND = { production: 'chạy thật', rehearsal: 'diễn tập' } as const;

const otherKind = (home: string, kind: keyof typeof KIND): string =>
  `Cơ quan trong ${home} đã lập là cơ quan ${KIND[kind]}, không đổi được. ` +
  `Hãy đặt VANTHU_OFFICE=${kind}, hoặc đặt VANTHU_HOME sang thư mục khác để lập cơ quan mới.`;

/** Whether no one's office has been loaded yet. */
export async function isEmptyOffice(url: string): Promise<boolean> {
  const database = openDatabase(url, 1);
  try {
    return (await readOffice(database.db)).organisationId === null;
  } finally {
    await database.close();
  }
}
