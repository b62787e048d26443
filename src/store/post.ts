/** Posts a batch: each of its sites in one transaction, answers in the batch's order. */
import { DatabaseError, type Pool } from 'pg'
import type { PostAnswer, PostBatch } from '../app/ports/ledger.ts'
import { IDENTITY_CONSTRAINT } from './identities.ts'
import { postSite } from './post-site.ts'
import { inTransaction } from './transaction.ts'

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
      if (batch.importId !== undefined) {
        await client.query(
          'update imports set posted = posted + $2, repeated = repeated + $3 where import_id = $1',
          [batch.importId, counted(told, 'posted'), counted(told, 'repeated')],
        )
      }
      return told
    })
  if (batch.believedNew !== true) return attempt(false)
  try {
    return await attempt(true)
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.constraint !== IDENTITY_CONSTRAINT) throw error
    return attempt(false)
  }
}

/** Places in the batch by site: a movement belongs to where it leaves; one that names two sites is refused there. */
function rowsBySite({ history, rows }: PostBatch): Map<string, number[]> {
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

function counted(answers: readonly PostAnswer[], status: PostAnswer['status']): number {
  return answers.reduce((count, answer) => count + Number(answer.status === status), 0)
}
