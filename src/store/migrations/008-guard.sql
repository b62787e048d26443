-- The guard: rules, parked movements, overrides, reservations, orders, and the trail of who did what.
alter table sites
  -- Own movements that happened up to here are refused.
  add column closed_until timestamptz,
  -- The latest time of our own clock that a command of the site was decided at; it never goes back.
  add column last_decided_at timestamptz,
  -- Grows with every change of a rule that may concern the site.
  add column rules_version bigint not null default 0,
  -- How many movements are parked.
  add column parked bigint not null default 0 check (parked >= 0),
  -- Whether anything was ever reserved or announced here: most sites know neither, and ask nothing.
  add column reserves boolean not null default false,
  add column announces boolean not null default false,
  add column last_hold_id bigint not null default 0,
  add column last_override_id bigint not null default 0,
  add column last_reservation_id bigint not null default 0,
  add column last_entry bigint not null default 0;

-- Units of a book promised to reservations that were not seen to run out.
alter table balances add column reserved bigint not null default 0 check (reserved >= 0);
alter table movements add column posted_by text;

-- Of a movement that takes another one back. Each is taken back once.
create table reversals (
  site_id integer not null,
  seq bigint not null,
  reversed_by bigint not null,
  primary key (site_id, seq)
);

create table rules (
  rule_id bigint generated always as identity primary key,
  position integer not null,
  site text,
  item text,
  category text,
  location text,
  location_kind text,
  owner text,
  source text,
  channel text,
  kind text,
  role text,
  mode text not null,
  -- Base units of the item.
  depth numeric check (depth >= 0),
  grace_seconds integer not null check (grace_seconds > 0),
  expires_at timestamptz,
  enabled boolean not null,
  note text,
  changed_at timestamptz not null default now(),
  changed_by text not null
);

-- Movements that wait for an inbound. `movement` is what was submitted, in the ledger's own terms.
create table holds (
  site_id integer not null,
  hold_id bigint not null,
  source text not null,
  external_id text not null,
  content_hash text not null,
  movement jsonb not null,
  item_id integer not null,
  location text not null,
  lot text,
  owner text,
  quantity bigint not null check (quantity > 0),
  shortfall bigint not null,
  rule_id bigint,
  state text not null,
  parked_at timestamptz not null,
  parked_by text not null,
  expires_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  note text,
  seq bigint,
  primary key (site_id, hold_id),
  unique (site_id, source, external_id)
);
create index holds_parked on holds (site_id, item_id, hold_id) where state = 'parked';
create index holds_expiry on holds (expires_at) where state = 'parked';

create table expectations (
  site_id integer not null,
  type text not null,
  document text not null,
  line text not null,
  item_id integer not null,
  -- Null: anywhere at the site.
  location text,
  quantity bigint not null check (quantity > 0),
  received bigint not null default 0 check (received >= 0),
  expected_at timestamptz,
  closed boolean not null default false,
  source text not null,
  announced_at timestamptz not null default now(),
  announced_by text not null,
  primary key (site_id, type, document, line)
);
create index expectations_open on expectations (site_id, item_id) where not closed;

create table overrides (
  site_id integer not null,
  override_id bigint not null,
  state text not null,
  item_id integer not null,
  location text not null,
  lot text,
  owner text,
  -- Units by which the book may sink below zero, or further below it.
  quantity bigint not null check (quantity > 0),
  used bigint not null default 0 check (used between 0 and quantity),
  once boolean not null,
  reason text not null,
  explanation text not null,
  requested_by text not null,
  requested_by_id text not null,
  requested_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  note text,
  expires_at timestamptz not null,
  primary key (site_id, override_id)
);
create index overrides_open on overrides (expires_at) where state in ('requested', 'approved');

-- Which movements went below zero under which override.
create table override_uses (
  site_id integer not null,
  seq bigint not null,
  override_id bigint not null,
  quantity bigint not null,
  primary key (site_id, seq)
);

