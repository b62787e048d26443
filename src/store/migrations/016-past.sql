-- What has to be known of the past to decide by it: when something came into a book last, as it happened, and the
-- newest time at which anything happened at a site. Times beyond 48 hours after their posting have not happened.
alter table balances add column last_in_at timestamptz;
alter table sites add column last_happened_at timestamptz;

update balances as book
set last_in_at = came.at
from (select site_id, to_book, max(occurred_at) as at from movements group by site_id, to_book) as came
where came.site_id = book.site_id and came.to_book = book.book_id;

update sites
set last_happened_at = happened.at
from (
  select site_id, max(occurred_at) as at
  from movements
  where occurred_at <= recorded_at + interval '48 hours'
  group by site_id
) as happened
where happened.site_id = sites.site_id;

-- A book's recent past is found among the newest rows of all, whatever a hot book has behind it.
create index movements_occurred on movements using brin (site_id, occurred_at);
