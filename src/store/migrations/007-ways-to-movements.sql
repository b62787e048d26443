-- What the pages of a movement, a document and a place look up: the episodes a movement took below zero or brought
-- back, and the books of one place. None of these columns changes when a book is posted to.
create index episodes_trigger on episodes (site_id, trigger_id);
create index episodes_closer on episodes (site_id, closer_id) where closer_id is not null;
create index balances_location on balances (site_id, location);
