-- Which source the trigger of an episode came from: an id is a movement's only together with its source.
alter table episodes add column trigger_source text not null default '';

update episodes
set trigger_source = found.source
from (
  select distinct on (episodes.site_id, episode_id) episodes.site_id, episode_id, movements.source
  from episodes
  join movements
    on movements.site_id = episodes.site_id and from_book = book_id and external_id = trigger_id
  order by episodes.site_id, episode_id, (started_at in (recorded_at, occurred_at)) desc, seq
) as found
where episodes.site_id = found.site_id and episodes.episode_id = found.episode_id;

alter table episodes alter column trigger_source drop default;

-- The likeliest cause, so that filters and groups need not open the JSON of every episode.
alter table episodes add column cause text generated always as (causes -> 0 ->> 'code') stored;
