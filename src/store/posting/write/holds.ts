/** Writes which movements are parked by a posting, and which parked ones it posted. */
import type { PoolClient } from 'pg'
import { formatId } from '../../../core/ids.ts'
import type { Decided } from '../../../core/posting/post-state.ts'
import { numbers } from '../../database/numbers.ts'
import { int8, type RowShape, select, selectOne, text } from '../../database/rows.ts'
import { instant } from '../../database/sql.ts'
import { texts } from '../../database/texts.ts'
import type { TrailEntry } from '../../trail/trail.ts'
import type { StoredHold } from '../parked.ts'
import type { Guard } from '../read/guard.ts'
import type { Posting } from '../read/posting.ts'

/** By how much more is parked at the site then, and what its trail says of it. */
interface WrittenHolds {
  readonly change: number
  readonly entries: readonly TrailEntry[]
}

/** Parks what has to wait and settles what went. `holdIds` of the guard gets the holds of what is parked. */
export async function writeHolds(
  client: PoolClient,
  posting: Posting,
  guard: Guard,
  { parked, freed }: Decided,
): Promise<WrittenHolds> {
  if (parked.size === 0 && freed.size === 0) return { change: 0, entries: [] }
  const { submitted } = posting
  const staying = [...parked].filter((index) => !freed.has(index) && index < submitted)
  const gone = [...freed].filter((index) => index >= submitted)
  const entries = [
    ...(await parkMovements(client, posting, guard, staying)),
    ...(await settleHolds(client, posting, guard, gone)),
  ]
  return { change: staying.length - gone.length, entries }
}

const HEAD = { last_hold_id: int8 } satisfies RowShape
const HOLD = { hold_id: int8, source: text, external_id: text } satisfies RowShape

/** A key that was parked before, and given up since, keeps its number. */
async function parkMovements(
  client: PoolClient,
  posting: Posting,
  guard: Guard,
  indexes: readonly number[],
): Promise<TrailEntry[]> {
  if (indexes.length === 0) return []
  const { site, identity } = posting
  const head = await selectOne(
    client,
    HEAD,
    'update sites set last_hold_id = last_hold_id + $2 where site_id = $1 returning last_hold_id',
    [site.id, indexes.length],
  )
  const parked = indexes.map((index) => parkedRow(posting, guard, index))
  const rows = await select(
    client,
    HOLD,
    `insert into holds (site_id, hold_id, source, external_id, content_hash, movement, item_id, location, lot, owner,
       quantity, shortfall, rule_id, state, parked_at, parked_by, expires_at)
     select $1, $2 + place, source, id, hash, movement::jsonb, item_id, location, lot, owner, quantity, shortfall,
       rule_id, 'parked', $3, parked_by, ${instant('expires_at')}
     from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::integer[], $9::text[], $10::text[], $11::text[],
         $12::bigint[], $13::bigint[], $14::bigint[], $15::text[], $16::bigint[])
       with ordinality as parked (source, id, hash, movement, item_id, location, lot, owner, quantity, shortfall,
         rule_id, parked_by, expires_at, place)
     on conflict (site_id, source, external_id) do update
     set content_hash = excluded.content_hash, movement = excluded.movement, quantity = excluded.quantity,
       shortfall = excluded.shortfall, rule_id = excluded.rule_id, state = 'parked', seq = null, note = null,
       parked_at = excluded.parked_at, parked_by = excluded.parked_by, expires_at = excluded.expires_at,
       settled_at = null, settled_by = null
     returning hold_id, source, external_id`,
    [
      site.id,
      (head?.last_hold_id ?? 0) - indexes.length,
      new Date(guard.at),
      texts(indexes.map((index) => identity.source[index])),
      texts(indexes.map((index) => identity.id[index])),
      texts(indexes.map((index) => identity.hash[index])),
      texts(parked.map((one) => one.stored)),
      numbers(parked.map((one) => one.itemId)),
      texts(parked.map((one) => one.location)),
      texts(parked.map((one) => one.lot)),
      texts(parked.map((one) => one.owner)),
      numbers(parked.map((one) => one.quantity)),
      numbers(parked.map((one) => one.shortfall)),
      parked.map((one) => one.ruleId),
      texts(parked.map((one) => one.by)),
      numbers(parked.map((one) => one.expiresAt)),
    ],
  )
  const numbersByKey = new Map(rows.map((row) => [`${row.source}\u001f${row.external_id}`, row.hold_id]))
  return indexes.map((index, place) => {
    const number = numbersByKey.get(identity.key[index])!
    const id = formatId(site.id, number)
    guard.holdIds.set(index, id)
    return {
      actor: parked[place].by,
      action: 'hold-parked',
      subject: `hold ${id}`,
      detail: { source: identity.source[index], id: identity.id[index], rule: parked[place].ruleId },
      touched: { holds: [[number]] },
    }
  })
}

function parkedRow({ batch, rows, names, quantity }: Posting, { state, bys, at }: Guard, index: number) {
  const { history, options } = batch
  const row = rows[index]
  const rule = state.rules[index]
  if (rule === null || batch.movement === undefined)
    throw new Error('only a movement that a rule holds is parked')
  const text = (column: Int32Array | null) => (column?.[row] ? history.texts[column[row]] : null)
  const slot = state.moves.from[index]
  const by = bys?.[index] ?? null
  const stored = { movement: batch.movement(row), wish: options?.[index] ?? null, by }
  return {
    stored: JSON.stringify(stored satisfies Omit<StoredHold, 'by'>),
    itemId: names.items[history.item[row]]!.id,
    location: history.locations[history.from[row]].path,
    lot: text(history.lot),
    owner: text(history.owner),
    quantity: quantity[index],
    shortfall: Math.max(0, state.parked[slot] - Math.max(0, state.books.balance[slot])),
    ruleId: rule.id,
    by: by?.name ?? '',
    expiresAt: at + rule.graceSeconds * 1000,
  }
}

async function settleHolds(
  client: PoolClient,
  { site, batch, seq, submitted }: Posting,
  { bys, at }: Guard,
  indexes: readonly number[],
): Promise<TrailEntry[]> {
  if (indexes.length === 0) return []
  const holdIds = indexes.map((index) => batch.waiting![index - submitted].holdId)
  await client.query(
    `update holds set state = 'posted', seq = gone.seq, settled_at = $4
     from unnest($2::bigint[], $3::bigint[]) as gone (hold_id, seq)
     where site_id = $1 and holds.hold_id = gone.hold_id`,
    [site.id, holdIds, numbers(indexes.map((index) => seq[index])), new Date(at)],
  )
  return indexes.map((index, place) => ({
    actor: bys?.[index]?.name ?? '',
    action: 'hold-posted',
    subject: `hold ${site.id}-${holdIds[place]}`,
    detail: { seq: String(seq[index]) },
    touched: { holds: [[holdIds[place]]] },
  }))
}
