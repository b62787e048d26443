/** Posts movements that were parked; the lock of their site is held. */
import type { PoolClient } from 'pg'
import type { MovementOptions, PostAnswer, Submission } from '../../app/posting/port.ts'
import type { By } from '../../core/by.ts'
import { decidePosting } from '../posting/decide.ts'
import { batchOf } from '../posting/gather.ts'
import { parkedOf, type StoredHold } from '../posting/parked.ts'
import { postSubmission } from '../posting/submissions.ts'
import { writePosting } from '../posting/write.ts'
import { findItemsOn } from '../registry/read-registry.ts'
import type { Site } from '../site/row.ts'
import { createMemory, type LastingMemory } from '../site/site-memory.ts'

/** Posts one parked movement, under an override where one is given; the lock of its site is held. */
export async function postParked(
  { client, site, lasting, at }: { client: PoolClient; site: Site; lasting: LastingMemory; at: number },
  holdId: string,
  { override, by }: { override: string | null; by: By },
): Promise<PostAnswer> {
  const { rows } = await client.query(
    `select movement, code, scale from holds join items using (item_id) where site_id = $1 and hold_id = $2`,
    [site.id, holdId],
  )
  const { movement, wish } = rows[0].movement as StoredHold
  // A person who releases it means it, however unusual it has become meanwhile.
  const options: MovementOptions = {
    ...(wish ?? NO_OPTIONS),
    confirmed: true,
    ...(override === null ? {} : { override }),
  }
  const submission: Submission = {
    ...{ site: site.name, by, atomic: true, oneByOne: true, codes: [rows[0].code], size: 1 },
    read: (known) => ({
      items: [known.get(rows[0].code)!],
      movements: [{ movement, options, unread: null }],
    }),
  }
  // While it is decided it must not stand in its own way.
  await client.query(`update holds set state = 'posted' where site_id = $1 and hold_id = $2`, [
    site.id,
    holdId,
  ])
  const memory = createMemory({ lasting })
  const [answer] = await postSubmission(client, site, submission, { now: at, believedNew: false, memory })
  if (answer.status !== 'posted' && answer.status !== 'repeated')
    await client.query(`update holds set state = 'parked' where site_id = $1 and hold_id = $2`, [
      site.id,
      holdId,
    ])
  return answer
}

const NO_OPTIONS: MovementOptions = {
  ...{ reservation: null, override: null, channel: null, confirmed: true, expected: null, reverses: null },
}

/** Tries the parked movements of a site again; its lock is held. Returns how many went. */
export async function retryParked({
  client,
  site,
  lasting,
  at,
}: {
  client: PoolClient
  site: Site
  lasting: LastingMemory
  at: number
}): Promise<number> {
  const waiting = await parkedOf(client, site, null, at)
  if (waiting.length === 0) return 0
  const codes = [...new Set(waiting.map(({ movement }) => movement.item))]
  const items = new Map((await findItemsOn(client, codes)).map((item) => [item.code, item]))
  const batch = batchOf({ movements: [], options: [], unread: [], items, commands: [] }, waiting)
  const rows = Int32Array.from({ length: batch.history.length }, (_, row) => row)
  const memory = createMemory({ lasting })
  const decision = await decidePosting(client, site, batch, rows, { now: at, believedNew: false, memory })
  await writePosting(client, decision)
  return decision.decided.order.length
}
