/** Fills back orders where something became free without a movement; the site's lock is held. */
import type { PoolClient } from 'pg'
import { createPromises } from '../../../core/reservations/promises.ts'
import type { Site } from '../../site/row.ts'
import { appendTrail } from '../../trail/trail.ts'
import { readLines, readStock } from './read-waiting.ts'
import { noteWaiting, writePromises } from './write-promises.ts'

/** Promises what is free of some items to the lines that wait for them, the oldest first. */
export async function fillWaiting(
  client: PoolClient,
  site: Site,
  at: number,
  itemIds: ReadonlySet<number>,
): Promise<void> {
  if (!site.waits || itemIds.size === 0) return
  const lines = await readLines(client, site, { itemIds, bookIds: [], at })
  if (lines.length === 0) {
    await noteWaiting(client, { siteId: site.id, at })
    return
  }
  const promises = createPromises({
    stock: await readStock(client, site, { itemIds, at }),
    lines,
    promised: [],
  })
  for (const itemId of itemIds) promises.fill(itemId, -1)
  const entries = await writePromises(client, {
    siteId: site.id,
    at,
    changes: promises.changes,
    seqOf: () => Number.NaN,
    isWritten: () => false,
  })
  await appendTrail(client, site.id, at, entries)
}
