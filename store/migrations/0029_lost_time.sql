-- What happened between these two moments (office time) may be lost: the last restore went back to before it.
alter table office add column lost_from timestamptz;
alter table office add column lost_until timestamptz;
alter table office add constraint lost_time_has_two_ends check (num_nonnulls(lost_from, lost_until) in (0, 2));
