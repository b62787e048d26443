/**
 * Tells a server a simulation: items, places and announcements first, then movements and counts in the order in which
 * they were told.
 *
 * Every fact has a key (the code of an item, the document and line of an announcement, the id of a movement), so that a
 * run that was broken off can be made again from its beginning: the server answers what it has with `repeated`. A count
 * is a set that expects what was counted, which moves nothing: the server keeps it as evidence either way.
 */
import { REGISTER_MAX } from '../core/limits.ts'
import { valueAt } from '../core/value-at.ts'
import { type LiveServer, pause } from './live-server.ts'
import type { SimulatedPosts } from './simulator.ts'

/** Facts in one request: many enough that the way there and back costs little, few enough for Ctrl-C to be heard. */
const BATCH = 1_000
/** The longest pause before the batch under way is looked at again; a timer cannot wait for months. */
const PAUSE_MS_MAX = 60_000

/** What became of what was posted. It is counted while it is posted, so that it holds wherever the run ends. */
export interface Tally {
  items: number
  places: number
  expectations: number
  posted: number
  repeated: number
  held: number
  counts: number
  /** Counts at which the record said something else. */
  countsApart: number
  /** What was refused, by code: announcements, counts and movements. */
  readonly refused: Map<string, number>
}

export interface PostOptions {
  /** Seconds of the simulation in a second; null for as fast as the server takes them. */
  readonly speed: number | null
  readonly signal: AbortSignal
  readonly tally: Tally
  readonly onProgress: (movements: number) => void
  readonly now?: () => number
}

export function newTally(): Tally {
  const none = { items: 0, places: 0, expectations: 0, posted: 0, repeated: 0, held: 0 }
  return { ...none, counts: 0, countsApart: 0, refused: new Map() }
}

/** Posts all of it, or as much as there is time for until the signal is aborted. @throws ServerError */
export async function postSimulation(
  server: LiveServer,
  posts: SimulatedPosts,
  options: PostOptions,
): Promise<void> {
  const { tally } = options
  for (const part of parts(posts.items, REGISTER_MAX))
    tally.items += (await answersOf(server, '/v1/items', part)).length
  for (const part of parts(posts.places, REGISTER_MAX))
    tally.places += (await answersOf(server, '/v1/locations', part)).length
  for (const part of parts(posts.expectations, BATCH))
    for (const { status, code } of await answersOf(server, '/v1/expectations', part))
      if (status === 'refused') refuse(tally, code)
      else tally.expectations++
  await postInTurn(server, posts, options)
}

/** Movements with the counts between them, each at its time where the speed is limited. */
async function postInTurn(server: LiveServer, posts: SimulatedPosts, options: PostOptions): Promise<void> {
  const { speed, signal, tally, onProgress, now = Date.now } = options
  const told = movementsFor(server, posts)
  const known = speed === null ? 0 : await countKnown(server, told(), signal)
  let clock: { readonly realAt: number; readonly toldAt: number } | null = null
  let place = 0
  let counted = 0
  let batch: object[] = []

  for (const { at, fact } of told()) {
    if (signal.aborted) return
    if ((posts.counts[counted]?.at ?? Number.POSITIVE_INFINITY) < at) {
      await flush()
      counted = await postCounts(at)
    }
    if (speed !== null && place >= known) {
      clock ??= { realAt: now(), toldAt: at }
      await waitUntil(clock.realAt + (at - clock.toldAt) / speed)
    }
    batch.push(fact)
    place++
    if (batch.length === BATCH) await flush()
  }
  await flush()
  await postCounts(Number.POSITIVE_INFINITY)

  /** What is due already goes out first: a pause is no reason to be late. */
  async function waitUntil(due: number): Promise<void> {
    if (due > now()) await flush()
    while (due > now() && !signal.aborted) await pause(Math.min(due - now(), PAUSE_MS_MAX), signal)
  }

  async function flush(): Promise<void> {
    if (batch.length === 0) return
    const sent = batch
    batch = []
    for (const { status, code } of await answersOf(server, '/v1/movements', sent)) {
      if (status === 'posted' || status === 'repeated' || status === 'held') tally[status]++
      else refuse(tally, code)
    }
    onProgress(tally.posted + tally.repeated)
  }

  /** Sends the counts before an instant, by site; returns how many are sent by now. */
  async function postCounts(before: number): Promise<number> {
    let end = counted
    while (end < posts.counts.length && valueAt(posts.counts, end).at < before) end++
    const bySite = Map.groupBy(posts.counts.slice(counted, end), ({ site }) => site)
    for (const [site, counts] of bySite)
      for (const part of parts(counts, BATCH)) {
        const sets = part.map(({ fact }) => fact)
        for (const { status, code } of await answersOf(
          server,
          `/v1/sets?site=${encodeURIComponent(site)}`,
          sets,
        )) {
          if (status !== 'refused' || code === 'stale-set') tally.counts++
          if (code === 'stale-set') tally.countsApart++
          else if (status === 'refused') refuse(tally, code)
        }
      }
    return end
  }
}

/** A person who is signed in, as in the demo, cannot post under other names: then all is theirs. */
function movementsFor({ visitor }: LiveServer, posts: SimulatedPosts): SimulatedPosts['movements'] {
  if (visitor.kind === 'key') return () => posts.movements()
  return function* () {
    for (const { at, fact } of posts.movements()) yield { at, fact: { ...fact, actor: undefined } }
  }
}

/** Movements from the first on up to the last that the server has already: these are not waited for again. */
async function countKnown(
  server: LiveServer,
  movements: Iterable<{ readonly fact: object }>,
  signal: AbortSignal,
): Promise<number> {
  let known = 0
  let from = 0
  let batch: object[] = []
  const look = async () => {
    const answers = await answersOf(server, '/v1/movements:check', batch)
    known = Math.max(known, from + answers.findLastIndex(({ status }) => status === 'repeated') + 1)
    from += batch.length
    batch = []
    return answers.some(({ status }) => status === 'repeated')
  }
  for (const { fact } of movements) {
    if (signal.aborted) return known
    batch.push(fact)
    // Movements are posted in their order: after a batch of which nothing is known nothing is.
    if (batch.length === BATCH && !(await look())) return known
  }
  if (batch.length > 0) await look()
  return known
}

interface Answer {
  readonly status: string
  readonly code?: string | null
}

async function answersOf(
  server: LiveServer,
  path: string,
  body: readonly object[],
): Promise<readonly Answer[]> {
  return ((await server.post(path, body)) ?? []) as readonly Answer[]
}

function refuse({ refused }: Tally, code: string | null | undefined): void {
  const name = code ?? 'refused'
  refused.set(name, (refused.get(name) ?? 0) + 1)
}

function* parts<Fact>(facts: readonly Fact[], size: number): Generator<readonly Fact[]> {
  for (let from = 0; from < facts.length; from += size) yield facts.slice(from, from + size)
}
