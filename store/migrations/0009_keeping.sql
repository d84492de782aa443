-- Keeping: the dossier of a campaign, what survives a loss of Temporal's data, and what is restored from a backup.

-- Small texts (a list, a definition, a decision) are filed as they were at that moment, in the transaction that made them.
alter table dossier_entry add column content text;
alter table dossier_entry add column author text;          -- who it is from; null: the office
alter table dossier_entry add column note text;
alter table dossier_entry add column recorded_at timestamptz not null default clock_timestamp();
alter table dossier_entry add check (content is null or sha256 is null);

-- Campaigns that began before dossiers were opened at launch.
insert into dossier (campaign_id, code, title, retention, opened_by, opened_at, closed_at)
  select c.id, lpad(row_number() over (order by c.launched_at)::text, 2, '0') || '.' || c.unit_id,
         'Hồ sơ ' || (c.definition ->> 'subject'), '10 năm', c.launched_by, c.launched_at, c.closed_at
    from campaign c;

-- A generation ends when the database is restored: whatever ran before belongs to a past that is no longer so.
alter table office add column restored_at timestamptz;       -- machine time of the last restore; null: never
-- Numbers given between the backup and the loss are known to the clerk only: nothing is given until they are told.
alter table series_year add column held_since timestamptz;
-- Why a process cannot go on: a row of the catalogue of failures, which says who mends it.
alter table process add column trouble text;
-- Id of Temporal's namespace as last seen: another id is another Temporal, which knows nothing of what runs.
alter table office add column namespace_id text;
