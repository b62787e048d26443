/** Posts movements that were parked; the lock of their site is held. */
import type { Pool, PoolClient } from 'pg'
import type { PostAnswer, Submission, Wish } from '../../app/posting/port.ts'
import type { By } from '../../core/by.ts'
import type { Movement } from '../../core/history/movement.ts'
import { json, type RowShape, selectOne, text } from '../database/rows.ts'
import { parkedOf } from '../posting/parked.ts'
import { postWaiting } from '../posting/post-site.ts'
import { batchOf, postAll } from '../posting/post-submissions.ts'
import { findItemsOn } from '../registry/read-registry.ts'
import type { Site } from '../site/site.ts'
import { createMemory } from '../site/site-memory.ts'

/** Where and when parked movements are posted. */
interface Here {
  readonly client: PoolClient
  readonly site: Site
  readonly pool: Pool
  readonly at: number
}

const PARKED = {
  movement: json<{ readonly movement: Movement; readonly wish: Wish | null }>(),
  item: text,
} satisfies RowShape

/** Posts one parked movement, under an override where one is given. Where it is refused it stays parked. */
export async function postParked(
  { client, site, pool, at }: Here,
  number: string,
  { override, by }: { readonly override: string | null; readonly by: By },
): Promise<PostAnswer> {
  const parked = await selectOne(
    client,
    PARKED,
    `select movement, code as item from holds join items using (item_id) where site_id = $1 and hold_id = $2`,
    [site.id, number],
  )
  const { item } = parked!
  const { movement, wish } = parked!.movement
  // A release by hand means it, however unusual it has become meanwhile.
  const meant: Wish = {
    ...(wish ?? NO_WISH),
    confirmed: true,
    override: override ?? wish?.override ?? null,
  }
  const submission: Submission = {
    site: site.name,
    by,
    atomic: true,
    oneByOne: true,
    codes: [item],
    size: 1,
    read: (known) => ({ items: [known.get(item)!], movements: [{ movement, wish: meant }] }),
  }
  // While it is decided it must not stand in its own way.
  await writeState(client, site, number, 'posted')
  const options = { now: at, pool, believedNew: false, memory: createMemory() }
  const [[answer]] = (await postAll(client, site, [submission], options)).answers
  if (answer.status !== 'posted' && answer.status !== 'repeated')
    await writeState(client, site, number, 'parked')
  return answer
}

const NO_WISH: Wish = {
  reservation: null,
  override: null,
  channel: null,
  confirmed: true,
  expected: null,
  reverses: null,
}

async function writeState(
  client: PoolClient,
  site: Site,
  number: string,
  state: 'posted' | 'parked',
): Promise<void> {
  await client.query('update holds set state = $3 where site_id = $1 and hold_id = $2', [
    site.id,
    number,
    state,
  ])
}

/** Tries the parked movements of a site again. Returns how many were posted. */
export async function retryParked({ client, site, pool, at }: Here): Promise<number> {
  const waiting = await parkedOf(client, site, null, at)
  if (waiting.length === 0) return 0
  const codes = [...new Set(waiting.map(({ movement }) => movement.item))]
  const items = new Map((await findItemsOn(client, codes)).map((item) => [item.code, item]))
  const batch = batchOf({ movements: [], wishes: [], items, commands: [], counts: [] }, waiting)
  const rows = Int32Array.from({ length: batch.history.length }, (_, row) => row)
  return postWaiting(client, site, batch, rows, { now: at, pool, believedNew: false })
}
