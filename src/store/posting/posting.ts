/**
 * A posting on its way into one site: takes the site's lock, registers what the batch names, refuses what is wrong by
 * itself, and tells what was posted before from what is new.
 */
import type { PoolClient } from 'pg'
import type { PostBatch } from '../../app/posting/port.ts'
import type { RefusalCode } from '../../core/codes.ts'
import { LIVE, REFUSED, REPEATED } from '../../core/posting/decide-commands.ts'
import type { KnownItems } from '../registry/read-registry.ts'
import { lockSite, type Registered, readSite, registerBatch, type Site } from '../site/site.ts'
import type { KnownBook } from '../site/site-memory.ts'
import { type Earlier, type Identities, identities, readEarlier } from './identities.ts'

/** A batch on its way into one site: `rows` of its history, everything else by index of `rows`. */
export interface Posting {
  readonly site: Site
  readonly batch: PostBatch
  readonly rows: Int32Array
  readonly names: Registered
  readonly identity: Identities
  readonly earlier: ReadonlyMap<string, Earlier>
  /** At the registered scale. */
  readonly quantity: Float64Array
  readonly refusal: (RefusalCode | null)[]
  /** Itself where it was posted before, the index of its twin where it comes twice in the batch, -1 where it is new. */
  readonly repeatOf: Int32Array
  /** 0 where it is not posted. */
  readonly seq: Float64Array
  readonly recordedAt: Float64Array
}

export interface OpenOptions {
  readonly believedNew: boolean
  /** Looks only: takes no lock and registers nothing. */
  readonly dry?: boolean
  /** Items and books that are known already, at the turn the site is at. */
  readonly registered?: KnownItems
  readonly books?: Map<string, KnownBook>
  /** Tells databases apart, for what is remembered of them. */
  readonly pool?: object
}

/** Takes the site's lock, registers what the batch names, and refuses what is wrong by itself. */
export async function openPosting(
  client: PoolClient,
  siteName: string,
  batch: PostBatch,
  rows: Int32Array,
  options: OpenOptions,
): Promise<Posting> {
  const site = options.dry === true ? await readSite(client, siteName) : await lockSite(client, siteName)
  return readPosting(client, site, batch, rows, options)
}

/** The same, where the site is locked already. */
export async function readPosting(
  client: PoolClient,
  site: Site,
  batch: PostBatch,
  rows: Int32Array,
  { believedNew, ...known }: OpenOptions,
): Promise<Posting> {
  const identity = identities(batch, rows)
  const posting: Posting = {
    ...{ site, batch, rows, identity },
    names: await registerBatch(client, site, batch.history, rows, known),
    earlier: believedNew ? new Map() : await readEarlier(client, site.id, identity),
    quantity: new Float64Array(rows.length),
    refusal: new Array(rows.length).fill(null),
    repeatOf: new Int32Array(rows.length).fill(-1),
    seq: new Float64Array(rows.length),
    recordedAt: new Float64Array(rows.length),
  }
  refuseUnreadable(posting)
  return posting
}

/** Of each movement LIVE, REPEATED or REFUSED. */
export function answeredOf({ refusal, repeatOf }: Posting): Uint8Array {
  return Uint8Array.from(refusal, (code, index) =>
    code !== null ? REFUSED : repeatOf[index] >= 0 ? REPEATED : LIVE,
  )
}

/** Refuses what is wrong whatever the books hold, and brings quantities to the registered scale. */
function refuseUnreadable({ site, batch, rows, names, quantity, refusal }: Posting): void {
  const { history, own, wishes } = batch
  const closedUntil = own ? (site.closedUntil ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    const item = names.items[history.item[row]]
    const [from, to] = [history.locations[history.from[row]], history.locations[history.to[row]]]
    const isSet = wishes?.[index]?.expected != null
    if (from.site !== to.site || from.path === to.path || !(history.quantity[row] > 0 || isSet))
      refusal[index] = 'malformed'
    else if (item === null) refusal[index] = 'unknown-item'
    else if (!names.isKnown(from.path) || !names.isKnown(to.path)) refusal[index] = 'unknown-location'
    else {
      const scaled = rescaled(history.quantity[row], history.items[history.item[row]].scale, item.scale)
      if (scaled === null) refusal[index] = 'inexact-quantity'
      else quantity[index] = scaled
      if (scaled !== null && history.occurredAt[row] <= closedUntil) refusal[index] = 'period-closed'
    }
  }
}

/** A quantity at another scale; null where it does not come out whole or safe. */
export function rescaled(quantity: number, scale: number, wanted: number): number | null {
  if (scale === wanted) return quantity
  const result = wanted > scale ? quantity * 10 ** (wanted - scale) : quantity / 10 ** (scale - wanted)
  return Number.isSafeInteger(result) ? result : null
}

export interface Conflict {
  readonly index: number
  /** The movement that stands, posted before or in the same batch. */
  readonly first: { readonly seq: number } | { readonly index: number }
}

/** Tells repeats and conflicts, with what was posted before and within the batch; returns the conflicts. */
export function tellRepeats({ batch, identity, earlier, refusal, repeatOf }: Posting): Conflict[] {
  const conflicts: Conflict[] = []
  const seen = new Map<string, number>()
  // Parked movements were told apart when they were parked.
  for (let index = 0; index < refusal.length - (batch.waiting?.length ?? 0); index++) {
    if (refusal[index] === 'malformed') continue
    const key = identity.key(index)
    const before = earlier.get(key)
    const twin = before === undefined ? seen.get(key) : undefined
    const firstHash = before?.hash ?? (twin === undefined ? undefined : identity.hash[twin])
    if (firstHash === undefined) {
      if (refusal[index] === null) seen.set(key, index)
    } else if (firstHash === identity.hash[index]) {
      // What stands needs no other leave: it was posted when it could be.
      refusal[index] = null
      repeatOf[index] = twin ?? index
    } else {
      refusal[index] = 'conflict'
      conflicts.push({ index, first: before ?? { index: twin! } })
    }
  }
  return conflicts
}
