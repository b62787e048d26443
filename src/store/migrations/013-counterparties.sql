-- A guarded site knows whom goods come from and go to.
insert into locations (site_id, path, kind)
select site_id, kind, kind
from sites
cross join unnest(array['supplier', 'customer', 'production', 'adjustment', 'in-transit', 'unknown-origin']) as kind
where mode = 'guard'
on conflict do nothing;
