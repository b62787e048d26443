/**
 * A scene: one book with everything a cause may look at, and the stretch that is to be explained.
 *
 * Without a stretch it is a book that never sank, of which any row may be at fault (`suspects`). Looking is bounded: a
 * cause sees the rows before the stretch, some hundreds of them and some dozens of inflows.
 */
import type { Ambiguity, EpisodeClass, Order } from '../codes.ts'
import { TIME_PRECISIONS } from '../codes.ts'
import type { BookFindings, ClassifiedStretch } from '../episodes/book-episodes.ts'
import type { BookRef } from '../episodes/book-legs.ts'
import { type Legs, overlaps, type Stretch } from '../episodes/stretches.ts'
import type { History } from '../history/history.ts'
import { CAUSE_INFLOW_LEGS_MAX, CAUSE_INFLOWS_MAX, CAUSE_WINDOW_MOVEMENTS_MAX } from '../limits.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { type Instant, PRECISION_SPAN_MS } from '../time.ts'
import type { Surroundings } from './around/surroundings.ts'
import type { Opening } from './opening.ts'
import { type Line, lineOf } from './replay/line.ts'
import { type Shortfall, shortfallOf } from './replay/shortfalls.ts'

export interface Scene extends Surroundings {
  readonly book: BookRef
  /** The order of the stretch; as happened where there is none. */
  readonly order: Order
  readonly class: EpisodeClass
  readonly ambiguity: Ambiguity | null
  /** Null for a book that never sank. */
  readonly stretch: Stretch | null
  /** The row that is asked about alone, of a book that never sank; null where all are. */
  readonly suspect: number | null
  /** The document of goods in transit; null for a book on a shelf. */
  readonly transit: string | null
  /** Null where it is known what the book held before. */
  readonly opening: Opening | null
  /** What would lift all of the book's stretches if it had been there all along, smallest units. */
  readonly lacking: Quantity
  /** The book's legs and its balance in each order. */
  readonly legs: (order: Order) => Legs
  readonly line: (order: Order) => Line
  /** Rows that may be at fault, up to the start of the stretch, oldest first: no correction is, nor what one undid. */
  readonly outflows: readonly number[]
  readonly inflows: readonly number[]
  /** All rows of the window, corrections among them. */
  readonly rows: readonly number[]
  /** When the stretch begins; after all legs where there is none. */
  readonly start: Instant
  /** What must be lifted, and the book's other stretches. */
  readonly required: readonly Shortfall[]
  readonly others: readonly ClassifiedStretch[]
  /** When a movement counts: what leaves the book at the last instant of its time, all else at the first. */
  readonly timeOf: (order: Order, movement: number, leaves: boolean) => Instant
}

/** What a scene is made of. */
export interface SceneParts {
  readonly surroundings: Surroundings
  readonly book: BookRef
  readonly findings: BookFindings
  /** Null for a book that never sank. */
  readonly episode: ClassifiedStretch | null
  readonly opening?: Opening | null
  readonly transit?: string | null
  /** Where there is no episode: the row that is asked about. Rows after it are not looked at. */
  readonly suspect?: number
}

/** Whether candidates are made of a row: it counts among its like either way. */
export function isAskedAbout({ suspect }: Pick<Scene, 'suspect'>, movement: number): boolean {
  return suspect === null || suspect === movement
}

