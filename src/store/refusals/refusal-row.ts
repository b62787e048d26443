/** A refusal as its row holds it, and as the API shows it. */

import type { HoldState, MovementKind, OverrideState, RuleMode } from '../../core/codes.ts'
import { formatId } from '../../core/ids.ts'
import type { ListedRefusalCode } from '../../core/refusal-codes.ts'
import type { RefusalRow } from '../../core/refusals/refusal.ts'
import { formatInstant } from '../../core/time.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  text,
  timestamptz,
} from '../database/rows.ts'
import { FOLLOWED } from './followed.ts'

export const REFUSAL = {
  site_id: int4,
  refusal_id: int8,
  site: text,
  first_at: timestamptz,
  last_at: timestamptz,
  times: int8,
  others: int8,
  code: code<ListedRefusalCode>(),
  source: nullable(text),
  external_id: nullable(text),
  kind: nullable(code<MovementKind>()),
  item: text,
  item_name: nullable(text),
  from_path: nullable(text),
  to_path: nullable(text),
  lot: nullable(text),
  owner: nullable(text),
  quantity: nullable(text),
  balance: nullable(text),
  reserved: nullable(text),
  shortfall: nullable(text),
  would_leave: nullable(text),
  past_held: nullable(text),
  past_at: nullable(timestamptz),
  occurred_at: nullable(timestamptz),
  document: nullable(text),
  line: nullable(text),
  actor: nullable(text),
  asked_by: text,
  rule_id: nullable(int8),
  rule_mode: nullable(code<RuleMode>()),
  override_id: nullable(int8),
  book_id: nullable(int8),
  book_place: nullable(text),
  posted_seq: nullable(int8),
  posted_id: nullable(text),
  posted_at: nullable(timestamptz),
  posted_same: nullable(bool),
  asked_id: nullable(int8),
  asked_state: nullable(code<OverrideState>()),
  hold_id: nullable(int8),
  hold_state: nullable(code<HoldState>()),
  released_at: nullable(timestamptz),
} satisfies RowShape

/** The columns of `REFUSAL`, of `refusalsFrom`. */
export const REFUSAL_COLUMNS = `refused.site_id, refusal_id, sites.name as site, first_at, last_at, times, others, code,
  source, refused.external_id, kind, item, item_name, from_path, to_path, refused.lot, refused.owner, refused.quantity,
  refused.balance, refused.reserved, shortfall, would_leave, past_held, past_at, occurred_at, document, line, actor,
  asked_by, rule_id, rule_mode, refused.override_id, card.book_id, card.location as book_place, posted.seq as posted_seq,
  posted.external_id as posted_id, posted.recorded_at as posted_at, posted.same as posted_same,
  asked.override_id as asked_id, asked.state as asked_state, held.hold_id, held.state as hold_state, gate.released_at`

/** Refusals with their item, the stock card they were about, and what followed; `chosen` says which. */
export const refusalsFrom = (chosen: string) => `from (${chosen}) as refused
  join sites using (site_id)
  left join lateral (select name as item_name from items where items.code = refused.item) as named on true
  left join lateral (
    select book_id, location from balances as book
    where book.site_id = refused.site_id and shelf
      and book.item_id = (select item_id from items where items.code = refused.item)
      and book.location in (refused.from_path, refused.to_path)
      and book.lot is not distinct from refused.lot and book.owner is not distinct from refused.owner
    order by book.location <> refused.from_path
    limit 1
  ) as card on true
  ${FOLLOWED}`

/** A refusal as the API shows it. */
export function refusalRow(row: RowOf<typeof REFUSAL>): RefusalRow {
  const time = (at: number | null) => (at === null ? null : formatInstant(at))
  const idOf = (number: number | null) => (number === null ? null : formatId(row.site_id, number))
  return {
    id: formatId(row.site_id, row.refusal_id),
    site: row.site,
    code: row.code,
    firstAt: formatInstant(row.first_at),
    lastAt: formatInstant(row.last_at),
    times: row.times,
    others: row.others,
    source: row.source,
    movement: row.external_id,
    kind: row.kind,
    item: row.item,
    itemName: row.item_name,
    from: row.from_path,
    to: row.to_path,
    lot: row.lot,
    owner: row.owner,
    quantity: row.quantity,
    occurredAt: time(row.occurred_at),
    document: row.document,
    line: row.line,
    actor: row.actor,
    askedBy: row.asked_by,
    bookId: idOf(row.book_id),
    bookPlace: row.book_place,
    balance: row.balance,
    reserved: row.reserved,
    shortfall: row.shortfall,
    wouldLeave: row.would_leave,
    past:
      row.past_held === null || row.past_at === null
        ? null
        : { held: row.past_held, at: formatInstant(row.past_at) },
    rule:
      row.rule_mode === null
        ? null
        : { id: row.rule_id === null ? null : String(row.rule_id), mode: row.rule_mode },
    override: idOf(row.override_id),
    followed: followedOf(row),
  }
}

function followedOf(row: RowOf<typeof REFUSAL>): RefusalRow['followed'] {
  const { posted_seq: seq, posted_id: id, posted_at: at, asked_id, asked_state, hold_id, hold_state } = row
  return {
    posted:
      seq === null || id === null || at === null
        ? null
        : { seq: String(seq), id, at: formatInstant(at), same: row.posted_same === true },
    override:
      asked_id === null || asked_state === null
        ? null
        : { id: formatId(row.site_id, asked_id), state: asked_state },
    hold:
      hold_id === null || hold_state === null
        ? null
        : { id: formatId(row.site_id, hold_id), state: hold_state },
    released: row.released_at === null ? null : formatInstant(row.released_at),
  }
}
