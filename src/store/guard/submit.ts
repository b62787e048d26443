/** Posts what callers submit to one site, many callers in one transaction; or says what would come of it. */
import type { Pool, PoolClient } from 'pg'
import type { By, PostedCommand, Submission, WaitingHold, Wish } from '../../app/ports/guard.ts'
import type { PostAnswer, PostBatch } from '../../app/ports/ledger.ts'
import { historyOf } from '../../core/history.ts'
import type { Item } from '../../core/item.ts'
import type { Movement } from '../../core/movement.ts'
import { isRepeat } from '../identities.ts'
import { postLocked, postWaiting } from '../post-site.ts'
import { rescaled } from '../posting.ts'
import { findItemsOn, readItems } from '../read-registry.ts'
import { decidedAt, inSite, keepTime, readSite, type Site } from '../site.ts'
import { rolledBack } from '../transaction.ts'
import { expireOverdue } from './expire-reservations.ts'
import { expireHolds, type Parked, parkedOf } from './parked.ts'

interface Clocked {
  readonly pool: Pool
  readonly now: () => number
}

/** Groups of a site that look for what was posted before, once one of them found something. */
const LOOKS = 200

/**
 * Posts submissions of one site together, one array of answers each. Nearly all movements are new, so nothing
 * earlier is looked for until the database refuses a repeat: then all is undone and done again with a look, as are
 * the next groups.
 */
export function createSubmit(clocked: Clocked) {
  const looks = new Map<string, number>()
  return async (site: string, submissions: readonly Submission[]): Promise<PostAnswer[][]> => {
    const left = looks.get(site) ?? 0
    const answers = await submitAll(clocked, site, submissions, left === 0).catch((error: unknown) => {
      if (!isRepeat(error)) throw error
      return submitAll(clocked, site, submissions, false)
    })
    const isKnown = ({ status, code }: PostAnswer) => status === 'repeated' || code === 'conflict'
    if (answers.some((told) => told.some(isKnown))) looks.set(site, LOOKS)
    else if (left > 0) looks.set(site, left - 1)
    return answers
  }
}

function submitAll(
  { pool, now }: Clocked,
  siteName: string,
  submissions: readonly Submission[],
  believedNew: boolean,
): Promise<PostAnswer[][]> {
  return inSite(pool, siteName, async (client, site) => {
    const at = now()
    if (site.reserves) await expireOverdue(client, site, at)
    await expireHolds(client, site, decidedAt(site, at))
    return postAll(client, site, submissions, { now: at, pool, believedNew })
  })
}

/** What a submission would be answered now, from one snapshot and without a lock. */
export function foretell({ pool, now }: Clocked, submission: Submission): Promise<PostAnswer[]> {
  return rolledBack(
    pool,
    async (client) => {
      const site = await readSite(client, submission.site)
      const options = { now: now(), pool, dry: true, believedNew: false }
      const [answers] = await postAll(client, site, [submission], options)
      return answers
    },
    'begin isolation level repeatable read, read only',
  )
}

interface PostOptions {
  readonly now: number
  readonly pool: Pool
  readonly dry?: boolean
  readonly believedNew: boolean
}

async function postAll(
  client: PoolClient,
  site: Site,
  submissions: readonly Submission[],
  options: PostOptions,
): Promise<PostAnswer[][]> {
  const codes = new Set(submissions.flatMap((one) => one.codes))
  const registered = await readItems(client, site.id, [...codes])
  const gathered = gather(submissions, registered.items)
  if (gathered.movements.length === 0) {
    if (options.dry !== true) await keepTime(client, site, decidedAt(site, options.now))
    return submissions.map(() => [])
  }
  const waiting =
    site.parked > 0 ? await parkedOf(client, site, [...codes], decidedAt(site, options.now)) : []
  const batch = batchOf(gathered, waiting)
  const rows = Int32Array.from({ length: batch.history.length }, (_, row) => row)
  const answers = await postLocked(client, site, batch, rows, { ...options, registered })
  return gathered.counts.map((count) => answers.splice(0, count))
}

