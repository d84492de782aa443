-- Rows of the outgoing register that no document of ours bears: numbers kept free (giữ số), numbers given before this
-- system was in use (taken over from the register kept then); and documents whose number another system gave.
alter table issued_number alter column document_id drop not null;
alter table issued_number alter column document_type drop not null;   -- null: `subject` is the whole third column
alter table issued_number alter column series_id drop not null;       -- null: given by another system
alter table issued_number alter column promulgated_on drop not null;
alter table issued_number alter column copies drop not null;
alter table issued_number add column suffix text not null default '' check (suffix ~ '^[a-zđ]?$');  -- "45a" on old paper
alter table issued_number add column reserved_on date;
alter table issued_number add column reserved_until date;             -- last day on which it may be used
alter table issued_number add column reserve_reason text;
alter table issued_number add column external_system text;            -- the mandatory system that gave the number
alter table issued_number add column imported_from text;              -- sha256 of the file it was taken over from
alter table issued_number add column dispatched_on date;              -- as the file says; of ours the document knows
alter table issued_number add column received text;

alter table issued_number drop constraint issued_number_state_check;
alter table issued_number drop constraint issued_number_check;
alter table issued_number add constraint issued_number_state_check check (state in ('issued', 'void', 'reserved'));
alter table issued_number add constraint void_has_a_reason check (state <> 'void' or void_reason <> '');
alter table issued_number add constraint issued_is_whole check (state <> 'issued'
  or (promulgated_on is not null and notation <> '' and num_nonnulls(document_id, imported_from) = 1));
alter table issued_number add constraint reserved_is_free check (state <> 'reserved' or document_id is null);
alter table issued_number add constraint reservation_is_whole check (num_nonnulls(reserved_on, reserved_until) in (0, 2)
  and (reserved_on is null) = (reserve_reason is null) and (state <> 'reserved' or reserved_on is not null));
alter table issued_number add constraint series_or_system check (num_nonnulls(series_id, external_system) = 1);

-- A number of a series once, whatever became of it; a number and notation of a year once among those that count.
alter table issued_number drop constraint issued_number_series_id_year_number_key;
alter table issued_number add constraint one_number_of_a_series unique (series_id, year, number, suffix);
create unique index one_live_code on issued_number (year, number, suffix, upper(notation)) where state = 'issued';
create index on issued_number (series_id) where state = 'reserved';
