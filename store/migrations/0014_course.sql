-- The course of a campaign that does not run as planned: paused, stopped; documents recalled, replaced, corrected; paper posted.

alter table campaign add column paused_by text;                 -- person
-- A leader may want the numbers left open while paused; otherwise the cut-off comes at its moment.
alter table campaign add column pause_holds_cut_off boolean not null default false;

-- Paper handed to the post or over by hand: one row each time a letter of the ledger went, with its proof of receipt.
-- The register of what was posted (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mục III) is read from it.
create table posting (
  id bigint generated always as identity primary key,
  send_id bigint not null references send,
  copy int not null,                        -- of the row in the ledger
  way text not null check (way in ('post', 'hand')),
  posted_on date not null,
  envelopes int not null default 1 check (envelopes > 0),
  item_number text,                         -- số bưu gửi, số vận đơn
  posted_by text not null,                  -- person
  received_on date,
  received_by text,
  received_scan text references file,
  returned_on date,
  return_reason text,
  recorded_at timestamptz not null default office_now(),
  unique (send_id, copy),
  check (received_on is null or returned_on is null),
  check (num_nonnulls(received_on, received_by) in (0, 2)),
  check (num_nonnulls(returned_on, return_reason) in (0, 2))
);
create index on posting (posted_on);

-- What became of an issued document: the documents that recalled, replaced or (last) corrected it, set when they went out.
alter table document add column recalled_by text references document;
alter table document add column replaced_by text references document;
alter table document add column corrected_by text references document;
create index on document ((mandate ->> 'aboutDocumentId')) where mandate ? 'aboutDocumentId';
-- A recall, replacement or correction goes to whoever got the first one.
alter table recipient add column about_recipient_id bigint references recipient;
create index on recipient (about_recipient_id) where about_recipient_id is not null;
