-- What each source posted on each UTC day of recorded_at: kept in the posting transaction, so that freshness, gaps and
-- lags of a ledger of millions cost a few rows. A lag is recorded_at - occurred_at; `ahead` is posted before it happened.
create table source_days (
  site_id integer not null,
  source text not null,
  day date not null,
  movements bigint not null,
  first_recorded_at timestamptz not null,
  last_recorded_at timestamptz not null,
  first_occurred_at timestamptz not null,
  last_occurred_at timestamptz not null,
  lag_ahead bigint not null,
  lag_minute bigint not null,
  lag_hour bigint not null,
  lag_day bigint not null,
  lag_week bigint not null,
  lag_more bigint not null,
  lag_ms_max bigint not null,
  primary key (site_id, source, day)
);

-- The same, counted from the movements: what the table has to say. Fills it here, and `verify` compares the two.
create view source_days_counted as
select site_id, source, day,
  count(*) as movements,
  min(recorded_at) as first_recorded_at,
  max(recorded_at) as last_recorded_at,
  min(occurred_at) as first_occurred_at,
  max(occurred_at) as last_occurred_at,
  count(*) filter (where lag_ms < 0) as lag_ahead,
  count(*) filter (where lag_ms between 0 and 60000) as lag_minute,
  count(*) filter (where lag_ms > 60000 and lag_ms <= 3600000) as lag_hour,
  count(*) filter (where lag_ms > 3600000 and lag_ms <= 86400000) as lag_day,
  count(*) filter (where lag_ms > 86400000 and lag_ms <= 604800000) as lag_week,
  count(*) filter (where lag_ms > 604800000) as lag_more,
  max(lag_ms) as lag_ms_max
from (
  select site_id, source, recorded_at, occurred_at,
    (recorded_at at time zone 'UTC')::date as day,
    round(extract(epoch from recorded_at - occurred_at) * 1000)::bigint as lag_ms
  from movements
) as movement
group by site_id, source, day;

insert into source_days select * from source_days_counted;

-- Checks of the ledger against itself. A check holds an advisory lock while it runs; one that is `running` in this
-- table and holds none was broken off.
create table ledger_checks (
  check_id bigint generated always as identity primary key,
  state text not null check (state in ('running', 'sound', 'faulty', 'broken-off')),
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  movements bigint not null default 0,
  movements_total bigint not null,
  fault jsonb
);

-- Today asks for what began, what ended and what is open.
create index episodes_started on episodes (site_id, started_at);
create index episodes_ended on episodes (site_id, ended_at) where ended_at is not null;
create index episodes_open on episodes (site_id) where ended_at is null;
create index episodes_unexplained on episodes (site_id) where not explained;
create index episodes_id on episodes (episode_id);
