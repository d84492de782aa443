-- The office: what kind it is, and its clock. Business time is office_now(); machine time (clock_timestamp) is for
-- leases, heartbeats and recorded_at only.
create table office (
  id smallint primary key default 1 check (id = 1),
  kind text not null check (kind in ('production', 'rehearsal')),
  generation uuid not null default gen_random_uuid(),
  clock_offset_ms bigint not null default 0,
  organisation_id text,
  created_at timestamptz not null default clock_timestamp(),
  check (kind = 'rehearsal' or clock_offset_ms = 0)
);

create function office_now() returns timestamptz language sql volatile as
$$ select clock_timestamp() + make_interval(secs => clock_offset_ms / 1000.0) from office where id = 1 $$;

create function office_today() returns date language sql volatile as
$$ select (office_now() at time zone 'Asia/Ho_Chi_Minh')::date $$;

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'bảng % chỉ được ghi thêm', tg_table_name; end $$;

create function keep_office_kind() returns trigger language plpgsql as
$$ begin
  if new.kind <> old.kind then raise exception 'loại cơ quan được định khi lập, không đổi'; end if;
  if new.clock_offset_ms < old.clock_offset_ms then raise exception 'đồng hồ cơ quan không lùi'; end if;
  return new;
end $$;
create trigger office_kind before update on office for each row execute function keep_office_kind();
