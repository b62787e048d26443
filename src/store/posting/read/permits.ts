/** Approved overrides that movements name, as far as they are for the book and not used up. */
import type { PoolClient } from 'pg'
import type { Permit } from '../../../core/posting/post-state.ts'
import { numbers } from '../../database/numbers.ts'
import { bool, int4, int8, nullable, type RowOf, type RowShape, select, text } from '../../database/rows.ts'
import { namedNumbers } from './named-numbers.ts'
import type { Posting } from './posting.ts'

const OVERRIDE = {
  override_id: int8,
  item_id: int4,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  quantity: int8,
  used: int8,
  once: bool,
} satisfies RowShape

/** By movement (`permit`, -1 where none is named) a place in `permits`; one that does not fit permits nothing. */
export async function readPermits(
  client: PoolClient,
  posting: Posting,
  at: number,
): Promise<{ permit: Int32Array; permits: Permit[]; overrideIds: number[] }> {
  const { site, batch, rows } = posting
  const permit = new Int32Array(rows.length).fill(-1)
  const permits: Permit[] = []
  const overrideIds: number[] = []
  const named = namedNumbers(site.id, batch.options, 'override')
  if (named.size === 0) return { permit, permits, overrideIds }
  const found = await select(
    client,
    OVERRIDE,
    `select override_id, item_id, location, lot, owner, quantity, used, once
     from overrides
     where site_id = $1 and override_id = any($2) and state = 'approved' and expires_at > $3`,
    [site.id, numbers(new Set(named.values())), new Date(at)],
  )
  const byId = new Map(found.map((row) => [row.override_id, row]))
  const places = new Map<number, number>()
  for (const [index, id] of named) {
    const one = byId.get(id)
    const fits = one !== undefined && isForBook(posting, index, one)
    const place = fits ? places.get(id) : undefined
    if (place !== undefined) {
      permit[index] = place
      continue
    }
    const remaining = fits ? one.quantity - one.used : 0
    permit[index] = permits.push({ remaining, once: one?.once ?? false, used: 0 }) - 1
    overrideIds[permit[index]] = id
    if (fits) places.set(id, permit[index])
  }
  return { permit, permits, overrideIds }
}

function isForBook(
  { batch: { history }, rows, names }: Posting,
  index: number,
  override: RowOf<typeof OVERRIDE>,
): boolean {
  const row = rows[index]
  const text = (column: Int32Array | null) => (column?.[row] ? history.texts[column[row]] : null)
  return (
    override.item_id === names.items[history.item[row]]?.id &&
    override.location === history.locations[history.from[row]].path &&
    override.lot === text(history.lot) &&
    override.owner === text(history.owner)
  )
}
