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
