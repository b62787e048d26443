/** Reads submissions into one batch, decides it, and posts it at a site whose lock is held. */
import type { Pool, PoolClient } from 'pg'
import type {
  PostAnswer,
  PostBatch,
  PostedCommand,
  Submission,
  WaitingHold,
  Wish,
} from '../../app/posting/port.ts'
import { historyOf } from '../../core/history/history.ts'
import type { Item } from '../../core/history/item.ts'
import type { Movement } from '../../core/history/movement.ts'
import { readItems } from '../registry/read-registry.ts'
import { decidedAt, keepTime, type Site } from '../site/site.ts'
import type { SiteMemory } from '../site/site-memory.ts'
import { parkedOf } from './parked.ts'
import { answersOf, type Decision, decideLocked, keep } from './post-site.ts'
import { rescaled } from './posting.ts'

export interface PostOptions {
  readonly now: number
  readonly pool: Pool
  readonly dry?: boolean
  readonly believedNew: boolean
  readonly memory: SiteMemory
}

export interface Posted {
  readonly answers: PostAnswer[][]
  /** Null where there was nothing to decide. */
  readonly decision: Decision | null
}

/** Posts submissions of a site that is locked, or tells what would come of them; one array of answers each. */
export async function postAll(
  client: PoolClient,
  site: Site,
  submissions: readonly Submission[],
  options: PostOptions,
): Promise<Posted> {
  const decided = await decideAll(client, site, submissions, options)
  if (options.dry === true) return { answers: decided.answers(), decision: decided.decision }
  if (decided.decision === null) await keepTime(client, site, decidedAt(site, options.now))
  else await keep(client, decided.decision)
  return { answers: decided.answers(), decision: decided.decision }
}

/** Decides them, and writes nothing. The answers hold once that is done. */
export async function decideAll(
  client: PoolClient,
  site: Site,
  submissions: readonly Submission[],
  { memory, ...options }: PostOptions,
): Promise<{ decision: Decision | null; answers: () => PostAnswer[][] }> {
  const codes = new Set(submissions.flatMap((one) => one.codes))
  await readItems(client, site.id, codes, memory)
  const gathered = gather(submissions, memory.items)
  if (gathered.movements.length === 0) return { decision: null, answers: () => submissions.map(() => []) }
  const waiting =
    site.parked > 0 ? await parkedOf(client, site, [...codes], decidedAt(site, options.now)) : []
  const batch = batchOf(gathered, waiting)
  const rows = Int32Array.from({ length: batch.history.length }, (_, row) => row)
  const known = { registered: memory, books: memory.books }
  const decision = await decideLocked(client, site, batch, rows, { ...options, ...known })
  return {
    decision,
    answers() {
      const answers = answersOf(decision)
      return gathered.counts.map((count) => answers.splice(0, count))
    },
  }
}

interface Gathered {
  readonly movements: Movement[]
  readonly wishes: (Wish | null)[]
  readonly items: ReadonlyMap<string, Item>
  readonly commands: PostedCommand[]
  /** How many movements each submission could be read of. */
  readonly counts: number[]
}

/** Reads all submissions into one list; an item that several name is kept at the finest scale any of them needs. */
function gather(submissions: readonly Submission[], known: ReadonlyMap<string, Item>): Gathered {
  const read = submissions.map((one) => one.read(known))
  const items = new Map<string, Item>()
  for (const { items: named } of read)
    for (const item of named) {
      const other = items.get(item.code)
      if (other === undefined || other.scale < item.scale) items.set(item.code, item)
    }
  const gathered: Gathered = { movements: [], wishes: [], items, commands: [], counts: [] }
  const { movements, wishes, commands, counts } = gathered
  read.forEach(({ items: named, movements: submitted }, place) => {
    const { atomic, oneByOne, by } = submissions[place]
    const scales = new Map(named.map((item) => [item.code, item.scale]))
    const first = movements.length
    for (const one of submitted) {
      if (one === null) continue
      const { item } = one.movement
      const [scale, wanted] = [scales.get(item)!, items.get(item)!.scale]
      const finer = (quantity: number) => rescaled(quantity, scale, wanted)!
      movements.push(
        scale === wanted ? one.movement : { ...one.movement, quantity: finer(one.movement.quantity) },
      )
      const expected = one.wish?.expected ?? null
      wishes.push(
        one.wish === null || expected === null || scale === wanted
          ? one.wish
          : { ...one.wish, expected: finer(expected) },
      )
    }
    const end = movements.length
    counts.push(end - first)
    if (oneByOne) for (let at = first; at < end; at++) commands.push({ first: at, end: at + 1, atomic, by })
    else if (end > first) commands.push({ first, end, atomic, by, faulty: submitted.includes(null) })
  })
  return gathered
}

export function batchOf(
  { movements, wishes, items, commands }: Gathered,
  waiting: readonly (WaitingHold & { readonly movement: Movement; readonly wish: Wish | null })[],
): PostBatch {
  const all = [...movements, ...waiting.map(({ movement }) => movement)]
  const history = historyOf(all, [...items.values()])
  return {
    history,
    device: (row) => all[row].device,
    movement: (row) => all[row],
    own: true,
    commands,
    wishes: [...wishes, ...waiting.map(({ wish }) => wish)],
    waiting,
  }
}
