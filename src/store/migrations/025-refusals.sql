-- Who was refused what, by which rule. A trace that people look things up in: no part of the sealed ledger, bounded,
-- and written apart from what is posted.
create table refusals (
  site_id integer not null,
  refusal_id bigint not null,
  -- Of what was asked, by whom and why it was refused: the same again soon after is counted in the same row.
  content_hash text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times bigint not null check (times > 0),
  -- Different ones of the same person and code that are counted here and not listed.
  others bigint not null check (others >= 0),
  code text not null,
  -- Null where it was no movement: an override that was not to be approved.
  source text,
  external_id text,
  kind text,
  item text not null,
  from_path text,
  to_path text,
  lot text,
  owner text,
  -- Decimals in base units, as they were told: an item that is not registered has no scale.
  quantity text,
  balance text,
  reserved text,
  shortfall text,
  -- What the stock card would have held.
  would_leave text,
  -- The least it held from the time of a movement that was dated back, and when.
  past_held text,
  past_at timestamptz,
  occurred_at timestamptz,
  document text,
  line text,
  actor text,
  asked_by text not null,
  -- No mode: no rule had a say. A mode without a rule: the default.
  rule_id bigint,
  rule_mode text,
  -- That it named, or that was to be approved.
  override_id bigint,
  primary key (site_id, refusal_id)
);
create index refusals_again on refusals (site_id, content_hash, last_at);
create index refusals_last on refusals (last_at, site_id, refusal_id);
create index refusals_first on refusals (site_id, first_at);
create index refusals_item on refusals (site_id, item);
create index refusals_document on refusals (site_id, document) where document is not null;

-- Where the refusals of a site are numbered, and how many of them are kept no longer.
create table refusal_heads (
  site_id integer primary key,
  last_refusal_id bigint not null,
  dropped bigint not null
);

-- The overrides of a stock card: what was asked for after a refusal.
create index overrides_card on overrides (site_id, item_id, location);
