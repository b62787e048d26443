-- Noting refusals is one statement, since who is refused waits for it. Each of its steps sees what others have noted
-- while it waited for the head of the site, which is why it is a function.

-- Counts those that are there already, and gives the others; null where there is none. `given` is a list of rows of
-- `refusals` as JSON.
create function count_refusals_again(of_site integer, given jsonb, again_within interval) returns jsonb
language sql as $$
  with again as (
    update refusals as known
    set times = known.times + (one ->> 'times')::bigint, others = known.others + (one ->> 'others')::bigint,
      last_at = greatest(known.last_at, (one ->> 'last_at')::timestamptz)
    from jsonb_array_elements(given) as one
    where known.site_id = of_site and known.content_hash = one ->> 'content_hash'
      and known.last_at > (one ->> 'last_at')::timestamptz - again_within
    returning known.content_hash
  )
  select jsonb_agg(one order by place)
  from jsonb_array_elements(given) with ordinality as listed (one, place)
  where one ->> 'content_hash' not in (select content_hash from again)
$$;

-- Adds refusals: to rows that count the same already, as rows of their own, and beyond `hour_max` of them in an hour to
-- one row for each `crowd_hash`, which stands for a person and a code. Drops what is too much or too old, and counts it.
-- What was refused at a site that is not there yet belongs to none.
create function note_refusals(
  of_site text, given jsonb, again_within interval, hour_max bigint, kept_max bigint, kept_for interval,
  dropped_max integer
) returns void
language plpgsql as $$
declare
  head refusal_heads;
  fresh jsonb;
  now_at timestamptz;
  room bigint;
  crowds jsonb;
  last_id bigint;
begin
  insert into refusal_heads (site_id, last_refusal_id, dropped)
  select site_id, 0, 0 from sites where name = of_site
  on conflict (site_id) do update set last_refusal_id = refusal_heads.last_refusal_id
  returning * into head;
  if not found then
    return;
  end if;
  fresh := count_refusals_again(head.site_id, given, again_within);
  if fresh is null then
    return;
  end if;
  now_at := (fresh -> 0 ->> 'first_at')::timestamptz;
  select greatest(0, hour_max - count(*)) into room from refusals
  where site_id = head.site_id and first_at >= date_trunc('hour', now_at, 'UTC');

  if jsonb_array_length(fresh) > room then
    select jsonb_agg(crowd.first || jsonb_build_object(
      'content_hash', crowd.hash, 'times', 0, 'others', crowd.refused, 'last_at', crowd.last_at))
    into crowds
    from (
      select one ->> 'crowd_hash' as hash, (array_agg(one order by place))[1] as first,
        sum((one ->> 'times')::bigint + (one ->> 'others')::bigint) as refused,
        max((one ->> 'last_at')::timestamptz) as last_at
      from jsonb_array_elements(fresh) with ordinality as listed (one, place)
      where place > room
      group by one ->> 'crowd_hash'
    ) as crowd;
    select jsonb_agg(one order by place) into fresh
    from jsonb_array_elements(fresh) with ordinality as listed (one, place)
    where place <= room;
    fresh := coalesce(fresh, '[]') || coalesce(count_refusals_again(head.site_id, crowds, again_within), '[]');
  end if;

  last_id := head.last_refusal_id + jsonb_array_length(fresh);
  -- A new row tells the first of what it counts; the row of a crowd counts the others.
  insert into refusals
  select filled.*
  from jsonb_array_elements(fresh) with ordinality as listed (one, place)
  cross join lateral (
    select (one ->> 'times')::bigint as times, (one ->> 'others')::bigint as others
  ) as counted
  cross join lateral jsonb_populate_record(null::refusals, one || jsonb_build_object(
    'site_id', head.site_id, 'refusal_id', head.last_refusal_id + place,
    'times', greatest(1, counted.times),
    'others', counted.others - case when counted.times = 0 then 1 else 0 end
  )) as filled;

  with gone as (
    delete from refusals
    where site_id = head.site_id and (refusal_id <= last_id - kept_max or refusal_id in (
      select refusal_id from refusals
      where site_id = head.site_id and first_at < now_at - kept_for and last_at < now_at - kept_for
      limit dropped_max
    ))
    returning times + others as refused
  )
  update refusal_heads
  set last_refusal_id = last_id, dropped = dropped + (select coalesce(sum(refused), 0) from gone)
  where site_id = head.site_id;
end
$$;
