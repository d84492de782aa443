-- A running process and the hand-shake that moves it: whatever changes facts adds one to wake_requested in the same
-- transaction; the process answers "what is next" and reports how much of it has been seen, and when it wakes by itself.
create table process (
  id text primary key,                      -- workflow id: 'survey/…', 'document/…'
  kind text not null check (kind in ('survey', 'document')),
  parent_id text references process,
  state text not null default 'open' check (state in ('open', 'closed')),
  wake_requested bigint not null default 1,
  wake_seen bigint not null default 0,
  next_alarm_at timestamptz,                -- office time
  waiting_for text,                         -- whom or what it waits for, for people
  opened_at timestamptz not null default office_now(),
  closed_at timestamptz
);
create index on process (state) where state = 'open';

-- Every request that changes something is written down first; messages to workflows carry only its id, so that no
-- comment, name or text enters a history. The result is committed with the change: the same request again gets it back.
create table request (
  id text primary key,
  account_id text,                          -- null: a recipient by personal link
  post_id text,
  action text not null,
  object_id text not null,
  payload jsonb not null default '{}',
  fingerprint text not null,                -- sha256 of account, action, object and what is meant: a reused id is refused
  result jsonb,                             -- null until done
  refusal jsonb,                            -- why it was refused last, while it is not done
  recorded_at timestamptz not null default clock_timestamp()
);

-- Append-only evidence: histories of workflows expire, this does not.
create table audit (
  id bigint generated always as identity primary key,
  office_at timestamptz not null default office_now(),
  recorded_at timestamptz not null default clock_timestamp(),
  account_id text,
  person_id text,
  post_id text,
  action text not null,
  object_kind text not null,
  object_id text not null,
  version int,
  hash text,
  comment text,
  details jsonb not null default '{}',
  request_id text
);
create index on audit (object_kind, object_id);
create trigger audit_rows before update or delete on audit for each row execute function refuse_change();
create trigger audit_table before truncate on audit for each statement execute function refuse_change();

create table file (
  sha256 text primary key,
  media_type text not null,
  size bigint not null,
  created_at timestamptz not null default clock_timestamp()
);
