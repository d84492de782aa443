-- Official documents, their versions, numbers and register.
create table series (
  id text primary key,
  name text not null,
  document_types text[] not null,
  valid_from date not null,
  valid_to date
);
create table series_year (
  series_id text not null references series,
  year int not null,
  first_number int not null default 1 check (first_number > 0),
  next_number int not null check (next_number >= first_number),
  primary key (series_id, year)
);
create table notation (
  document_type text not null,
  unit_id text references unit,             -- null: whatever the unit
  notation text not null,                   -- 'SKHCN-QLCN&TTCN', 'BC-SKHCN'
  valid_from date not null,
  valid_to date,
  unique nulls not distinct (document_type, unit_id, valid_from)
);

create table document (
  id text primary key,
  campaign_id text,
  role text not null,                       -- 'letter', 'report', …: what it is in its process
  document_type text not null,
  unit_id text not null references unit,    -- drafting unit
  drafter_person_id text references person,
  subject text not null,
  state text not null default 'draft',
  version int not null default 0,           -- current document_version; 0: not drafted yet
  expected_on date not null default office_today(),  -- expected day of issue: names and places are printed as of it
  -- block 7a as proposed, then as signed
  signer_post_id text references post,
  signer_person_id text references person,
  competence text check (competence in ('KT', 'TL', 'TUQ', 'Q')),
  authority_id text references authority,
  content_checked_version int,
  form_checked_version int,
  signed_version int,
  signed_hash text,
  signed_at timestamptz,                    -- office time
  promulgated_on date,
  sealed_at timestamptz,
  dispatched_at timestamptz,
  kept_at timestamptz,
  recipients_as_of date,                    -- day the frozen list was resolved for
  recipients_confirmed_at timestamptz,
  created_at timestamptz not null default office_now()
);
create table document_version (
  document_id text not null references document,
  version int not null,
  reason text not null check (reason in ('draft', 'content', 'form', 'signer', 'number')),
  content jsonb not null,
  signature_block jsonb not null,           -- {lines, fullName, …} as printed
  files jsonb,                              -- [{role, name, docx, pdf}] sha256 of each; null until rendered
  hash text,                                -- sha256 over the files; what decisions name
  letterhead jsonb,                         -- names, place and notation as printed; null until rendered
  changes jsonb,                            -- paragraphs that differ from the version before
  created_by text,
  created_at timestamptz not null default office_now(),
  primary key (document_id, version)
);
-- The allocator and the register of outgoing documents are one row: there is nothing between number and register.
create table issued_number (
  id bigint generated always as identity primary key,
  series_id text not null,
  year int not null,
  number int not null,
  notation text not null,
  document_id text not null references document,
  document_type text not null,
  subject text not null,
  promulgated_on date not null,
  signer text not null,
  to_places text not null,
  filed_with text not null,
  copies int not null default 1,
  state text not null default 'issued' check (state in ('issued', 'void')),
  void_reason text,
  issued_at timestamptz not null default office_now(),
  note text,
  foreign key (series_id, year) references series_year,
  unique (series_id, year, number),
  check (state = 'issued' or void_reason <> '')
);
create unique index one_live_number on issued_number (document_id) where state = 'issued';

-- Whom the document is for, as asked; resolved into `recipient` and resolved again at numbering.
create table recipient_plan (
  document_id text primary key references document,
  addressees jsonb not null,
  mends jsonb not null default '[]'         -- what a person mended before confirming, in order
);
create table recipient (
  id bigint generated always as identity primary key,
  document_id text not null references document,
  ordinal int not null default 0,           -- place in the list
  organisation_id text references organisation,
  unit_id text references unit,
  name text not null,
  group_label text not null,
  purpose text not null check (purpose in ('direct', 'report', 'coordinate', 'implement', 'inform')),
  owes_answer boolean not null,
  channel text not null check (channel in ('email', 'paper', 'internal')),
  email text,
  postal_address text,
  phone text,
  merged_from text[] not null default '{}',
  unreachable_reason text,
  note text,                                -- what the person who confirms should know: "gửi giấy vì …"
  check (num_nonnulls(organisation_id, unit_id) = 1),
  unique nulls not distinct (document_id, organisation_id, unit_id)
);

-- The send ledger: one row per document, recipient, kind and round. `channel` paper: handed over or posted by the clerk.
create table send (
  id bigint generated always as identity primary key,
  document_id text not null references document,
  recipient_id bigint not null references recipient,
  kind text not null check (kind in ('document', 'reminder')),
  round int not null default 0,
  copy int not null default 0,              -- grows when a person sends it again
  channel text not null check (channel in ('email', 'paper', 'internal')),
  email text,
  state text not null default 'queued'
    check (state in ('queued', 'sending', 'sent', 'failed', 'unknown', 'skipped')),
  message_id text,
  claim text,                               -- the attempt that holds the row, or held it last
  lease_until timestamptz,                  -- machine time until which the holder counts as alive
  data_began boolean not null default false,
  tries int not null default 0,
  not_before timestamptz,                   -- machine time of the next try after a temporary failure
  reply text,                               -- last answer of the mail server
  error text,                               -- why it failed, is unknown or was skipped; Vietnamese
  sent_at timestamptz,                      -- office time
  updated_at timestamptz not null default clock_timestamp(),
  unique (document_id, recipient_id, kind, round),
  check (state <> 'sending' or (claim is not null and lease_until is not null)),
  check (state <> 'sent' or sent_at is not null),
  check (state not in ('failed', 'unknown', 'skipped') or error is not null)
);
create index on send (document_id, kind, round, state);
create index on send (recipient_id);        -- a list planned anew deletes recipients, each looked for here
create index on send (state) where state in ('queued', 'sending');   -- the relay looks every second
