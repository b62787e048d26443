/**
 * Strikes a true history: searches, at random, a blow of a kind that sinks its book (or one that sinks nothing), and
 * that sinks no book it does not touch.
 */
import { DAY } from './draws.ts'
import type { Blow, Scene } from './faults/blow.ts'
import { FAULTS } from './faults/index.ts'
import { type Sinking, sunken } from './replay.ts'
import { legsOf, type Row } from './row.ts'
import type { FaultCode } from './world.ts'

/** How often one item is tried before another is. */
const TRIES = 40
/** A fault that sinks its book only months later is found by other means. */
const PATIENCE = 45 * DAY
/** Faults that make a book, which then begins below zero. */
const BEGINNINGS: ReadonlySet<FaultCode> = new Set(['opening-balance', 'identity-change'])

export interface Struck {
  readonly code: FaultCode
  readonly blow: Blow
  /** Rows after the blow, by item. */
  readonly rows: ReadonlyMap<string, readonly Row[]>
  /** Books that the blow changes; the one that sank first. */
  readonly books: readonly string[]
}

export interface Wanted {
  readonly sank: boolean
  /** Only the day of an act is known. */
  readonly days: boolean
  /** The first fault of a pair. */
  readonly beside?: Struck
}

export function strike(code: FaultCode, scene: Scene, wanted: Wanted): Struck | null {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const blow = FAULTS[code](scene)
    if (blow === null) continue
    const struck = tried(code, blow, scene, wanted)
    if (struck !== null) return struck
  }
  return null
}

function tried(code: FaultCode, blow: Blow, scene: Scene, wanted: Wanted): Struck | null {
  const taken = new Set(blow.out.map((row) => row.key))
  const items = new Set([scene.ware.item, ...[...blow.out, ...blow.posted].map((row) => row.item)])
  const before = [...items].flatMap((item) => scene.rowsOf(item))
  const after = [...before.filter((row) => !taken.has(row.key)), ...blow.posted]
  const changed = changedBooks(blow)
  const sinkings = sunken(wanted.days ? after.map(dayOnly) : after)
  const { beside } = wanted
  const rows = Map.groupBy(after, (row) => row.item)
  for (const item of items) if (!rows.has(item)) rows.set(item, [])
  if (beside !== undefined) {
    const pair = isPair(blow, beside, before, sinkings, changed)
    return pair ? { code, blow, rows, books: [beside.books[0], ...without(changed, beside.books[0])] } : null
  }
  if (!wanted.sank) return sinkings.length === 0 ? { code, blow, rows, books: [...changed] } : null
  const own = sinkings.filter((one) => changed.has(one.book) && one.start - blow.at < PATIENCE)
  const plain = BEGINNINGS.has(code) || own.every((one) => one.hadInflow)
  if (own.length === 0 || own.length < sinkings.length || !plain) return null
  const [first] = own.toSorted((left, right) => left.start - right.start)
  return { code, blow, rows, books: [first.book, ...without(changed, first.book)] }
}

/** Two faults of one window: the second sinks the book of the first still deeper. */
function isPair(
  blow: Blow,
  beside: Struck,
  before: Row[],
  after: Sinking[],
  changed: ReadonlySet<string>,
): boolean {
  const [book] = beside.books
  const near = Math.abs(blow.at - beside.blow.at) <= 14 * DAY
  const same = blow.out.some((row) => beside.blow.posted.some(({ key }) => key === row.key))
  if (!near || same || !changed.has(book) || after.some((one) => one.book !== book)) return false
  const depth = (all: readonly Sinking[]) => Math.min(0, ...all.map(({ deepest }) => deepest))
  return depth(after) < depth(sunken(before))
}

function changedBooks({ out, posted }: Blow): ReadonlySet<string> {
  return new Set([...out, ...posted].flatMap((row) => legsOf(row).map(({ book }) => book)))
}

const without = (books: ReadonlySet<string>, one: string) => [...books].filter((book) => book !== one)

/** A day as it stands in a file: all of it at once. */
export function dayOnly(row: Row): Row {
  return { ...row, occurredAt: Math.floor(row.occurredAt / DAY) * DAY }
}
