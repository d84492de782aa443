/** Reading what a dossier holds, in order: by time while it is open, by ordinal once closed, supplements last. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';

export interface DossierEntry {
  readonly ordinal: number;
  readonly key: string;
  /** Office time. */
  readonly at: Date;
  readonly title: string;
  readonly codeNotation: string | null;
  readonly author: string | null;
  /** A stored file. */
  readonly sha256: string | null;
  /** Bytes of its file; null: it has none. */
  readonly size: number | null;
  readonly fileName: string | null;
  readonly note: string | null;
  /** Filed after the dossier was closed. */
  readonly supplement: boolean;
}

export async function readDossier(db: Queryable, campaignId: string): Promise<DossierEntry[]> {
  const { rows } = await sql<DossierEntry>`
    select row_number() over (order by e.ordinal nulls last,
                                       case when d.closed_at is null then e.at else e.recorded_at end, e.key)::int as ordinal,
           e.key, e.at, e.title, e.code_notation as "codeNotation", e.author, e.sha256,
           coalesce(f.size, octet_length(e.content)) as size, e.file_name as "fileName", e.note,
           d.closed_at is not null and e.ordinal is null as supplement
      from dossier_entry e
      left join dossier d on d.campaign_id = e.campaign_id
      left join file f on f.sha256 = e.sha256
     where e.campaign_id = ${campaignId}
     order by 1`.execute(db);
  return rows;
}

/** The text of an entry that is kept as text; null for one that is a stored file or has none. */
export async function readContent(db: Queryable, campaignId: string, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('dossier_entry')
    .select('content')
    .where('campaign_id', '=', campaignId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.content ?? null;
}
