-- Chasing those who have not answered: calls, letters of đôn đốc, more time for everybody.

-- What was said over the telephone; `promised_on` is the last day (included) by which the answer was promised.
create table call (
  id bigint generated always as identity primary key,
  recipient_id bigint not null references recipient,   -- of the campaign's letter
  said text not null,
  promised_on date,
  phone text,                               -- the number, when another than before was used
  called_by text not null,                  -- person
  called_at timestamptz not null default office_now(),
  request_id text not null unique
);
create index on call (recipient_id);

-- Rounds of their own for those whose promised day has come; the number of such a round is its day: 20230724.
alter table reminder add column for_promise boolean not null default false;

-- A recipient of a later document of the campaign is the one who got its letter: link, due date and answer are there.
alter table recipient add column letter_recipient_id bigint references recipient;
create index on recipient (letter_recipient_id) where letter_recipient_id is not null;

-- Rounds of đôn đốc: what the engine or a person began; each document says in its mandate to which round it belongs.
create table chase_round (
  campaign_id text not null references campaign,
  round int not null,
  kind text not null check (kind in ('chase', 'escalation')),
  at timestamptz not null,                  -- office time it was due, or asked for by hand
  state text not null check (state in ('drafted', 'skipped')),
  reason text,                              -- why it was skipped, and who is named to the leader instead
  asked_by text,                            -- person; null: the engine, at the moment of the plan
  primary key (campaign_id, kind, round)
);
-- Who is missing, fixed at signing.
create table chase_list (
  document_id text not null references document,
  ordinal int not null,
  recipient_id bigint not null references recipient,   -- of the campaign's letter
  name text not null,
  fixed_at timestamptz not null default office_now(),
  hash text not null,                       -- sha256 over all names of the list, in order
  primary key (document_id, ordinal)
);

-- The document that set a due date; null: the definition, or a decision on one recipient.
alter table due_date add column document_id text references document;
-- The calendar changed under a due date: a person keeps it or moves it, nothing is done by itself.
create table due_question (
  id bigint generated always as identity primary key,
  campaign_id text not null references campaign,
  due_date_id bigint not null references due_date,
  day date not null,                        -- last day of the deadline, now a day off
  why text not null,                        -- "Quốc khánh, theo Thông báo số …"
  asked_at timestamptz not null default office_now(),
  kept_by text,                             -- person who keeps the day
  kept_at timestamptz,
  comment text
);
create index on due_question (campaign_id);
