-- How a site is shown: its name for people, the zone its clocks show, the currency its costs are in.
alter table sites add column title text;
alter table sites add column zone text not null default 'UTC';
alter table sites add column currency text check (currency ~ '^[A-Z]{3}$');
