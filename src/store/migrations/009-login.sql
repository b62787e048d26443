-- Who may come in: people with their roles and sessions, keys of devices and systems, and what was changed about them.
-- Users, sessions, accounts and verifications are better-auth's, under our names (see api/access/login-options.ts).
create table users (
  id text primary key default gen_random_uuid()::text,
  -- The actor that whatever they do is booked under, so no two share one.
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  role text not null default 'viewer'
    check (role in ('viewer', 'operator', 'supervisor', 'manager', 'administrator')),
  deactivated_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index users_name on users (lower(name));

create table sessions (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_user on sessions (user_id);

-- How a user signs in: with a password (`credential`), or at the company's identity provider (`oidc`).
create table accounts (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index accounts_user on accounts (user_id);

-- Sign-ins that are under way at the identity provider.
create table verifications (
  id text primary key default gen_random_uuid()::text,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

-- A key is kept as its hash: whoever reads this table can use none of them.
create table api_keys (
  id text primary key default gen_random_uuid()::text,
  name text not null,
  role text not null check (role in ('viewer', 'operator', 'supervisor', 'manager')),
  -- The sources it may post as; null for any.
  sources text[],
  prefix text not null,
  hash text not null unique,
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create unique index api_keys_name on api_keys (lower(name)) where revoked_at is null;

create table sign_in_attempts (
  attempt text primary key,
  count integer not null,
  began_at timestamptz not null
);

-- No change of who may do what without somebody who made it.
create table access_changes (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  code text not null,
  subject text not null,
  detail text
);

create table secrets (
  name text primary key,
  value text not null
);
