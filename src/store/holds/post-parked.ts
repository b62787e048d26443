/** Posts movements that were parked; the lock of their site is held. */
import type { Pool, PoolClient } from 'pg'
import type { PostAnswer, Submission, Wish } from '../../app/posting/port.ts'
import type { By } from '../../core/by.ts'
import { type Parked, parkedOf } from '../posting/parked.ts'
import { postWaiting } from '../posting/post-site.ts'
import { batchOf, postAll } from '../posting/post-submissions.ts'
import { findItemsOn } from '../registry/read-registry.ts'
import type { Site } from '../site/site.ts'
import { createMemory } from '../site/site-memory.ts'

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
  // Whoever releases it by hand means it, however unusual it has become meanwhile.
  const meant: Wish = { ...(wish ?? NO_WISH), confirmed: true, ...(override === null ? {} : { override }) }
  const submission: Submission = {
    ...{ site: site.name, by, atomic: true, oneByOne: true, codes: [rows[0].code], size: 1 },
    read: (known) => ({ items: [known.get(rows[0].code)!], movements: [{ movement, wish: meant }] }),
  }
  // While it is decided it must not stand in its own way.
  await client.query(`update holds set state = 'posted' where site_id = $1 and hold_id = $2`, [
    site.id,
    holdId,
  ])
  const options = { now: at, pool, believedNew: false, memory: createMemory() }
  const [[answer]] = (await postAll(client, site, [submission], options)).answers
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
