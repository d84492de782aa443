-- What happened between these two moments (office time) may be lost: the last restore went back to before it.
alter table office add column lost_from timestamptz;
alter table office add column lost_until timestamptz;
alter table office add constraint lost_time_has_two_ends check (num_nonnulls(lost_from, lost_until) in (0, 2));

-- An answer that came by mail is acknowledged by mail: round is the version of the answer.
alter table send drop constraint send_kind_check;
alter table send add constraint send_kind_check check (kind in ('document', 'reminder', 'return', 'acknowledgement'));

-- Of mail that looks secret a row without content remains: who sent it and when, not what it says.
alter table inbound_message alter column sha256 drop not null;
create unique index on inbound_message (body_hash) where sha256 is null;

-- Several may be merged into one, each time the other's answer chosen: the last choice counts (`domain/survey/merging.ts`).
drop index one_other_base;
