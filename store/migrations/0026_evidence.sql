-- A decision looks for its own trace before it counts.
create index on audit (request_id) where request_id is not null;
