/** What a submission would be answered now, from one snapshot and without a lock. */
import type { PostAnswer, Submission } from '../../app/posting/port.ts'
import { rolledBack } from '../database/transaction.ts'
import type { Clocked } from '../site/at-site.ts'
import { readSite } from '../site/lock.ts'
import { createMemory } from '../site/memory/site-memory.ts'
import { decideSubmissions } from './submissions.ts'

/** Decides a submission and writes nothing; a site not seen before is taken as the observed one it would be. */
export function checkSubmission(
  { pool, clock, lastingOf }: Clocked,
  submission: Submission,
): Promise<PostAnswer[]> {
  return rolledBack(
    pool,
    async (client) => {
      const site = await readSite(client, submission.site)
      const memory = site.id === 0 ? createMemory() : createMemory({ lasting: lastingOf(site.name) })
      const options = { now: clock.at(site), dryRun: true, believedNew: false, memory }
      const { answers } = await decideSubmissions(client, site, [submission], options)
      const [own] = answers()
      return own
    },
    'begin isolation level repeatable read, read only',
  )
}
