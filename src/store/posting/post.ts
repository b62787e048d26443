/** Posts a batch: each of its sites in one transaction, answers in the batch's order. */
import type { PoolClient } from 'pg'
import type { PostAnswer, PostBatch } from '../../app/posting/port.ts'
import { inTransaction } from '../database/transaction.ts'
import { expireOverdue } from '../reservations/expire.ts'
import type { Clocked } from '../site/at-site.ts'
import { lockSite } from '../site/lock.ts'
import { createMemory } from '../site/memory/site-memory.ts'
import { isRepeat } from '../site/repeat.ts'
import { answersOf } from './answers.ts'
import { type DecideOptions, decidePosting } from './decide.ts'
import { rowsBySite } from './rows-by-site.ts'
import { writePosting } from './write.ts'

/** Posts a batch of any sites; sites that were not seen before are made, observed. */
export async function post(clocked: Clocked, batch: PostBatch): Promise<PostAnswer[]> {
  const answers: PostAnswer[] = new Array(batch.rows?.length ?? batch.history.length)
  for (const [site, places] of [...rowsBySite(batch)].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const rows = Int32Array.from(places, (place) => batch.rows?.[place] ?? place)
    const ofSite = await postOnce(clocked, site, batch, rows)
    ofSite.forEach((answer, index) => {
      answers[places[index]] = answer
    })
  }
  return answers
}

/**
 * Posts the movements `rows` of a batch, all of one site, on a client inside a transaction; takes the site's lock.
 * Where all are believed to be new nothing earlier is looked for, and the database itself refuses one that is not.
 */
export async function postAtSite(
  client: PoolClient,
  siteName: string,
  batch: PostBatch,
  rows: Int32Array,
  { clock, ...options }: Omit<DecideOptions, 'dryRun' | 'now'> & Pick<Clocked, 'clock'>,
): Promise<PostAnswer[]> {
  const site = await lockSite(client, siteName)
  const now = clock.at(site)
  if (site.reserves) await expireOverdue(client, site, now)
  const decision = await decidePosting(client, site, batch, rows, { ...options, now })
  await writePosting(client, decision)
  return answersOf(decision)
}

/** Believes that movements are new where the caller does; where one is not, all is rolled back and done with a look. */
async function postOnce(
  { pool, clock, lastingOf }: Clocked,
  site: string,
  batch: PostBatch,
  rows: Int32Array,
): Promise<PostAnswer[]> {
  const attempt = (believedNew: boolean) =>
    inTransaction(pool, async (client) => {
      const options = { clock, believedNew, memory: createMemory({ lasting: lastingOf(site) }) }
      const answers = await postAtSite(client, site, batch, rows, options)
      if (batch.importId !== undefined) await noteImported(client, batch.importId, site, answers)
      return answers
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
async function noteImported(
  client: PoolClient,
  importId: string,
  site: string,
  answers: readonly PostAnswer[],
): Promise<void> {
  const seqs = answers.flatMap(({ status, seq }) => (status === 'posted' ? [Number(seq)] : []))
  await client.query(
    `update imports
     set posted = posted + $2, repeated = repeated + $3, updated_at = now()
     where import_id = $1`,
    [importId, seqs.length, answers.filter(({ status }) => status === 'repeated').length],
  )
  if (seqs.length === 0) return
  await client.query(
    `insert into import_ranges (site_id, import_id, first_seq, last_seq)
     select site_id, $2, $3, $4 from sites where name = $1`,
    [site, importId, seqs[0], seqs[seqs.length - 1]],
  )
}
