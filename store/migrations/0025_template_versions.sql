-- Templates of the office's own, one line of versions for each type. Version 0 is the one that came with the software; it has
-- no row here.

-- A template as a document may need it later: its file, and the manifest it was checked against.
create table template_source (
  template_type text not null,              -- 'congVan', 'soVanBanDi', … as in its manifest
  sha256 text not null references file,
  manifest jsonb not null,                  -- without the sample
  primary key (template_type, sha256)
);
create table template_version (
  template_type text not null,
  version int not null check (version > 0),
  sha256 text not null,
  file_name text not null,
  note text not null,                       -- what is different, as the clerk says; empty: nothing said
  findings jsonb not null,                  -- what the check remarked; what it refuses never gets here
  uploaded_by text not null references person,
  uploaded_at timestamptz not null default office_now(),
  primary key (template_type, version),
  unique (template_type, sha256),
  foreign key (template_type, sha256) references template_source
);
-- The last row of a type says which version is in use; no row: the one that came with the software.
create table template_use (
  id bigint generated always as identity primary key,
  template_type text not null,
  version int not null check (version >= 0),
  put_by text not null references person,
  reason text not null,
  since timestamptz not null default office_now()
);
create index on template_use (template_type, id);

-- What a document began with: written when it is first rendered, read by every later rendering.
create table document_template (
  document_id text not null references document,
  template_type text not null,              -- its own type, and the form's when it has one
  version int not null,
  sha256 text not null,
  since timestamptz not null default office_now(),
  primary key (document_id, template_type),
  foreign key (template_type, sha256) references template_source
);
