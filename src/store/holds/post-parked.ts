/** Posts movements that were parked; the lock of their site is held. */
import type { PoolClient } from 'pg'
import type { MovementOptions, PostAnswer } from '../../app/posting/port.ts'
import type { By } from '../../core/by.ts'
import { ALL_CONFIRMED } from '../../core/posting/questions/confirmed.ts'
import { json, type RowShape, selectOne, text } from '../database/rows.ts'
import { decidePosting } from '../posting/decide.ts'
import { batchOf, NO_OPTIONS } from '../posting/gather.ts'
import { parkedOf, type StoredHold } from '../posting/parked.ts'
import { overheard } from '../posting/refused.ts'
import { postSubmission } from '../posting/submissions.ts'
import { writePosting } from '../posting/write.ts'
import type { Refused } from '../refusals/refused.ts'
import { findItemsOn } from '../registry/read-registry.ts'
import { createMemory, type LastingMemory } from '../site/memory/site-memory.ts'
import type { Site } from '../site/row.ts'

/** Where and when parked movements are posted. */
interface Here {
  readonly client: PoolClient
  readonly site: Site
  readonly lasting: LastingMemory
  readonly at: number
}

const PARKED = {
  movement: json<StoredHold>(),
  item: text,
} satisfies RowShape

/** What became of a parked movement; `refused` where it was refused. */
export interface PostedParked {
  readonly answer: PostAnswer
  readonly refused: readonly Refused[]
}

/** Posts one parked movement, under an override where one is given. Where it is refused it stays parked. */
export async function postParked(
  { client, site, lasting, at }: Here,
  number: string,
  { override, by }: { readonly override: string | null; readonly by: By },
): Promise<PostedParked> {
  const parked = await selectOne(
    client,
    PARKED,
    `select movement, code as item from holds join items using (item_id) where site_id = $1 and hold_id = $2`,
    [site.id, number],
  )
  const { item } = parked!
  const { movement, wish } = parked!.movement
  // A release by hand means it, however unusual it has become meanwhile, and is when it happens.
  const options: MovementOptions = {
    ...(wish ?? NO_OPTIONS),
    confirmed: ALL_CONFIRMED,
    happensNow: true,
    override: override ?? wish?.override ?? null,
  }
  const { submission, refused } = overheard({
    site: site.name,
    by,
    atomic: true,
    codes: [item],
    size: 1,
    read: (known) => ({ items: [known.get(item)!], movements: [{ movement, options, unread: null }] }),
  })
  // While it is decided it must not stand in its own way.
  await writeState(client, site, number, 'posted')
  const memory = createMemory({ lasting })
  const [answer] = await postSubmission(client, site, submission, { now: at, believedNew: false, memory })
  if (answer.status !== 'posted' && answer.status !== 'repeated')
    await writeState(client, site, number, 'parked')
  return { answer, refused: refused([answer], at) }
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
export async function retryParked({ client, site, lasting, at }: Here): Promise<number> {
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
