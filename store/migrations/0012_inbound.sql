-- Mail that comes in: answers as files, letters that came back, complaints. What cannot be told waits for a person.

-- Every Message-ID under which a letter ever left: a bounce may speak of an earlier copy.
create table sent_message (
  message_id text primary key,
  send_id bigint not null references send on delete cascade,
  copy int not null,
  email text
);
create index on sent_message (send_id);
create function keep_message_id() returns trigger language plpgsql as $$
begin
  insert into sent_message (message_id, send_id, copy, email)
    values (new.message_id, new.id, new.copy, new.email) on conflict do nothing;
  return null;
end $$;
create trigger sent_message after insert or update of message_id on send
  for each row when (new.message_id is not null) execute function keep_message_id();

-- A letter that a mail server took and that came back later.
alter table send add column bounced_at timestamptz;

-- How far each source has been read. UIDs of IMAP hold within one UIDVALIDITY (RFC 3501, 2.3.1.1).
create table inbound_source (
  id text primary key,                      -- 'mailbox', 'imap:user@host/INBOX'
  uid_validity text not null default '',
  last_uid text not null default ''
);
create table inbound_message (
  id bigint generated always as identity primary key,
  source text not null,
  sha256 text not null unique references file,   -- the message as received
  body_hash text not null,                  -- of what follows the head: the same mail by another way differs in its head
  message_id text,
  received_at timestamptz not null,         -- office time at which the mail server took it
  recorded_at timestamptz not null default clock_timestamp(),
  envelope_to text[] not null default '{}',
  from_address text not null default '',
  subject text not null default '',
  state text not null default 'stored'
    check (state in ('stored', 'done', 'waiting', 'settled', 'dismissed')),
  kind text,                                -- what it is: `domain/inbound/kinds.ts`
  recipient_id bigint references recipient on delete set null,
  send_id bigint references send on delete set null,
  recognised jsonb not null default '{}',   -- what was seen in it
  reasons jsonb not null default '[]',      -- why a person has to look, Vietnamese
  outcome text,                             -- what was done, Vietnamese
  tries int not null default 0,             -- failed attempts at handling it
  handled_at timestamptz,                   -- office time
  decided_by text
);
create unique index on inbound_message (message_id, body_hash) where message_id is not null;
create index on inbound_message (state) where state in ('stored', 'waiting');
create index on inbound_message (recipient_id);
create index on inbound_message (send_id);

-- Who complained about our mail gets no reminders until the clerk has decided.
create table mail_hold (
  address text primary key,                 -- lower case
  inbound_id bigint not null references inbound_message,
  held_at timestamptz not null default office_now(),
  released_at timestamptz
);
