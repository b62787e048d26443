/**
 * `unknown`: nothing explains it well enough. Says which causes were tried, and what data would decide.
 *
 * A lasting gain of any size at any time: sizes evenly in ln from one unit to well beyond the depth, times along the
 * book. All are counted, those that do not lift as zero: a grid that began at the depth would fit itself to the case.
 * It means some inflow or some excess without a trace, not shrinkage: goods that are lost make a book too high.
 */

import { CAUSE_CODES, type CauseCode, type Order } from '../../codes.ts'
import type { Candidate, Cause } from '../candidate.ts'
import { lasting } from '../edit.ts'
import { type Since, type Size, timesOf } from '../missing/insertions.ts'
import { lifts } from '../replay/shortfalls.ts'
import type { Scene } from '../scene.ts'
import type { MissingDataCode } from '../sign-codes.ts'
import type { UnknownEvidence } from './evidence.ts'

const SIZES = 16
const TIMES = 12

export const unknown: Cause<'unknown'> = {
  code: 'unknown',
  candidates(scene) {
    const { stretch } = scene
    if (stretch === null) return []
    const times = timesOf(scene, TIMES)
    // What is lacking on the shelf may be more than what is lacking as posted.
    const depth = scene.required.reduce((most, { deepest }) => Math.max(most, -deepest), 0)
    const found = sizesOf(scene, depth)
      .filter(({ quantity }) => quantity >= depth)
      .flatMap(({ quantity, share }) =>
        times.map((since) => candidate(scene, quantity, since, Math.log(share / times.length))),
      )
    // Those that do not lift count as zero; goods that were there when it all began always do.
    return found.some(({ gains }) => lifts(scene.required, gains))
      ? found
      : [candidate(scene, depth, beginningOf(scene), -Math.log(SIZES * Math.max(1, times.length)))]
  },
}

/** The first instant in each order at which something is lacking. */
function beginningOf({ required, start }: Scene): Since {
  const first = (order: Order) =>
    required.reduce((least, one) => (one.order === order ? Math.min(least, one.startedAt) : least), start)
  return { posted: first('as-posted'), happened: first('as-happened') }
}

function candidate(
  scene: Scene,
  quantity: number,
  { posted, happened }: Since,
  lnShare: number,
): Candidate<'unknown'> {
  return {
    code: 'unknown',
    edits: [],
    gains: lasting(quantity, posted, happened),
    touches: [],
    lnShare,
    signs: [],
    movements: scene.stretch === null ? [] : [scene.stretch.trigger],
    arrived: null,
    evidence: () => evidenceOf(scene),
  }
}

/**
 * Evenly in ln from one unit to four times the depth, or half as much again as the book ever held; and just what is
 * lacking, with the share that is its own in ln.
 */
function sizesOf({ usual, book, line }: Scene, depth: number): Size[] {
  const unit = usual.habits.unit(book.item)
  const { balance } = line('as-happened')
  const range = balance.reduce((most, one) => Math.max(most, one), 0)
  const most = Math.max(4 * depth, 1.5 * range)
  const sizes = Array.from({ length: SIZES }, (_, place) => ({
    quantity: Math.max(unit, Math.round(unit * (most / unit) ** (place / (SIZES - 1)))),
    share: 1 / SIZES,
  }))
  const width = Math.log((depth + unit / 2) / Math.max(unit / 2, depth - unit / 2))
  const lacking = { quantity: depth, share: Math.min(1, width / Math.log1p(most / unit)) }
  return [...sizes.filter(({ quantity }) => quantity !== depth), lacking]
}

/** Stock of before the history is not among them: it fits any episode, and is listed where it is likely. */
const CHECKED: readonly CauseCode[] = CAUSE_CODES.filter(
  (code) => code !== 'unknown' && code !== 'opening-balance',
)

function evidenceOf(scene: Scene): UnknownEvidence {
  return {
    checkedCauses: { kind: 'causes', value: CHECKED },
    missingData: { kind: 'missing-data', value: missingData(scene) },
  }
}

/** What would decide, the most telling first. */
function missingData({ history, book, rows, neighbours, announcements }: Scene): MissingDataCode[] {
  const missing: MissingDataCode[] = []
  if (rows.some((movement) => (history.occurredPrecision?.[movement] ?? 0) !== 0)) missing.push('time-of-day')
  if (history.recordedAt === history.occurredAt) missing.push('second-clock')
  if (history.reportedAt === null) missing.push('reported-at')
  if (history.sameDocument === null) missing.push('documents')
  if (history.items[book.item].packs.length === 0) missing.push('pack-factors')
  if (!announcements.any) missing.push('expectations')
  if (neighbours.counts(book).length === 0) missing.push('counts')
  return missing
}
