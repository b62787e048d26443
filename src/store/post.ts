/** Posts a batch: each of its sites in one transaction, answers in the batch's order. */
import type { Pool } from 'pg'
import type { PostAnswer, PostBatch } from '../app/ports/ledger.ts'
import { postSite } from './post-site.ts'
import { inTransaction } from './transaction.ts'

export async function post(pool: Pool, batch: PostBatch, now: () => number): Promise<PostAnswer[]> {
  const answers: PostAnswer[] = new Array(batch.rows?.length ?? batch.history.length)
  for (const [site, places] of [...rowsBySite(batch)].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const told = await inTransaction(pool, async (client) => {
      const told = await postSite(
        client,
        site,
        batch,
        Int32Array.from(places, (place) => batch.rows?.[place] ?? place),
        now(),
      )
      if (batch.importId !== undefined) {
        await client.query(
          'update imports set posted = posted + $2, repeated = repeated + $3 where import_id = $1',
          [batch.importId, counted(told, 'posted'), counted(told, 'repeated')],
        )
      }
      return told
    })
    told.forEach((answer, index) => {
      answers[places[index]] = answer
    })
  }
  return answers
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
