/** Posts a batch: each of its sites in one transaction, answers in the batch's order. */
import type { Pool, PoolClient } from 'pg'
import type { PostAnswer, PostBatch } from '../../app/posting/port.ts'
import { inTransaction } from '../database/transaction.ts'
import { isRepeat } from './identities.ts'
import { postSite } from './post-site.ts'

export async function post(pool: Pool, batch: PostBatch, now: () => number): Promise<PostAnswer[]> {
  const answers: PostAnswer[] = new Array(batch.rows?.length ?? batch.history.length)
  for (const [site, places] of [...rowsBySite(batch)].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const rows = Int32Array.from(places, (place) => batch.rows?.[place] ?? place)
    const told = await postOnce(pool, site, batch, rows, now)
    told.forEach((answer, index) => {
      answers[places[index]] = answer
    })
  }
  return answers
}

/** Believes what it is told of new movements; where one was there before, all is undone and done again with a look. */
async function postOnce(
  pool: Pool,
  site: string,
  batch: PostBatch,
  rows: Int32Array,
  now: () => number,
): Promise<PostAnswer[]> {
  const attempt = (believedNew: boolean) =>
    inTransaction(pool, async (client) => {
      const told = await postSite(client, site, batch, rows, { now: now(), believedNew })
      if (batch.importId !== undefined) await notePosted(client, batch.importId, site, told)
      return told
    })
  if (batch.believedNew !== true) return attempt(false)
  try {
    return await attempt(true)
  } catch (error) {
    if (!isRepeat(error)) throw error
    return attempt(false)
  }
}

/** An import's counts, and which movements are its own: a site is serial, so those of a batch are one range. */
async function notePosted(
  client: PoolClient,
  importId: string,
  site: string,
  told: readonly PostAnswer[],
): Promise<void> {
  const seqs = told.flatMap(({ status, seq }) => (status === 'posted' ? [Number(seq)] : []))
  await client.query(
    `update imports
     set posted = posted + $2, repeated = repeated + $3, updated_at = now()
     where import_id = $1`,
    [importId, seqs.length, told.filter(({ status }) => status === 'repeated').length],
  )
  if (seqs.length === 0) return
  await client.query(
    `insert into import_ranges (site_id, import_id, first_seq, last_seq)
     select site_id, $2, $3, $4 from sites where name = $1`,
    [site, importId, seqs[0], seqs[seqs.length - 1]],
  )
}

/** Places in the batch by site: a movement belongs to where it leaves; one that names two sites is refused there. */
export function rowsBySite({ history, rows }: PostBatch): Map<string, number[]> {
  const sites = new Map<string, number[]>()
  const length = rows?.length ?? history.length
  for (let place = 0; place < length; place++) {
    const { site } = history.locations[history.from[rows?.[place] ?? place]]
    const places = sites.get(site)
    if (places === undefined) sites.set(site, [place])
    else places.push(place)
  }
  return sites
}
