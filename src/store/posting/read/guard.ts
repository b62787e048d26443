/**
 * What decides a posting beside its books, read under the site's lock: rules, overrides and reservations that
 * movements name, parked movements, what is announced. A site that has none of it is not queried.
 */
import type { PoolClient } from 'pg'
import type { By } from '../../../core/by.ts'
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../../core/codes.ts'
import { HOLDS_PARKED_MAX } from '../../../core/limits.ts'
import type { Moves } from '../../../core/posting/at-hand/books-at-hand.ts'
import {
  AS_SAID,
  type Command,
  LIVE,
  NOW,
  type PostState,
  WHERE_BORNE,
} from '../../../core/posting/post-state.ts'
import { MODES } from '../../../core/rules/modes/index.ts'
import { depthAt, inPrecedence, type Rule, ruleFor } from '../../../core/rules/rule.ts'
import { PRECISION_SPAN_MS } from '../../../core/time.ts'
import { type Announced, readAnnounced } from '../../expectations/announced.ts'
import { rulesOf } from '../../rules/read-rules.ts'
import type { LastingMemory, SiteMemory } from '../../site/memory/site-memory.ts'
import type { Books } from './books.ts'
import { isAnswered, readDocumentLines } from './document-lines.ts'
import { readParkedAgain } from './parked-again.ts'
import { readPasts } from './pasts.ts'
import { readPermits } from './permits.ts'
import type { Posting } from './posting.ts'
import { readPromises } from './promises.ts'

export interface Guard {
  /** What `core/posting/decide-commands.ts` decides over. */
  readonly state: PostState
  /** In whose name each movement is posted; null where no person is known. */
  readonly bys: readonly (By | null)[] | null
  /** By movement that is parked, the id of its hold as the API shows it: parked before, or by this posting. */
  readonly holdIds: Map<number, string>
  /** Movements that are submitted again while they are parked. */
  readonly parkedAgain: ReadonlySet<number>
  /** By index of `state.permits`. */
  readonly overrideIds: readonly number[]
  readonly announced: Announced
  /** Movements whose lines must not have said the same before, where that was not read. */
  readonly unsaid: readonly number[]
  /** The site's own time of the decision. */
  readonly at: number
}

export interface GuardOptions {
  readonly at: number
  readonly memory: SiteMemory
  readonly dryRun: boolean
  /** Whether the database may be asked; where not, the statement proves that no line was said before. */
  readonly isRead: boolean
}

/** Reads it for a posting; `answered` and the faults of the posting get what parked movements change of them. */
export async function readGuard(
  client: PoolClient,
  posting: Posting,
  books: Books,
  answered: Uint8Array,
  { at, memory, dryRun, isRead }: GuardOptions,
): Promise<Guard> {
  const { site, batch, rows, quantity, names, submitted } = posting
  const { history, options } = batch
  const size = rows.length
  const moves = movesOf(posting, books, at)
  const expected = Float64Array.from(rows, (_, index) => options?.[index]?.expected ?? Number.NaN)
  const bookOfSet = Int32Array.from(books.from, (from, index) => (books.shelf[from] ? from : books.to[index]))
  const bys = bysOf(posting)
  const rules = await rulesByMovement(client, posting, at, bys, memory.lasting)
  await readPasts(client, site.id, books, moves, {
    answered,
    isDecided: (index) => rules[index] !== null,
    stopsAtZero: (index) => {
      const rule = rules[index]
      if (rule === null || options?.[index]?.override != null) return false
      return MODES[rule.mode].posts(depthAt(rule, names.items[history.item[rows[index]]]!.scale)) === 0
    },
    mayHappenNow: (index) => rules[index]?.mode === 'hold' || options?.[index]?.reverses != null,
    at,
    isSet: (index) => !Number.isNaN(expected[index]),
    bookOfSet,
  })
  const touched = await readPromises(client, posting, books, { answered, at, memory, dryRun })
  const { permit, permits, overrideIds } = await readPermits(client, posting, at)
  const holdIds = await readParkedAgain(client, posting, answered, at)
  const waiting = waitingBySlot(posting, books, answered)
  const parked = new Float64Array(books.id.length)
  for (const [slot, indexes] of waiting) for (const index of indexes) parked[slot] += quantity[index]
  const announced = await readAnnounced(client, site, {
    item: books.item,
    location: books.location,
    shelf: books.shelf,
    from: books.from,
    to: books.to,
    quantity,
    document: (index) => history.document(rows[index]),
    line: (index) => history.line(rows[index]),
    reverses: (index) => options?.[index]?.reverses != null,
    isMeant: (index) => isAnswered(posting, index, ['confirm-quantity']),
  })
  const lines = await readDocumentLines(client, posting, books, answered, {
    isAwaited: (index) => touched.draw[index] >= 0 || announced.openOf(index) >= quantity[index],
    isRead,
    at,
  })
  return {
    bys,
    holdIds,
    parkedAgain: new Set(holdIds.keys()),
    overrideIds,
    announced,
    unsaid: lines.unsaid,
    at,
    state: {
      books,
      moves,
      at,
      timing: Uint8Array.from({ length: size }, (_, index) => timingOf(posting, index)),
      commands: batch.commands ?? asOneCommand(submitted),
      answered,
      rules,
      scale: (index) => names.items[history.item[rows[index]]]!.scale,
      expected,
      bookOfSet,
      permit,
      permits,
      ...touched,
      line: (index) => history.line(rows[index]),
      itemOf: (slot) => books.item[slot],
      bookOf: (slot) => books.id[slot],
      parked,
      announced: announced.bySlot,
      waiting,
      received: announced.receive,
      questions: posting.questions,
      confirmed: (index) => options?.[index]?.confirmed ?? [],
      exceeds: announced.exceeds,
      lines: lines.state,
      room: HOLDS_PARKED_MAX - site.parked,
    },
  }
}

