/**
 * A posting on its way into one site: what its movements name, which source says them, what was posted before, and
 * which refusals apply to what they say (`core/posting/note-faults.ts`).
 */
import type { PoolClient } from 'pg'
import type { PostBatch } from '../../../app/posting/port.ts'
import { noteFaults } from '../../../core/posting/note-faults.ts'
import { LIVE, REFUSED, REPEATED } from '../../../core/posting/post-state.ts'
import type { SiteMemory } from '../../site/memory/site-memory.ts'
import type { Site } from '../../site/row.ts'
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
  /** What is asked about by what they say, as bits of the same; whether it is confirmed is decided later. */
  readonly questions: Int32Array
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
  /** The site's own time. */
  readonly at: number
}

/** Reads a posting at a site that is locked, remembered, or seen in a snapshot. */
export async function readPosting(
  client: PoolClient,
  site: Site,
  batch: PostBatch,
  rows: Int32Array,
  { believedNew, dryRun = false, memory, at }: ReadOptions,
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
    questions: new Int32Array(rows.length),
    repeatOf: new Int32Array(rows.length).fill(-1),
    seq: new Float64Array(rows.length),
    recordedAt: new Float64Array(rows.length),
  }
  const closedUntil = (batch.own ? site.closedUntil : null) ?? Number.NEGATIVE_INFINITY
  noteFaults({ ...batch, rows }, posting.names, { closedUntil, at }, posting)
  return posting
}

/** Of each movement LIVE, REPEATED or REFUSED. */
export function answeredOf({ faults, repeatOf }: Posting): Uint8Array {
  return Uint8Array.from(faults, (one, index) =>
    one !== 0 ? REFUSED : repeatOf[index] >= 0 ? REPEATED : LIVE,
  )
}
