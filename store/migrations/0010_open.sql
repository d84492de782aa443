-- Open classes, intermediaries, personal links that staff keep in hand.

-- What is printed in the letter for those who distrust links, and leads to the public page of the campaign.
create table campaign_code (
  code text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  campaign_id text not null unique references campaign
);

-- Who registered on the public page, as typed. An officer accepts it as a recipient, merges it into one, or refuses it.
create table registration (
  id bigint generated always as identity primary key,
  campaign_id text not null references campaign,
  name text not null,
  kind text not null check (kind in ('doanhNghiep', 'toChucKhcn', 'truong', 'hopTacXa', 'khac')),
  tax_number text,
  postal_address text not null,
  contact_person text not null,
  phone text not null,
  email text not null,
  received_at timestamptz not null default office_now(),
  after_cut_off boolean not null,
  state text not null default 'asked' check (state in ('asked', 'accepted', 'merged', 'refused')),
  recipient_id bigint references recipient, -- accepted as, or merged into
  decided_by text,
  decided_at timestamptz,
  decision_comment text,
  request_id text not null unique,
  check ((state in ('accepted', 'merged')) = (recipient_id is not null)),
  check ((state = 'asked') = (decided_at is null))
);
create index on registration (campaign_id);

-- Every time somebody asked on the public page that a link be sent again to its registered address (machine time).
create table link_request (
  id bigint generated always as identity primary key,
  recipient_id bigint not null references recipient,
  asked_at timestamptz not null default clock_timestamp()
);
create index on link_request (recipient_id, asked_at);

-- The newest generation of the link; the link itself is made when it is sent, by whoever holds the key.
alter table recipient add column link_generation int not null default 1 check (link_generation > 0);
-- Set: the link was revoked and none is made until somebody renews it.
alter table recipient add column link_revoked_at timestamptz;
-- Owes one file with the answers of many.
alter table recipient add column intermediary boolean not null default false;

-- Files of intermediaries: checked when they come in, taken when a person confirms; each taken one is a version.
create table respondent_file (
  id bigint generated always as identity primary key,
  recipient_id bigint not null references recipient,  -- the intermediary
  sha256 text not null references file,
  file_name text not null,
  uploaded_at timestamptz not null default office_now(),
  entered_by text,                                    -- person; null: the intermediary itself
  version int,                                        -- null until taken
  taken_at timestamptz,
  arrival_id bigint references arrival,
  result jsonb,                                       -- counts of what was taken
  request_id text unique,
  unique (recipient_id, sha256),
  unique (recipient_id, version),
  check ((version is null) = (taken_at is null))
);

-- Respondents that may be a recipient or another respondent already: for a person to judge.
create table same_as_candidate (
  recipient_id bigint not null references recipient,  -- the respondent
  other_id bigint not null references recipient,
  reason text not null check (reason in ('taxNumber', 'name', 'nearName')),
  found_at timestamptz not null default office_now(),
  primary key (recipient_id, other_id),
  check (recipient_id <> other_id)
);
