/**
 * A posting on its way into one site: what its movements name, which source says them, what was posted before, and
 * which refusals apply to what they say. Which of those is answered, `core/posting/refusal.ts` decides.
 *
 * Faults noted here: malformed (ends at two sites, one place at both ends, nothing moved), unknown-item,
 * unknown-location, unknown-unit and inexact-quantity (as the caller read it, or at the registered scale),
 * period-closed. Behind that: conflict, from `markRepeats`; confirm-quantity, from `markUnusual`.
 */
import type { PoolClient } from 'pg'
import type { PostBatch } from '../../../app/posting/port.ts'
import { MOVEMENT_KINDS } from '../../../core/codes.ts'
import { LIVE, REFUSED, REPEATED } from '../../../core/posting/post-state.ts'
import { FAULT } from '../../../core/posting/refusal.ts'
import { isUnusual } from '../../../core/posting/unusual.ts'
import type { Site } from '../../site/row.ts'
import type { SiteMemory } from '../../site/site-memory.ts'
import { type Earlier, type Identities, identitiesOf, readEarlier } from './identities.ts'
import { type Registered, registerBatch } from './register-batch.ts'

/** A batch on its way into one site: `rows` of its history, everything else by index of `rows`. */
export interface Posting {
  readonly site: Site
  readonly batch: PostBatch
  readonly rows: Int32Array
  /** Movements that were submitted now; those behind them are parked, and looked at again. */
  readonly submitted: number
  readonly names: Registered
  readonly identity: Identities
  readonly earlier: ReadonlyMap<string, Earlier>
  /** At the registered scale. */
  readonly quantity: Float64Array
  /** Refusals that apply, as bits; see `core/posting/refusal.ts`. */
  readonly faults: Int32Array
  /** Itself where it was posted before, the index of its twin where it comes twice in the batch, -1 where it is new. */
  readonly repeatOf: Int32Array
  /** 0 where it is not posted. */
  readonly seq: Float64Array
  /** Unix milliseconds. */
  readonly recordedAt: Float64Array
}

export interface ReadOptions {
  /** Nothing earlier is looked for; the database refuses what is not new. */
  readonly believedNew: boolean
  /** Looks only: registers nothing. */
  readonly dryRun?: boolean
  /** What is known of the site at its version. */
  readonly memory: SiteMemory
}

/** Reads a posting at a site that is locked, remembered, or seen in a snapshot. */
export async function readPosting(
  client: PoolClient,
  site: Site,
  batch: PostBatch,
  rows: Int32Array,
  { believedNew, dryRun = false, memory }: ReadOptions,
): Promise<Posting> {
  const identity = identitiesOf(batch, rows)
  const posting: Posting = {
    site,
    batch,
    rows,
    submitted: rows.length - (batch.waiting?.length ?? 0),
    names: await registerBatch(client, site, batch.history, rows, memory, dryRun),
    identity,
    earlier: believedNew ? new Map() : await readEarlier(client, site.id, identity),
    quantity: new Float64Array(rows.length),
    faults: new Int32Array(rows.length),
    repeatOf: new Int32Array(rows.length).fill(-1),
    seq: new Float64Array(rows.length),
    recordedAt: new Float64Array(rows.length),
  }
  noteFaults(posting)
  return posting
}

/** Of each movement LIVE, REPEATED or REFUSED. */
export function answeredOf({ faults, repeatOf }: Posting): Uint8Array {
  return Uint8Array.from(faults, (one, index) =>
    one !== 0 ? REFUSED : repeatOf[index] >= 0 ? REPEATED : LIVE,
  )
}

/** Notes what is wrong with any books, and brings quantities to the registered scale. */
function noteFaults({ site, batch, rows, names, quantity, faults }: Posting): void {
  const { history, own, options, unread } = batch
  const closedUntil = own ? (site.closedUntil ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    const item = names.items[history.item[row]]
    const from = history.locations[history.from[row]]
    const to = history.locations[history.to[row]]
    const unreadCode = unread?.[index] ?? null
    let fault = unreadCode === null ? 0 : FAULT[unreadCode]
    const isMoved = history.quantity[row] > 0 || unreadCode !== null || options?.[index]?.expected != null
    if (from.site !== to.site || from.path === to.path || !isMoved) fault |= FAULT.malformed
    if (item === null) fault |= FAULT['unknown-item']
    if (!names.isKnown(from.path) || !names.isKnown(to.path)) fault |= FAULT['unknown-location']
    if (history.occurredAt[row] <= closedUntil) fault |= FAULT['period-closed']
    if (item !== null && unreadCode === null) {
      const scaled = rescaled(history.quantity[row], history.items[history.item[row]].scale, item.scale)
      if (scaled === null) fault |= FAULT['inexact-quantity']
      else quantity[index] = scaled
    }
    faults[index] = fault
  }
}

/** A quantity at another scale; null where it does not come out whole or safe. */
export function rescaled(quantity: number, scale: number, wanted: number): number | null {
  if (scale === wanted) return quantity
  const result = wanted > scale ? quantity * 10 ** (wanted - scale) : quantity / 10 ** (scale - wanted)
  return Number.isSafeInteger(result) ? result : null
}

/** Notes quantities that the item's history makes unlikely and that are not confirmed. Only where people post. */
export function markUnusual({
  site,
  batch,
  rows,
  submitted,
  names,
  quantity,
  faults,
  repeatOf,
}: Posting): void {
  const { history, commands, options } = batch
  if (site.mode !== 'guard' || commands === undefined) return
  for (let index = 0; index < submitted; index++) {
    if (faults[index] !== 0 || repeatOf[index] >= 0) continue
    const one = options?.[index]
    if (one?.confirmed === true || one?.expected != null || one?.reverses != null) continue
    const item = names.items[history.item[rows[index]]]
    const kind = MOVEMENT_KINDS[history.kind[rows[index]]]
    if (item !== null && isUnusual(quantity[index], kind, item.habits))
      faults[index] |= FAULT['confirm-quantity']
  }
}