/** The movements in the columns that are decided over. */
function movesOf({ batch: { history, options }, rows, quantity }: Posting, books: Books, at: number): Moves {
  const size = rows.length
  const isNow = (index: number) => options?.[index]?.happensNow === true
  const happens = (index: number) => (isNow(index) ? at : history.occurredAt[rows[index]])
  const lasts = (index: number) =>
    isNow(index) ? 0 : PRECISION_SPAN_MS[TIME_PRECISIONS[history.occurredPrecision?.[rows[index]] ?? 0]]
  return {
    quantity,
    from: books.from,
    to: books.to,
    outAt: Float64Array.from({ length: size }, (_, index) => happens(index) + lasts(index)),
    inAt: Float64Array.from({ length: size }, (_, index) => happens(index)),
    fromAfter: new Float64Array(size),
    toAfter: new Float64Array(size),
    leastAfter: new Float64Array(size),
    permitted: new Float64Array(size),
    keepsReserved: new Uint8Array(size),
    drawn: new Float64Array(size),
  }
}

/** When a movement happens: a parked one when it is released, one that takes another back where its book bears that. */
function timingOf(
  { site: { closedUntil }, batch: { options, history }, rows }: Posting,
  index: number,
): number {
  const wish = options?.[index]
  if (wish?.happensNow === true) return NOW
  if (wish?.reverses == null) return AS_SAID
  const isClosed = closedUntil !== null && history.occurredAt[rows[index]] <= closedUntil
  return isClosed ? NOW : WHERE_BORNE
}

/** Facts that are only observed come without commands. */
function asOneCommand(submitted: number): readonly Command[] {
  return [{ first: 0, end: submitted, atomic: false, faulty: false }]
}

function bysOf({ batch: { commands, waiting }, rows, submitted }: Posting): (By | null)[] | null {
  if (commands === undefined) return null
  const bys: (By | null)[] = new Array(rows.length).fill(null)
  for (const { first, end, by } of commands) bys.fill(by, first, end)
  waiting?.forEach(({ by }, place) => {
    bys[submitted + place] = by
  })
  return bys
}

/**
 * The rule that decides each movement; null where nothing stops it: no shelf, no guard, or a fact that has happened.
 */
async function rulesByMovement(
  client: PoolClient,
  { site, batch, rows, names, identity }: Posting,
  at: number,
  bys: readonly (By | null)[] | null,
  lasting: LastingMemory,
): Promise<(Rule | null)[]> {
  const { history, options } = batch
  if (site.mode !== 'guard' || !batch.own) return new Array(rows.length).fill(null)
  const rules = inPrecedence(await rulesOf(client, site, lasting), at)
  return Array.from(rows, (row, index) => {
    const { path } = history.locations[history.from[row]]
    const item = names.items[history.item[row]]
    if (item === null || !names.isKnown(path) || !names.isShelf(path)) return null
    const owner = history.owner?.[row] ?? 0
    return ruleFor(rules, {
      site: site.name,
      item: history.items[history.item[row]].code,
      category: item.category,
      location: path,
      locationKind: names.kindOf(path),
      owner: owner === 0 ? null : history.texts[owner],
      source: identity.source[index],
      channel: options?.[index]?.channel ?? null,
      kind: MOVEMENT_KINDS[history.kind[row]],
      role: bys?.[index]?.role ?? 'administrator',
    })
  })
}

/** Parked movements by the slot of the book they leave. */
function waitingBySlot(
  { rows, submitted }: Posting,
  books: Books,
  answered: Uint8Array,
): Map<number, number[]> {
  const waiting = new Map<number, number[]>()
  for (let index = submitted; index < rows.length; index++) {
    if (answered[index] !== LIVE) continue
    const slot = books.from[index]
    const others = waiting.get(slot)
    if (others === undefined) waiting.set(slot, [index])
    else others.push(index)
  }
  return waiting
}
