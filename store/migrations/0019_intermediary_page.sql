-- The page of an intermediary: a file is kept when it is uploaded, and becomes a version when its sender confirms.
-- The same bytes may come again after another file was taken meanwhile; waiting to be confirmed they stand once.
alter table respondent_file drop constraint respondent_file_recipient_id_sha256_key;
create unique index respondent_file_waiting on respondent_file (recipient_id, sha256) where version is null;
create index on respondent_file (recipient_id, sha256);
