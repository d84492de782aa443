-- Văn bản đến: what the leader and the unit decided about it (phiếu giải quyết, Nghị định 30/2020/NĐ-CP, Phụ lục IV,
-- mục VII), its files, and the number it was answered with.
alter table arrival add column urgency text not null default 'thuong'
  check (urgency in ('thuong', 'khan', 'thuongKhan', 'hoaToc'));
alter table arrival add column lead_unit_id text references unit;
alter table arrival add column supporting_unit_ids text[] not null default '{}';
alter table arrival add column instruction text;          -- the leader's words
alter table arrival add column instructed_by text;
alter table arrival add column instructed_at timestamptz;
alter table arrival add column due_at timestamptz;        -- first instant that is too late
alter table arrival add column due_words text;
alter table arrival add column person_id text references person;   -- whom the unit gave it to
alter table arrival add column unit_instruction text;
alter table arrival add column person_due_on date;
alter table arrival add column assigned_by text;
alter table arrival add column assigned_at timestamptz;
alter table arrival add column proposal text;             -- of whoever works on it
alter table arrival add column closed_at timestamptz;
alter table arrival add column reply_document_id text references document;
alter table arrival add column reply_code_notation text;
alter table arrival add column closed_reason text;        -- why no answer is needed
alter table arrival add constraint arrival_closed
  check (closed_at is null or num_nonnulls(reply_code_notation, closed_reason) >= 1);
-- The campaign that carries the assignment out.
alter table campaign add column arrival_id bigint references arrival;
create index on campaign (arrival_id) where arrival_id is not null;

create table arrival_file (
  arrival_id bigint not null references arrival,
  sha256 text not null references file,
  name text not null,
  added_by text,
  added_at timestamptz not null default office_now(),
  primary key (arrival_id, sha256)
);
