-- A link by which somebody sets a password and comes in, once: for who was added without one, or has forgotten it. It
-- is kept as its hash: whoever reads this table can use none of them. A user has one at a time.
create table sign_in_links (
  user_id text primary key references users on delete cascade,
  hash text not null unique,
  made_by text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- What is on hold for a document.
create index holds_document on holds (site_id, ((movement -> 'movement') ->> 'document'));

-- What a new site is shown in, as it was said at the first visit: one row at most.
create table site_defaults (
  one boolean primary key default true check (one),
  zone text not null,
  currency text check (currency ~ '^[A-Z]{3}$')
);
