/**
 * Candidates of goods that came and were never posted: what was announced and is open, and what left no trace.
 *
 * Without a trace every usual quantity may be missing at any time; all of them are counted, those that do not lift as
 * zero, so that a cause that explains everything explains nothing.
 */
import { DAY_MS } from '../../time.ts'
import { type Way, wayOf } from '../around/announcements.ts'
import type { Expectation } from '../around/neighbours.ts'
import { type Candidate, sign } from '../candidate.ts'
import { lasting } from '../edit.ts'
import type { Scene } from '../scene.ts'
import { kindOfWay } from '../usual/announced-rates.ts'
import type { MissingEvidence } from './evidence.ts'
import { sizesOf, timesOf } from './insertions.ts'

/** Rows after which the sizes of an item are known by half. Chosen. */
const KNOWN_AFTER = 3
/** One return in a hundred sales is enough to say that goods come back. Chosen. */
const RETURNS_A_SALE = 0.01
const RETURNS_ASSUMED = 0.2

type MissingCode = 'unposted-receipt' | 'unposted-return'

/** A candidate of one of the two: both tell the same facts. */
interface MissingCandidate<Code extends MissingCode> extends Omit<Candidate, 'code' | 'evidence'> {
  readonly code: Code
  readonly evidence: () => MissingEvidence
}

/** The candidates of one of the two causes. */
export function* unpostedCandidates<Code extends MissingCode>(
  scene: Scene,
  code: Code,
  way: Way,
): Iterable<MissingCandidate<Code>> {
  if (scene.transit !== null) return
  yield* announcedCandidates(scene, code, way)
  if (scene.stretch !== null) yield* tracelessCandidates(scene, code, way)
}

function* announcedCandidates<Code extends MissingCode>(
  scene: Scene,
  code: Code,
  way: Way,
): Iterable<MissingCandidate<Code>> {
  const { announcements, usual, book, start, rows, order, history } = scene
  if (!announcements.any || rows.length === 0) return
  const { coverage, openADay, usualness } = usual.announced()
  const first = scene.timeOf(order, rows[0], false)
  const until = Math.min(start, scene.timeOf(order, rows[rows.length - 1], false))
  for (const one of announcements.open(book.item)) {
    if (wayOf(one.type) !== way || one.expectedAt > until || !isForHere(scene, one)) continue
    const days = Math.max(1, (until - Math.min(first, one.expectedAt)) / DAY_MS)
    const ratio = (coverage(way) / (openADay(way) * days)) * usualness(way, book.item, one.quantity)
    const at = one.expectedAt
    yield {
      code,
      edits: [{ op: 'insert', movement: rows[0], quantity: one.quantity, at, document: one.document }],
      gains: lasting(one.quantity, at, at),
      touches: [],
      lnShare: 0,
      signs: [sign('open-announcement', ratio)],
      movements: [scene.stretch?.trigger ?? rows[rows.length - 1]],
      arrived: way === 'receipt' ? at : null,
      evidence: () => evidenceOf(history.item[rows[0]], one.quantity, one),
    }
  }
}

/** Whether what was announced was for this place, as far as it says. */
function isForHere({ history, book }: Scene, { location }: Expectation): boolean {
  if (location === null || location === book.location) return true
  // A place of which nothing is kept here: the site as a whole, a dock.
  const { kind, site } = history.locations[location]
  return kind !== 'storage' && site === history.locations[book.location].site
}

function* tracelessCandidates<Code extends MissingCode>(
  scene: Scene,
  code: Code,
  way: Way,
): Iterable<MissingCandidate<Code>> {
  const { usual, announcements, rows, history, stretch } = scene
  const times = timesOf(scene)
  if (times.length === 0 || stretch === null) return
  const without = announcements.any ? 1 - usual.announced().coverage(way) : 1
  // Of few rows nobody knows how much may be missing.
  const { rows: known } = usual.habits.own(scene.book.item, kindOfWay(usual.habits, scene.book.item, way))
  const signs = [
    sign(
      'without-trace',
      Math.max(
        1e-3,
        ((known + 1) / (known + KNOWN_AFTER)) * without * (way === 'return' ? returnsHappen(scene) : 1),
      ),
    ),
  ]
  for (const { quantity, share } of sizesOf(scene, way)) {
    // Counted as zero.
    if (quantity < -stretch.deepest) continue
    const lnShare = Math.log(share / times.length)
    for (const { posted, happened } of times) {
      yield {
        code,
        edits: [{ op: 'insert', movement: rows[0], quantity, at: happened, document: null }],
        gains: lasting(quantity, posted, happened),
        touches: [],
        lnShare,
        signs,
        movements: [stretch.trigger],
        arrived: way === 'receipt' ? happened : null,
        evidence: () => evidenceOf(history.item[rows[0]], quantity, null),
      }
    }
  }
}

/** How far a file in which hardly anything comes back makes a return unlikely, 0 to 1. */
function returnsHappen({ usual }: Scene): number {
  const { returns, sales } = usual.comingBack()
  return Math.min(1, (returns + RETURNS_ASSUMED) / (RETURNS_A_SALE * sales + 1))
}

function evidenceOf(item: number, quantity: number, announced: Expectation | null): MissingEvidence {
  return {
    missingQuantity: { kind: 'quantity', value: quantity, item },
    document: announced === null ? null : { kind: 'text', value: announced.document },
    expectedAt: announced === null ? null : { kind: 'instant', value: announced.expectedAt },
  }
}
