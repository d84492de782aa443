-- Survey campaigns and what recipients answer.
create table campaign (
  id text primary key,
  definition jsonb not null,
  source text not null,                     -- the definition as launched, comments and all
  accepted text[] not null default '{}',    -- questions answered by a person at launch
  unit_id text not null references unit,
  state text not null default 'confirming'
    check (state in ('confirming', 'approving', 'collecting', 'consolidating', 'reporting', 'closed', 'stopped')),
  launched_by text not null,
  launched_at timestamptz not null default office_now(),
  cut_off_at timestamptz,
  cut_off_by text,
  closed_at timestamptz,
  stop_reason text,
  answers_sha256 text references file       -- workbook of all answers as consolidated
);
alter table document add foreign key (campaign_id) references campaign;

-- Due dates are versioned: campaign-wide (recipient null) or for one recipient.
create table due_date (
  id bigint generated always as identity primary key,
  campaign_id text not null references campaign,
  recipient_id bigint references recipient,
  due_at timestamptz not null,
  words text not null,
  reason text not null,
  decided_by text,
  created_at timestamptz not null default office_now()
);
create index on due_date (recipient_id);
create table reminder (
  campaign_id text not null references campaign,
  round int not null,
  at timestamptz not null,                  -- office time it was due to go out
  state text not null default 'sending' check (state in ('sending', 'sent', 'skipped')),
  reason text,
  primary key (campaign_id, round)
);
-- The link itself is HMAC-derived and never stored; its hash is.
create table personal_link (
  token_hash text primary key,
  recipient_id bigint not null references recipient,
  generation int not null default 1,
  expires_at timestamptz not null,          -- office time
  revoked_at timestamptz,
  unique (recipient_id, generation)
);
create table answer_draft (
  recipient_id bigint primary key references recipient,
  values jsonb not null,
  saved_at timestamptz not null default office_now()
);
create table answer (
  id bigint generated always as identity primary key,
  recipient_id bigint not null references recipient,
  version int not null,
  kind text not null check (kind in ('answer', 'noNeed')),
  values jsonb not null,
  received_at timestamptz not null default office_now(),
  late boolean not null,
  after_cut_off boolean not null,
  request_id text not null unique,
  unique (recipient_id, version)
);
create table receipt (
  recipient_id bigint primary key references recipient,
  confirmed_by text not null,
  confirmed_at timestamptz not null default office_now()
);
create table extension_request (
  id bigint generated always as identity primary key,
  recipient_id bigint not null references recipient,
  asked_until date not null,
  reason text not null,
  asked_at timestamptz not null default office_now(),
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused')),
  decided_by text,
  decided_at timestamptz,
  decision_comment text,
  request_id text not null unique
);
create index on extension_request (recipient_id);
create unique index one_open_extension on extension_request (recipient_id) where state = 'asked';

-- What the closed campaign leaves, in time order.
create table dossier_entry (
  campaign_id text not null references campaign,
  ordinal int not null,
  at timestamptz not null,
  title text not null,
  code_notation text,
  sha256 text references file,
  file_name text,
  primary key (campaign_id, ordinal)
);