/** The scene of one stretch of a book, whose replay gave `findings`; or of the whole book. */
export function sceneOf(parts: SceneParts): Scene {
  const { surroundings, book, findings, episode, opening, transit, suspect } = parts
  const { history } = surroundings
  const order = episode?.order ?? 'as-happened'
  const own = episode === null ? null : findings.legsOf(episode)
  const legsIn = (asked: Order) =>
    asked === order && own !== null ? own : asked === 'as-posted' ? findings.asPosted : findings.asHappened
  const after =
    suspect === undefined ? null : Math.max(history.recordedAt[suspect], history.occurredAt[suspect]) + 1
  const start = episode?.startedAt ?? after ?? Number.POSITIVE_INFINITY
  const window = windowOf(legsIn(order), start)
  const mayErr = uncorrected(history, legsIn(order), start)
  const lines: Partial<Record<Order, Line>> = {}
  const line = (asked: Order) => {
    lines[asked] ??= lineOf(legsIn(asked))
    return lines[asked]
  }
  const required = episode === null ? [] : requiredOf(findings, episode)
  return {
    ...surroundings,
    book,
    order,
    class: episode?.class ?? 'structural',
    ambiguity: episode?.ambiguity ?? null,
    stretch: episode,
    suspect: suspect ?? null,
    transit: transit ?? null,
    opening: opening ?? null,
    lacking: findings.stretches.reduce((most, { deepest }) => Math.max(most, -deepest), 0),
    legs: legsIn,
    line,
    rows: window.rows,
    outflows: window.outflows.filter(mayErr),
    inflows: window.inflows.filter(mayErr),
    start,
    required: required.map((one) => shortfallOf(one.order, findings.legsOf(one), one)),
    others: findings.stretches.filter((one) => !required.includes(one) && one.ambiguity !== 'readings'),
    timeOf: (asked, movement, leaves) =>
      asked === 'as-posted'
        ? history.recordedAt[movement]
        : history.occurredAt[movement] + (leaves ? spanOf(history, movement) : 0),
  }
}

/** The stretch itself; and where goods were lacking on the shelf, what was lacking as it happened. */
function requiredOf({ stretches }: BookFindings, episode: ClassifiedStretch): ClassifiedStretch[] {
  if (episode.order === 'as-happened' || episode.class !== 'structural') return [episode]
  const happened = stretches.filter(
    (one) => one.order === 'as-happened' && one.class === 'structural' && overlaps(one, episode),
  )
  return [episode, ...happened]
}

/** The legs at or before an instant: at most CAUSE_WINDOW_MOVEMENTS_MAX, and the inflows of some time before. */
function windowOf({ at, delta, movement, length }: Legs, start: Instant) {
  const rows: number[] = []
  const outflows: number[] = []
  const inflows: number[] = []
  let end = length
  while (end > 0 && at[end - 1] > start) end--
  const last = Math.max(0, end - CAUSE_INFLOW_LEGS_MAX)
  for (let leg = end - 1; leg >= last; leg--) {
    const isNear = end - leg <= CAUSE_WINDOW_MOVEMENTS_MAX
    if (!isNear && inflows.length >= CAUSE_INFLOWS_MAX) break
    if (isNear) rows.push(movement[leg])
    if (delta[leg] > 0 && inflows.length < CAUSE_INFLOWS_MAX) inflows.push(movement[leg])
    if (delta[leg] < 0 && isNear) outflows.push(movement[leg])
  }
  return { rows: rows.reverse(), outflows: outflows.reverse(), inflows: inflows.reverse() }
}

/** Whether a row may be at fault: no correction is, nor what was corrected before the stretch began. */
function uncorrected(
  { corrects, recordedAt }: History,
  legs: Legs,
  start: Instant,
): (movement: number) => boolean {
  if (corrects === null) return () => true
  const settled = new Set<number>()
  const corrections = legs.movement
    .slice(0, legs.length)
    .filter((one) => corrects[one] >= 0 && recordedAt[one] <= start)
  // The last first: what was taken back takes nothing back any more.
  for (const one of corrections.sort().reverse()) if (!settled.has(one)) settled.add(corrects[one])
  return (movement) => corrects[movement] < 0 && !settled.has(movement)
}

function spanOf({ occurredPrecision }: History, movement: number): number {
  return occurredPrecision === null ? 0 : PRECISION_SPAN_MS[TIME_PRECISIONS[occurredPrecision[movement]]]
}
