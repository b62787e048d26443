-- Rows that every posting changes keep room on their page, so that a change touches no index.
alter table balances set (fillfactor = 80);
alter table dirty_items set (fillfactor = 80);

-- Null where the movement that came first was itself not posted.
alter table conflicts alter column first_seq drop not null;
