-- A process may decide by what it remembers of a site, for as long as nobody else had a turn there.
alter table sites
  -- Another random number after every transaction that held the site's lock, and after every change of how it
  -- decides; and the one before.
  add column turn bigint not null default 0,
  add column turn_before bigint not null default 0,
  -- Grows with every change of what items are.
  add column items_turn bigint not null default 0,
  -- Grows with every change of what is usual of items here; each habit bears the one it came with.
  add column habits_turn bigint not null default 0,
  -- The items of movements up to here were told to wait for their causes.
  add column gathered_seq bigint not null default 0;
alter table item_habits add column habits_turn bigint not null default 0;
update sites set gathered_seq = last_seq;
