-- What the registers hold is told by the trail, so that a row changed by hand is found: an entry bears the rows as it
-- left them. And every seal is covered by a seal of all seals, so that none can be taken away unnoticed.
alter table trail
  -- [{"table", "key", "row"}]: rows of the registers as the entry left them; row is null where it took one away.
  add column rows jsonb,
  -- The newest seal of all seals when the entry was written: its number and how its hash begins.
  add column sealed text;

-- Changes of rights are numbered without gaps and sealed, as the trail is.
alter table access_changes
  add column entry bigint,
  add column rows jsonb;
update access_changes
set entry = numbered.entry
from (select id, row_number() over (order by id) as entry from access_changes) as numbered
where access_changes.id = numbered.id;
alter table access_changes
  alter column entry set not null,
  add constraint access_changes_entry unique (entry);

-- Where the trail of all sites and the changes of rights end, and the newest seal of all seals.
alter table trail_heads
  add column last_change bigint not null default 0,
  add column sealed text;
update trail_heads set last_change = (select count(*) from access_changes);

alter table seals
  drop constraint seals_chain_check,
  -- `ledger`: a seal of the seals that were made since the one before it; digests is the list of them.
  add constraint seals_chain_check check (chain in ('movements', 'trail', 'access', 'ledger')),
  -- The seal of seals that covers it; null until there is one.
  add column ledger bigint;
create index seals_ledger on seals (ledger) where chain <> 'ledger';

-- Which movement was parked before.
create index holds_posted on holds (site_id, seq) where seq is not null;

-- A row of a register as the trail tells it: the same text whatever the session's settings are.
create function register_row(one anyelement, without text[]) returns jsonb
  language sql stable parallel safe
  set timezone = 'UTC'
  as 'select to_jsonb(one) - without';

-- What a ledger holds that was there before is noted as it is now.
create function pg_temp.note_register(site_of text, register text, key text, without text[]) returns void
  language plpgsql as $$
begin
  execute format(
    $note$
    with noted as (
      select %1$s as site_id, (row_number() over (partition by %1$s order by %3$s) - 1) / 1000 as part,
        jsonb_build_object('table', %2$L, 'key', jsonb_build_array(%3$s), 'row', register_row(one, %4$L)) as note
      from %2$I as one
    ), entries as (
      select site_id, row_number() over (partition by site_id order by part) as place, rows
      from (select site_id, part, jsonb_agg(note) as rows from noted group by site_id, part) as parts
    ), ends as (
      select entries.site_id, coalesce(
          (select last_entry from sites where sites.site_id = entries.site_id),
          (select last_entry from trail_heads where trail_heads.site_id = entries.site_id)) as last_entry,
        max(place) as added
      from entries group by entries.site_id
    ), site_ends as (
      update sites set last_entry = sites.last_entry + added from ends where sites.site_id = ends.site_id
    ), other_ends as (
      update trail_heads set last_entry = trail_heads.last_entry + added
      from ends where trail_heads.site_id = ends.site_id
    )
    insert into trail (site_id, entry, at, actor, action, subject, detail, rows)
    select site_id, last_entry + place, now(), 'plimsoll', 'register-noted', 'register ' || %2$L, '{}', rows
    from entries join ends using (site_id)
    $note$,
    site_of, register, key, without);
end
$$;
select pg_temp.note_register('0', 'items', 'item_id', '{}');
select pg_temp.note_register('0', 'item_packs', 'item_id, unit', '{}');
select pg_temp.note_register('0', 'rules', 'rule_id', '{}');
select pg_temp.note_register('site_id', 'locations', 'path', '{}');
select pg_temp.note_register('site_id', 'overrides', 'override_id', '{}');
select pg_temp.note_register('site_id', 'override_uses', 'seq', '{}');
select pg_temp.note_register('site_id', 'reversals', 'seq', '{}');
select pg_temp.note_register('site_id', 'holds', 'hold_id', '{}');
select pg_temp.note_register('site_id', 'expectations', 'type, document, line', '{}');
select pg_temp.note_register('site_id', 'reservations', 'reservation_id', '{}');
select pg_temp.note_register('site_id', 'reservation_lines', 'reservation_id, line', '{}');
select pg_temp.note_register('site_id', 'allocations', 'reservation_id, line, book_id', '{open,fulfilled}');
select pg_temp.note_register('site_id', 'fulfilments', 'seq, line', '{}');
select pg_temp.note_register('site_id', 'channel_buffers', 'item_id, channel', '{}');
select pg_temp.note_register('site_id', 'orders', 'document', '{blocks}');
select pg_temp.note_register('site_id', 'stops', 'stop_id', '{}');
-- At last, since its row bears where the trail ends.
select pg_temp.note_register('site_id', 'sites', 'site_id',
  '{last_seq,last_recorded_at,last_book_id,last_decided_at,last_happened_at,rules_version,parked,reserves,announces,
    waits,last_hold_id,last_override_id,last_reservation_id,last_entry,turn,turn_before,items_turn,
    habits_turn,books_turn,gathered_seq}');
drop function pg_temp.note_register(text, text, text, text[]);

-- The rights that there are belong to the latest change of them.
update access_changes
set rows = (
  select jsonb_agg(note) from (
    select jsonb_build_object('table', 'users', 'key', jsonb_build_array(id), 'row',
      register_row(one, '{email_verified,image,created_at,updated_at}')) as note
    from users as one
    union all
    select jsonb_build_object('table', 'api_keys', 'key', jsonb_build_array(id), 'row',
      register_row(one, '{last_used_at}'))
    from api_keys as one
    union all
    select jsonb_build_object('table', 'accounts', 'key', jsonb_build_array(id), 'row',
      jsonb_build_object('user_id', user_id, 'provider_id', provider_id, 'account_id', account_id,
        'password', encode(sha256(convert_to(coalesce(password, ''), 'UTF8')), 'hex')))
    from accounts where provider_id = 'credential'
  ) as noted
)
where entry = (select max(entry) from access_changes);
