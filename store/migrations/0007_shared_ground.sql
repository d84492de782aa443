-- Ground shared by everything that happens around a campaign besides its letter and its report.

-- Who starts a process that does not run: its parent's story (letter, report), or the relay (every other document).
alter table process add column started_by text not null default 'parent' check (started_by in ('parent', 'relay'));

-- What a document brings about once it is numbered, dispatched or voided, read by the consequence of its role.
alter table document add column mandate jsonb not null default '{}';

-- One allocator for outgoing and incoming numbers (Nghị định 30/2020/NĐ-CP, Điều 15 khoản 2, Điều 22 khoản 2).
alter table series add column direction text not null default 'outgoing'
  check (direction in ('outgoing', 'incoming'));

-- Văn bản đến: documents from above, and every official answer whatever the road. The number is null only until the
-- office has opened this year's series: nothing that came in is lost for want of it.
create table arrival (
  id bigint generated always as identity primary key,
  series_id text,
  year int,
  number int check (number > 0),
  arrived_at timestamptz not null default office_now(),
  road text not null check (road in ('web', 'email', 'paper', 'phone', 'intermediary')),
  author text not null,                     -- who sent it, as named that day
  organisation_id text references organisation,
  code_notation text,                       -- number and notation that the sender gave it
  document_date date,
  document_type text not null,              -- as a clerk writes it: 'Công văn', 'Phiếu trả lời'
  subject text not null,
  campaign_id text references campaign,
  recipient_id bigint references recipient, -- an answer of this one
  entered_by text,                          -- person; null: came in by itself
  note text,
  request_id text unique,
  foreign key (series_id, year) references series_year,
  unique (series_id, year, number),
  check (num_nonnulls(series_id, year, number) in (0, 3))
);
create index on arrival (campaign_id);
create index on arrival (recipient_id);

-- A recipient may also have registered by itself, or have answered through an intermediary (association, board).
alter table recipient add column origin text not null default 'addressee'
  check (origin in ('addressee', 'registered', 'respondent'));
alter table recipient add column via_recipient_id bigint references recipient;
alter table recipient add column tax_number text;
alter table recipient drop constraint recipient_check;
alter table recipient add constraint recipient_is_somebody
  check (origin <> 'addressee' or num_nonnulls(organisation_id, unit_id) = 1);
alter table recipient drop constraint recipient_document_id_organisation_id_unit_id_key;
create unique index recipient_once on recipient (document_id, organisation_id, unit_id) nulls not distinct
  where num_nonnulls(organisation_id, unit_id) = 1;
create index on recipient (via_recipient_id) where via_recipient_id is not null;

alter table answer add column road text not null default 'web'
  check (road in ('web', 'email', 'paper', 'phone', 'intermediary'));
alter table answer add column arrival_id bigint references arrival;
alter table answer add column entered_by text;        -- person who entered it; null: the recipient
alter table answer add column due_at timestamptz;     -- the due moment it was judged by

-- Paused: no mail and no reminders; due dates run on and answers are taken.
alter table campaign add column paused_at timestamptz;
alter table campaign add column pause_reason text;

-- The dossier (hồ sơ) is open from launch; whatever happens is filed in it under a key, once.
create table dossier (
  campaign_id text primary key references campaign,
  code text not null,
  title text not null,
  retention text not null,
  opened_by text,
  opened_at timestamptz not null default office_now(),
  closed_at timestamptz
);
alter table dossier_entry add column key text;
update dossier_entry set key = ordinal::text;
alter table dossier_entry alter column key set not null;
alter table dossier_entry drop constraint dossier_entry_pkey;
alter table dossier_entry add primary key (campaign_id, key);
alter table dossier_entry alter column ordinal drop not null;
