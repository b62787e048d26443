-- The ledger. site_id leads every hot key, so that a site is one shard; nothing here draws from a sequence on the
-- hot path.
create table sites (
  site_id integer primary key,
  name text not null unique,
  mode text not null default 'observe' check (mode in ('observe', 'guard')),
  last_seq bigint not null default 0,
  last_recorded_at timestamptz,
  last_book_id bigint not null default 0
);

create table items (
  item_id integer generated always as identity primary key,
  code text not null unique,
  name text,
  base_unit text not null,
  scale smallint not null check (scale between 0 and 6),
  unit_cost bigint,
  currency text,
  gtin text,
  category text
);

create table item_packs (
  item_id integer not null references items,
  unit text not null,
  numerator bigint not null check (numerator > 0),
  denominator bigint not null check (denominator > 0),
  primary key (item_id, unit)
);

create table locations (
  site_id integer not null,
  path text not null,
  kind text not null,
  primary key (site_id, path)
);

-- A row is a book. floor is null where anything may happen (counterparties, observed sites).
create table balances (
  site_id integer not null,
  book_id bigint not null,
  item_id integer not null,
  location text not null,
  lot text,
  owner text,
  shelf boolean not null,
  balance bigint not null,
  floor bigint,
  movements bigint not null,
  first_recorded_at timestamptz not null,
  last_recorded_at timestamptz not null,
  primary key (site_id, book_id),
  unique nulls not distinct (site_id, item_id, location, lot, owner),
  constraint balance_at_or_above_floor check (floor is null or balance >= floor)
);

create table movements (
  site_id integer not null,
  seq bigint not null,
  item_id integer not null,
  kind text not null,
  from_book bigint not null,
  to_book bigint not null,
  quantity bigint not null check (quantity > 0),
  from_balance bigint not null,
  to_balance bigint not null,
  occurred_at timestamptz not null,
  occurred_precision text not null,
  reported_at timestamptz,
  recorded_at timestamptz not null,
  source text not null,
  external_id text not null,
  content_hash text not null,
  document text,
  line text,
  actor text,
  device text,
  reason text,
  unit_cost bigint,
  primary key (site_id, seq),
  unique (site_id, source, external_id)
);
create index movements_from_book on movements (site_id, from_book, seq);
create index movements_to_book on movements (site_id, to_book, seq);
create index movements_item on movements (site_id, item_id, seq);
create index movements_document on movements (site_id, document, seq) where document is not null;

-- Where the same source and id came again with other content: kept and shown.
create table conflicts (
  site_id integer not null,
  source text not null,
  external_id text not null,
  content_hash text not null,
  first_seq bigint not null,
  seen_at timestamptz not null default now(),
  primary key (site_id, source, external_id, content_hash)
);

create table episodes (
  site_id integer not null,
  episode_id text not null,
  book_id bigint not null,
  item_id integer not null,
  "order" text not null,
  class text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  deepest bigint not null,
  deepest_at timestamptz not null,
  unit_ms numeric not null,
  measured_to timestamptz not null,
  uncovered bigint not null,
  cost_at_risk bigint,
  trigger_id text not null,
  closer_id text,
  causes jsonb not null default '[]',
  explained boolean not null default false,
  primary key (site_id, episode_id)
);
create index episodes_book on episodes (site_id, book_id, "order", started_at);
create index episodes_item on episodes (site_id, item_id);

create table dirty_items (
  site_id integer not null,
  item_id integer not null,
  mark bigint not null,
  primary key (site_id, item_id)
);

create table imports (
  import_id bigint generated always as identity primary key,
  site text not null,
  fingerprint text not null unique,
  files text[] not null,
  state text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  rows bigint not null default 0,
  posted bigint not null default 0,
  repeated bigint not null default 0,
  rejected bigint not null default 0
);

create table import_rejections (
  import_id bigint not null references imports,
  number integer not null,
  file text not null,
  "row" bigint not null,
  code text not null,
  detail jsonb not null,
  primary key (import_id, number)
);
