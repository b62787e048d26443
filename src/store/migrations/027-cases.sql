-- The investigation of negatives that share a cause, a document, a batch, or come again at one item and place.
alter table sites add column last_case_id bigint not null default 0;

-- What people (and the explainer) decided of a case: each change is an event below, and an entry of the trail.
create table cases (
  site_id integer not null,
  case_id bigint not null,
  state text not null check (state in ('new', 'triaged', 'waiting', 'fixed', 'dismissed', 'regressed')),
  -- Since when it is in this state.
  since timestamptz not null,
  opened_at timestamptz not null,
  -- The case that it is part of now: never one that is part of another itself.
  merged_into bigint check (merged_into <> case_id),
  assignee text,
  due_on date,
  snoozed_until timestamptz,
  -- The state it comes back to.
  state_before text,
  -- The cause that somebody accepted; a code that may be known no longer.
  accepted_cause text,
  -- The event that applied the repair that stands.
  repair_event bigint,
  -- The likeliest causes as they were when it was opened, triaged or repaired.
  diagnosis jsonb not null,
  diagnosed_at timestamptz not null,
  primary key (site_id, case_id)
);
create index cases_merged on cases (site_id, merged_into) where merged_into is not null;
create index cases_assignee on cases (assignee) where assignee is not null;

-- The timeline: rows are added, and never changed nor taken away.
create table case_events (
  site_id integer not null,
  case_id bigint not null,
  event bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  note text,
  detail jsonb not null,
  primary key (site_id, case_id, event)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end
$$;
create trigger case_events_stay before update or delete on case_events
  for each row execute function refuse_change();

-- Which case a negative is of. A person may have pinned it there: it is not grouped again.
create table case_episodes (
  site_id integer not null,
  episode_id text not null,
  case_id bigint not null,
  item_id integer not null,
  pinned boolean not null default false,
  primary key (site_id, episode_id)
);
create index case_episodes_case on case_episodes (site_id, case_id);
create index case_episodes_item on case_episodes (site_id, item_id);

-- What ties negatives together.
create table case_keys (
  site_id integer not null,
  key text not null,
  episode_id text not null,
  primary key (site_id, key, episode_id)
);
create index case_keys_episode on case_keys (site_id, episode_id);

-- Movements that a repair posted name their case.
create table case_movements (
  site_id integer not null,
  seq bigint not null,
  case_id bigint not null,
  event bigint not null,
  primary key (site_id, seq)
);
create index case_movements_case on case_movements (site_id, case_id);

-- The negatives of each case that stands by itself, with the case they count for now.
create view case_members as
select member.site_id, coalesce(one.merged_into, one.case_id) as case_id, member.episode_id, member.pinned
from case_episodes as member join cases as one using (site_id, case_id);

create table case_facts (
  site_id integer not null,
  case_id bigint not null,
  episodes integer not null,
  open integer not null,
  books integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  cost_at_risk bigint,
  lead_id text not null,
  primary key (site_id, case_id)
);
create index case_facts_last on case_facts (last_at, site_id, case_id);

-- The same counted from the negatives of some cases of a site, of all of them where none are named. A stretch that both
-- orders know is counted once, and money of two currencies is not added up.
create function case_facts_of(of_site integer, of_cases bigint[]) returns setof case_facts
language sql stable as $$
  select of_site, part.case_id, count(*)::integer, (count(*) filter (where ended_at is null))::integer,
    count(distinct episode.book_id)::integer, min(started_at), max(started_at),
    case when count(distinct coalesce(items.currency, sites.currency)) <= 1 then greatest(
      sum(cost_at_risk) filter (where "order" = 'as-posted'),
      sum(cost_at_risk) filter (where "order" = 'as-happened'))::bigint end,
    -- The one that tells most: open, explained, as posted, the likeliest cause, the costliest, the latest.
    (array_agg(episode.episode_id order by
      (ended_at is null) desc, (cause is not null and cause <> 'unknown') desc, "order" desc,
      (causes -> 0 ->> 'probability')::numeric desc nulls last, cost_at_risk desc nulls last, started_at desc,
      episode.episode_id))[1]
  from (
    select case_id as part_id, coalesce(merged_into, case_id) as case_id from cases
    where site_id = of_site and (of_cases is null or case_id = any(of_cases) or merged_into = any(of_cases))
  ) as part
  join case_episodes as member on member.site_id = of_site and member.case_id = part.part_id
  join episodes as episode on episode.site_id = of_site and episode.episode_id = member.episode_id
  join items on items.item_id = episode.item_id
  join sites on sites.site_id = of_site
  where of_cases is null or part.case_id = any(of_cases)
  group by part.case_id
$$;

-- What is explained already gets its case with the next look.
insert into dirty_items (site_id, item_id, mark)
select episode.site_id, episode.item_id, last.seq
from (select distinct site_id, item_id from episodes) as episode
cross join lateral (
  select max(seq) as seq from movements
  where movements.site_id = episode.site_id and movements.item_id = episode.item_id
) as last
where last.seq is not null
on conflict (site_id, item_id) do nothing;
