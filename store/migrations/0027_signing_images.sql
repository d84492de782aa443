-- Images of signatures and of the seal (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.d, II.8.a). Rows are only added: the last one of
-- a signature or of the seal tells which image is in use, none at all when it has no file.
create table signing_image (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('signature', 'seal')),
  person_id text references person,         -- whose signature; null: the seal of the office
  version int not null check (version > 0),
  sha256 text references file,              -- null: from now on no image is used
  width int,                                -- pixels
  height int,
  millimetres int,                          -- width on paper
  note text not null,                       -- what it is or why it is no longer used
  put_by text not null references person,
  put_at timestamptz not null default office_now(),
  check ((kind = 'seal') = (person_id is null)),
  check (num_nonnulls(sha256, width, height, millimetres) in (0, 4)),
  unique nulls not distinct (kind, person_id, version)
);
create trigger signing_image_only_grows before update or delete on signing_image
  for each row execute function refuse_change();

-- Signing and sealing make a version of the document when they put an image into it: the one before, and the image.
alter table document_version drop constraint document_version_reason_check;
alter table document_version add constraint document_version_reason_check
  check (reason in ('draft', 'content', 'form', 'signer', 'signature', 'number', 'seal'));
alter table document_version add column signing_image_id bigint references signing_image;
alter table document_version add constraint image_of_its_step
  check ((signing_image_id is not null) = (reason in ('signature', 'seal')));
