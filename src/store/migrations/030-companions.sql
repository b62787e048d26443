-- What is known beside movements when causes are looked for.
create index expectations_item on expectations (site_id, item_id, (coalesce(expected_at, announced_at)));

-- Another random number whenever something else than a movement has an item explained again, so that an explanation
-- that had begun before does not take its mark away.
alter table dirty_items add column turn bigint not null default 0;

-- What somebody counted on a shelf. It is compared with a book, and moves nothing.
create table counts (
  site_id integer not null,
  source text not null,
  external_id text not null,
  item_id integer not null,
  location text not null,
  lot text,
  owner text,
  quantity bigint not null check (quantity >= 0),
  counted_at timestamptz not null,
  counted_precision text not null,
  actor text,
  told_at timestamptz not null,
  primary key (site_id, source, external_id)
);
create index counts_item on counts (site_id, item_id, counted_at);
