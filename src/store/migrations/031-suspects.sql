-- Postings that are probably wrong although no book sank yet. Found over a whole site at a time,
-- and replaced as a whole.
create table suspects (
  site_id integer not null,
  suspect_id text not null,
  item_id integer not null,
  location text not null,
  lot text,
  owner text,
  -- As the audit of a file writes it.
  suspect jsonb not null,
  -- Of its movements, in their order.
  seqs bigint[] not null,
  quantity numeric not null,
  money numeric,
  currency text,
  primary key (site_id, suspect_id)
);

-- When a site was last looked through, and up to which of its movements.
create table suspect_looks (
  site_id integer primary key,
  seen_seq bigint not null,
  looked_at timestamptz not null
);
