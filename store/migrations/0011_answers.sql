-- Answers as office life makes them: versions of which one stands, returned, corrected, cleaned, merged.

-- A version sent back to be corrected does not stand while the return is open; one that was not corrected until the
-- cut-off stands again with the mark (lapsed). Chosen: an officer let this one stand instead.
alter table answer add column returned text check (returned in ('open', 'lapsed'));
alter table answer add column chosen_at timestamptz;
create unique index one_chosen_version on answer (recipient_id) where chosen_at is not null;

-- Whose answer this body's was merged into: it counts no more.
alter table recipient add column merged_into bigint references recipient;
create index on recipient (merged_into) where merged_into is not null;

-- The version of each recipient that stands: `domain/survey/standing.ts` once more, for sets.
create view answer_standing as
  select distinct on (a.recipient_id)
         a.recipient_id, a.id as answer_id, a.version, a.kind, a.late, a.received_at,
         a.returned = 'lapsed' as uncorrected
    from answer a
   where not a.after_cut_off and a.returned is distinct from 'open'
   order by a.recipient_id, (a.returned is not null), (a.chosen_at is null), a.late, a.received_at desc, a.version desc;

-- An answer that came by another road is entered by the office; the paper itself as scanned.
alter table answer add column scan_sha256 text references file;
alter table answer add column note text;

-- The same answer once more by another road (paper after the file): no version of its own, no number of its own;
-- what differs from the version is kept beside it.
create table answer_copy (
  id bigint generated always as identity primary key,
  recipient_id bigint not null references recipient,
  version int not null,
  road text not null check (road in ('email', 'paper')),
  received_at timestamptz not null,
  kind text not null check (kind in ('answer', 'noNeed')),
  values jsonb not null,
  differences jsonb not null,               -- [{place, kept, copy}], empty: it agrees
  scan_sha256 text references file,
  note text,
  entered_by text not null,
  entered_at timestamptz not null default office_now(),
  request_id text not null unique,
  foreign key (recipient_id, version) references answer (recipient_id, version)
);

-- What was said over the telephone: a note, no answer; what comes in writing afterwards confirms it.
create table phone_note (
  id bigint generated always as identity primary key,
  recipient_id bigint not null references recipient,
  at timestamptz not null,
  note text not null,                       -- who called, with whom, what was said
  typed jsonb,                              -- figures told, as typed
  taken_by text not null,
  entered_at timestamptz not null default office_now(),
  request_id text not null unique
);
create index on phone_note (recipient_id);

-- Answers sent back to be corrected, each with a due date of its own.
create table answer_return (
  id bigint generated always as identity primary key,
  recipient_id bigint not null references recipient,
  round int not null,                       -- of this recipient, from 1; the mail's round in the send ledger
  version int not null,                     -- the version that stood
  comment text not null,
  due_at timestamptz not null,
  due_date_id bigint not null references due_date,
  returned_by text not null,
  returned_at timestamptz not null default office_now(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  request_id text not null unique,
  unique (recipient_id, round),
  foreign key (recipient_id, version) references answer (recipient_id, version)
);
create index on answer_return (due_date_id);
alter table answer add column return_id bigint references answer_return;
alter table send drop constraint send_kind_check;
alter table send add constraint send_kind_check check (kind in ('document', 'reminder', 'return'));

-- Figures cleaned by the office: the version stays as it was received, each change is a row.
create table answer_cleaning (
  id bigint generated always as identity primary key,
  recipient_id bigint not null references recipient,
  version int not null,
  field text not null,
  row_index int,                            -- from 0, in a table
  column_id text,
  before jsonb not null,                    -- json null: nothing written
  after jsonb not null,
  why text not null,
  cleaned_by text not null,
  cleaned_at timestamptz not null default office_now(),
  request_id text not null unique,
  check ((row_index is null) = (column_id is null)),
  foreign key (recipient_id, version) references answer (recipient_id, version)
);
create index on answer_cleaning (recipient_id);
create trigger answer_cleaning_rows before update or delete on answer_cleaning
  for each row execute function refuse_change();

-- Figures far from the others that a person looked at and found right.
create table confirmed_outlier (
  recipient_id bigint not null references recipient,
  version int not null,
  field text not null,
  row_index int,
  column_id text,
  value double precision not null,
  why text not null,
  confirmed_by text not null,
  confirmed_at timestamptz not null default office_now(),
  unique nulls not distinct (recipient_id, version, field, row_index, column_id, value)
);

-- One body that answered twice: which row stays, whose figures count. Undone rows stay as evidence.
create table answer_merge (
  id bigint generated always as identity primary key,
  kept_id bigint not null references recipient,
  merged_id bigint not null references recipient,
  base text not null check (base in ('kept', 'merged')),
  fields jsonb not null,                    -- {field: 'kept' | 'merged'} where it differs from the base
  why text not null,
  merged_by text not null,
  merged_at timestamptz not null default office_now(),
  undone_at timestamptz,
  undone_by text,
  undone_why text,
  check (kept_id <> merged_id)
);
create unique index merged_once on answer_merge (merged_id) where undone_at is null;
create unique index one_other_base on answer_merge (kept_id) where undone_at is null and base = 'merged';