/** Posts one parked movement, under an override where one is given; the lock of its site is held. */
export async function postParked(
  { client, site, pool, at }: { client: PoolClient; site: Site; pool: Pool; at: number },
  holdId: string,
  { override, by }: { override: string | null; by: By },
): Promise<PostAnswer> {
  const { rows } = await client.query(
    `select movement, code, scale from holds join items using (item_id) where site_id = $1 and hold_id = $2`,
    [site.id, holdId],
  )
  const { movement, wish } = rows[0].movement as Parked
  const named = override === null ? wish : { ...(wish ?? NO_WISH), override }
  const submission: Submission = {
    ...{ site: site.name, by, atomic: true, oneByOne: true, codes: [rows[0].code], size: 1 },
    read: (known) => ({ items: [known.get(rows[0].code)!], movements: [{ movement, wish: named }] }),
  }
  // While it is decided it must not stand in its own way.
  await client.query(`update holds set state = 'posted' where site_id = $1 and hold_id = $2`, [
    site.id,
    holdId,
  ])
  const [[answer]] = await postAll(client, site, [submission], { now: at, pool, believedNew: false })
  if (answer.status !== 'posted' && answer.status !== 'repeated')
    await client.query(`update holds set state = 'parked' where site_id = $1 and hold_id = $2`, [
      site.id,
      holdId,
    ])
  return answer
}

const NO_WISH: Wish = {
  ...{ reservation: null, override: null, channel: null, confirmed: true, expected: null, reverses: null },
}

/** Tries the parked movements of a site again; its lock is held. Returns how many went. */
export async function retryParked({
  client,
  site,
  pool,
  at,
}: {
  client: PoolClient
  site: Site
  pool: Pool
  at: number
}): Promise<number> {
  const waiting = await parkedOf(client, site, null, at)
  if (waiting.length === 0) return 0
  const codes = [...new Set(waiting.map(({ movement }) => movement.item))]
  const items = new Map((await findItemsOn(client, codes)).map((item) => [item.code, item]))
  const batch = batchOf({ movements: [], wishes: [], items, commands: [], counts: [] }, waiting)
  const rows = Int32Array.from({ length: batch.history.length }, (_, row) => row)
  return postWaiting(client, site, batch, rows, { now: at, pool, believedNew: false })
}

interface Gathered {
  readonly movements: Movement[]
  readonly wishes: (Wish | null)[]
  readonly items: ReadonlyMap<string, Item>
  readonly commands: PostedCommand[]
  /** How many movements each submission could be read of. */
  readonly counts: number[]
}

/** Reads all submissions into one list; an item that several name is kept at the finest scale any of them needs. */
function gather(submissions: readonly Submission[], known: ReadonlyMap<string, Item>): Gathered {
  const read = submissions.map((one) => one.read(known))
  const items = new Map<string, Item>()
  for (const { items: named } of read)
    for (const item of named) {
      const other = items.get(item.code)
      if (other === undefined || other.scale < item.scale) items.set(item.code, item)
    }
  const gathered: Gathered = { movements: [], wishes: [], items, commands: [], counts: [] }
  const { movements, wishes, commands, counts } = gathered
  read.forEach(({ items: named, movements: submitted }, place) => {
    const { atomic, oneByOne, by } = submissions[place]
    const scales = new Map(named.map((item) => [item.code, item.scale]))
    const first = movements.length
    for (const one of submitted) {
      if (one === null) continue
      const { item } = one.movement
      const [scale, wanted] = [scales.get(item)!, items.get(item)!.scale]
      const finer = (quantity: number) => rescaled(quantity, scale, wanted)!
      movements.push(
        scale === wanted ? one.movement : { ...one.movement, quantity: finer(one.movement.quantity) },
      )
      const expected = one.wish?.expected ?? null
      wishes.push(
        one.wish === null || expected === null || scale === wanted
          ? one.wish
          : { ...one.wish, expected: finer(expected) },
      )
    }
    const end = movements.length
    counts.push(end - first)
    if (oneByOne) for (let at = first; at < end; at++) commands.push({ first: at, end: at + 1, atomic, by })
    else if (end > first) commands.push({ first, end, atomic, by, faulty: submitted.includes(null) })
  })
  return gathered
}

function batchOf(
  { movements, wishes, items, commands }: Gathered,
  waiting: readonly (WaitingHold & { readonly movement: Movement; readonly wish: Wish | null })[],
): PostBatch {
  const all = [...movements, ...waiting.map(({ movement }) => movement)]
  const history = historyOf(all, [...items.values()])
  return {
    history,
    device: (row) => all[row].device,
    movement: (row) => all[row],
    own: true,
    commands,
    wishes: [...wishes, ...waiting.map(({ wish }) => wish)],
    waiting,
  }
}
