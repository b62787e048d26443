-- What ran out is told on the pages one works from, among all that was ever parked.
create index holds_expired on holds (parked_at, site_id, hold_id) where state = 'expired';