create table reservations (
  site_id integer not null,
  reservation_id bigint not null,
  source text not null,
  external_id text not null,
  content_hash text not null,
  document text,
  channel text,
  made_at timestamptz not null,
  made_by text not null,
  expires_at timestamptz not null,
  primary key (site_id, reservation_id),
  unique (site_id, source, external_id)
);
create index reservations_document on reservations (site_id, document) where document is not null;

create table reservation_lines (
  site_id integer not null,
  reservation_id bigint not null,
  line text not null,
  place integer not null,
  item_id integer not null,
  asked bigint not null check (asked > 0),
  reserved bigint not null check (reserved between 0 and asked),
  primary key (site_id, reservation_id, line)
);
create index reservation_lines_short on reservation_lines (site_id, item_id) where reserved < asked;

-- What of a book is promised to a line. Never more is given away than was promised.
create table allocations (
  site_id integer not null,
  reservation_id bigint not null,
  line text not null,
  book_id bigint not null,
  quantity bigint not null check (quantity > 0),
  open bigint not null check (open >= 0),
  fulfilled bigint not null default 0 check (fulfilled >= 0),
  released bigint not null default 0 check (released >= 0),
  expired bigint not null default 0 check (expired >= 0),
  expires_at timestamptz not null,
  primary key (site_id, reservation_id, line, book_id),
  check (quantity = open + fulfilled + released + expired)
);
create index allocations_book on allocations (site_id, book_id) where open > 0;
create index allocations_overdue on allocations (site_id, expires_at) where open > 0;

-- Which movement gave a reservation what it was promised.
create table fulfilments (
  site_id integer not null,
  seq bigint not null,
  reservation_id bigint not null,
  line text not null,
  quantity bigint not null,
  primary key (site_id, seq, line)
);
create index fulfilments_reservation on fulfilments (site_id, reservation_id);

-- Units of an item that a sales channel may not have.
create table channel_buffers (
  site_id integer not null,
  item_id integer not null,
  channel text not null,
  quantity bigint not null check (quantity > 0),
  primary key (site_id, item_id, channel)
);

create table orders (
  site_id integer not null,
  document text not null,
  state text not null,
  channel text,
  needs_reservation boolean not null,
  lines jsonb not null,
  blocks jsonb not null default '[]',
  asked_at timestamptz not null,
  asked_by text not null,
  released_at timestamptz,
  released_by text,
  content_hash text not null,
  primary key (site_id, document)
);
create index orders_waiting on orders (site_id, asked_at) where state = 'waiting';

-- Goods that may not be released for now: under count, or held.
create table stops (
  site_id integer not null,
  stop_id bigint generated always as identity,
  item_id integer,
  location text,
  reason text not null,
  note text,
  set_at timestamptz not null,
  set_by text not null,
  lifted_at timestamptz,
  lifted_by text,
  primary key (site_id, stop_id)
);
create index stops_standing on stops (site_id) where lifted_at is null;

-- Who did what: every change that is no movement, numbered without gaps by site. Site 0 is what concerns all of them.
create table trail (
  site_id integer not null,
  entry bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null,
  primary key (site_id, entry)
);
create index trail_subject on trail (site_id, subject);
create table trail_heads (site_id integer primary key, last_entry bigint not null);
insert into trail_heads values (0, 0);

-- Seals: a block holds a digest of each of its rows, and a hash over them and over the block before.
create table seals (
  site_id integer not null,
  chain text not null check (chain in ('movements', 'trail')),
  block bigint not null,
  first bigint not null,
  last bigint not null,
  digests bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (site_id, chain, block)
);

-- What is usual of an item's quantities, by kind of movement; kept when its episodes are explained.
create table item_habits (
  site_id integer not null,
  item_id integer not null,
  habits jsonb not null,
  primary key (site_id, item_id)
);

-- By place and item: on a young site the database knows little of its rows, and must not read all of a place for an
-- item.
drop index balances_location;
create index balances_location on balances (site_id, location, item_id);
