-- Everything dated in life is dated in data: valid_from is the first day, valid_to the last day (null: still valid).
create extension if not exists btree_gist;
create extension if not exists unaccent;

create table organisation (
  id text primary key,
  kind text not null,
  level text not null check (level in ('central', 'province', 'district', 'commune', 'other')),
  tax_number text            -- not unique: the same body may stand twice; recipients are merged by it
);
create index on organisation (tax_number);
create table organisation_name (
  id bigint generated always as identity primary key,
  organisation_id text not null references organisation,
  full_name text not null,
  short_name text,
  header_name text,          -- as printed in capitals at the head of a document
  abbreviation text,         -- as used in a notation
  place text,                -- địa danh printed before the date
  valid_from date not null,
  valid_to date,
  exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create table organisation_parent (
  organisation_id text not null references organisation,
  parent_id text not null references organisation,
  valid_from date not null,
  valid_to date,
  primary key (organisation_id, valid_from),
  exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create table organisation_successor (
  organisation_id text not null references organisation,
  successor_id text not null references organisation,
  effective_on date not null,
  basis text not null,
  primary key (organisation_id, successor_id)
);
create table organisation_contact (
  id bigint generated always as identity primary key,
  organisation_id text not null references organisation,
  email text,
  postal_address text,
  phone text,
  contact_person text,
  valid_from date not null,
  valid_to date,
  exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create table organisation_group (
  id text primary key,
  name text not null
);
create table organisation_group_member (
  group_id text not null references organisation_group,
  organisation_id text not null references organisation,
  valid_from date not null,
  valid_to date,
  primary key (group_id, organisation_id, valid_from)
);
alter table office add foreign key (organisation_id) references organisation;

-- Units, posts and people of the office itself.
create table unit (
  id text primary key,
  email text
);
create table unit_name (
  unit_id text not null references unit,
  name text not null,
  abbreviation text not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, valid_from),
  exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create table person (
  id text primary key,
  full_name text not null,
  initials text,
  email text,
  phone text
);
create table post (
  id text primary key,
  unit_id text references unit,   -- null: leadership of the office
  title text not null,            -- 'Giám đốc', 'Phó Giám đốc', 'Trưởng phòng', …
  rank text not null check (rank in ('head', 'deputyHead', 'unitHead', 'deputyUnitHead', 'officer', 'clerk', 'administrator'))
);
create table post_holder (
  post_id text not null references post,
  person_id text not null references person,
  acting boolean not null default false,   -- head: Q. (quyền); deputy: giao phụ trách, điều hành
  basis text,                               -- decision of appointment
  valid_from date not null,
  valid_to date,
  primary key (post_id, person_id, valid_from)
);
-- Field (lĩnh vực) of a deputy, named by the unit they oversee.
create table assigned_field (
  post_id text not null references post,
  unit_id text not null references unit,
  basis text not null,
  valid_from date not null,
  valid_to date,
  primary key (post_id, unit_id, valid_from)
);
-- TL. and TUQ.: delegations in writing, dated. Empty arrays mean every type, every unit.
create table authority (
  id text primary key,
  competence text not null check (competence in ('TL', 'TUQ')),
  from_post_id text not null references post,
  to_post_id text not null references post,
  to_person_id text references person,      -- TUQ. names the person
  document_types text[] not null default '{}',
  unit_ids text[] not null default '{}',
  basis text not null check (basis <> ''),
  valid_from date not null,
  valid_to date,
  revoked_on date
);
create table account (
  id text primary key,
  person_id text not null unique references person,
  active boolean not null default true
);
create table api_token (
  token_hash text primary key,
  account_id text not null references account,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  revoked_at timestamptz
);
