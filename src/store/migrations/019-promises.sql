-- Back orders are filled from what comes in, and promises change with what is counted or taken back.
-- What a line may be promised from, where that is not any storage place: places, lot, owner, and in which order.
alter table reservation_lines add column wish jsonb;

-- Units that a count did not find: the line waits for them again.
alter table allocations add column cut bigint not null default 0 check (cut >= 0);
alter table allocations drop constraint allocations_check;
alter table allocations add constraint allocations_check
  check (quantity = open + fulfilled + released + expired + cut);

-- How promises changed after they were made: `filled`, `cut`, `restored`, `freed`; with the movement that did it, if one
-- did.
create table promise_changes (
  site_id integer not null,
  entry bigint generated always as identity,
  reservation_id bigint not null,
  line text not null,
  book_id bigint not null,
  change text not null,
  quantity bigint not null check (quantity > 0),
  seq bigint,
  at timestamptz not null,
  primary key (site_id, entry)
);
create index promise_changes_seq on promise_changes (site_id, seq) where seq is not null;
create index promise_changes_reservation on promise_changes (site_id, reservation_id);

-- Whether any line may be waiting for more: where none is, nobody looks for one.
alter table sites add column waits boolean not null default false;
update sites set waits = exists (
  select from reservation_lines as line
  where line.site_id = sites.site_id and line.reserved < line.asked and not given_up);
drop index reservation_lines_short;
create index reservation_lines_short on reservation_lines (site_id, item_id) where reserved < asked and not given_up;

-- Overrides are counted by when they were approved: one that follows two others within a month needs a manager.
create index overrides_decided on overrides (site_id, decided_at) where decided_at is not null;
