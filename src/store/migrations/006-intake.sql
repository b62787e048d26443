-- Imports as jobs: how far they are, what went wrong, what a trial of one (a dry run) found. The same files may come
-- again once their import is undone.
alter table imports
  drop constraint imports_fingerprint_key,
  add column dry_run boolean not null default false,
  add column phase text,
  add column progress jsonb,
  add column updated_at timestamptz not null default now(),
  add column error jsonb,
  add column effect jsonb;
create unique index imports_fingerprint on imports (fingerprint) where not dry_run and state <> 'undone';

-- Which movements an import posted: a site is serial, so a batch is one range. Those from undone_from on are undone.
create table import_ranges (
  site_id integer not null,
  import_id bigint not null references imports,
  first_seq bigint not null,
  last_seq bigint not null,
  undone_from bigint,
  primary key (site_id, import_id, first_seq)
);
create index import_ranges_import on import_ranges (import_id);

-- Movements that were undone, and those that undid them: together they come to nothing, in either order.
create table void_ranges (
  site_id integer not null,
  first_seq bigint not null,
  last_seq bigint not null,
  primary key (site_id, first_seq)
);

create table mappings (
  name text primary key,
  title text,
  mapping jsonb not null,
  file_names text,
  used_at timestamptz
);
