/** Decides and posts what several callers submit to one site. */
import type { PoolClient } from 'pg'
import type { PostAnswer, Submission } from '../../app/posting/port.ts'
import { readItems } from '../registry/read-registry.ts'
import { writeDecidedAt } from '../site/lock.ts'
import { decidedAt, type Site } from '../site/row.ts'
import { answersOf } from './answers.ts'
import { type DecideOptions, type Decision, decidePosting } from './decide.ts'
import { batchOf, gather } from './gather.ts'
import { parkedOf } from './parked.ts'
import { writePosting } from './write.ts'

export interface DecidedSubmissions {
  /** Null where no movement could be made of what was submitted. */
  readonly decision: Decision | null
  /** One list of answers a submission; they hold once the decision is written. */
  readonly answers: () => PostAnswer[][]
}

/** Decides submissions together, each command by itself, and writes nothing. */
export async function decideSubmissions(
  client: PoolClient,
  site: Site,
  submissions: readonly Submission[],
  options: DecideOptions,
): Promise<DecidedSubmissions> {
  const { memory, now } = options
  const codes = new Set(submissions.flatMap((one) => one.codes))
  await readItems(client, site.id, codes, memory)
  const gathered = gather(submissions, memory.items)
  if (gathered.movements.length === 0) return { decision: null, answers: () => submissions.map(() => []) }
  const waiting = site.parked > 0 ? await parkedOf(client, site, [...codes], decidedAt(site, now)) : []
  const batch = batchOf(gathered, waiting)
  const rows = Int32Array.from({ length: batch.history.length }, (_, row) => row)
  const decision = await decidePosting(client, site, batch, rows, options)
  return {
    decision,
    answers() {
      const answers = answersOf(decision)
      return gathered.counts.map((count) => answers.splice(0, count))
    },
  }
}

/** The same, and writes it. The site is locked. */
export async function postSubmissions(
  client: PoolClient,
  site: Site,
  submissions: readonly Submission[],
  options: DecideOptions,
): Promise<DecidedSubmissions> {
  const decided = await decideSubmissions(client, site, submissions, options)
  if (decided.decision === null) await writeDecidedAt(client, site, decidedAt(site, options.now))
  else await writePosting(client, decided.decision)
  return decided
}

/** Posts one submission at a site that is locked. */
export async function postSubmission(
  client: PoolClient,
  site: Site,
  submission: Submission,
  options: DecideOptions,
): Promise<PostAnswer[]> {
  const { answers } = await postSubmissions(client, site, [submission], options)
  const [own] = answers()
  return own
}
