/** What may not go out: letters of a campaign that is paused or was stopped, and of a document recalled or replaced. */
import { sql, type RawBuilder } from 'kysely';
import type { SendRound } from '../../domain/dispatch/send.ts';
import { MENDING_ROLES } from '../../domain/survey/pause.ts';
import type { Queryable } from '../database.ts';

export type Held = 'paused' | 'stopped' | 'setAside';

const COUNTS = sql`d.role <> all(${[...MENDING_ROLES]}::text[])`;

/** Reminders go on after a letter was replaced: they speak of the one in its place. */
function setAside(kind: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(d.recalled_by is not null or (d.replaced_by is not null and ${kind} = 'document'))`;
}

/** True of a row of `send`. */
export const HELD = sql<boolean>`exists (
  select 1 from document d left join campaign c on c.id = d.campaign_id
   where d.id = send.document_id
     and ((${COUNTS} and (c.paused_at is not null or c.state = 'stopped')) or ${setAside(sql`send.kind`)}))`;

/** True of a row of `send` that may go, or that will be found not to be needed any more; false: it waits for a person. */
export const NOT_PAUSED = sql<boolean>`not exists (
  select 1 from document d join campaign c on c.id = d.campaign_id
   where d.id = send.document_id and ${COUNTS} and c.paused_at is not null)`;

/** Why letters of this round may not go; null: they may. */
export async function whyHeld(
  db: Queryable,
  { documentId, kind }: Pick<SendRound, 'documentId' | 'kind'>,
): Promise<Held | null> {
  const { rows } = await sql<{ held: Held | null }>`
    select case when ${setAside(sql`${kind}`)} then 'setAside'
                when ${COUNTS} and c.state = 'stopped' then 'stopped'
                when ${COUNTS} and c.paused_at is not null then 'paused' end as held
      from document d left join campaign c on c.id = d.campaign_id
     where d.id = ${documentId}`.execute(db);
  return rows[0]?.held ?? null;
}

const REASONS: Readonly<Record<Held, string>> = {
  paused: 'Đợt khảo sát tạm dừng, không gửi nhắc hạn',
  stopped: 'Đợt khảo sát đã dừng, không gửi nữa',
  setAside: 'Văn bản đã được thu hồi hoặc thay thế, không gửi nữa',
};

/** Letters of a round that will not go any more; only the letters of a paused campaign wait, its reminders do not. */
export async function skipHeld(db: Queryable, round: SendRound, held: Held): Promise<void> {
  if (held === 'paused' && round.kind !== 'reminder') return;
  await sql`
    update send set state = 'skipped', error = ${REASONS[held]}, not_before = null, updated_at = clock_timestamp()
     where document_id = ${round.documentId} and kind = ${round.kind} and round = ${round.round}
       and state = 'queued'`.execute(db);
}

/** The same for everything of a campaign that is queued, by mail and on paper. */
export async function skipQueuedOf(db: Queryable, campaignId: string, held: Held): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update send set state = 'skipped', error = ${REASONS[held]}, not_before = null, updated_at = clock_timestamp()
      from document d
     where d.id = send.document_id and d.campaign_id = ${campaignId} and ${COUNTS} and send.state = 'queued'
       and (send.kind = 'reminder' or ${held === 'stopped'})
    returning send.id`.execute(db);
  return rows.length;
}
