-- The working calendar: Saturdays and Sundays are off unless a row says 'worked'; other days are worked unless 'off'.
create table calendar_year (
  year int primary key,
  version int not null default 1,
  loaded_at timestamptz not null default clock_timestamp()
);
create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('off', 'worked')),
  label text not null,
  notice text not null       -- number and date of the notice the row comes from
);
