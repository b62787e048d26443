/**
 * `duplicate-posting`: one physical act posted twice (a retry, a double scan).
 *
 * Looks for two outflows of one book with the same quantity that happened within minutes of each other, or that name
 * the same document line. Repeats are often honest (two customers buy one each), so the pair counts the more the
 * rarer its quantity is for the item, the closer the times, and if the document is the same: a likelihood ratio
 * against chance, over a base rate of double postings.
 */
import { MINUTE_MS } from '../time.ts'
import { type Act, type Cause, lastingGains, surpriseOfOdds } from './cause.ts'
import { countOf } from './habits.ts'
import { DUPLICATE_RATE } from './priors.ts'
import type { Scene } from './scene.ts'

const APART_MS_MAX = 5 * MINUTE_MS
/** How many earlier outflows of the same quantity one outflow is compared with. */
const TWINS_MAX = 8

export const duplicatePosting: Cause = {
  code: 'duplicate-posting',
  acts(scene) {
    const { legs, first, last } = scene
    const seen = new Map<number, number[]>()
    const acts: Act[] = []
    for (let leg = first; leg < last; leg++) {
      if (legs.delta[leg] >= 0) continue
      const movement = legs.movement[leg]
      const earlier = seen.get(legs.delta[leg]) ?? []
      const best = earlier
        .map((kept) => pair(scene, kept, movement))
        .filter((act) => act !== null)
        .sort((left, right) => left.surprise - right.surprise)[0]
      if (best !== undefined) acts.push(best)
      seen.set(legs.delta[leg], [...earlier.slice(1 - TWINS_MAX), movement])
    }
    return acts
  },
}

/** The act of having posted `kept` a second time as `twin`; null where the two do not look alike. */
function pair(scene: Scene, kept: number, twin: number): Act | null {
  const { history, habits } = scene
  if (history.from[kept] !== history.from[twin] || history.to[kept] !== history.to[twin]) return null
  const apartMs = Math.abs(history.occurredAt[twin] - history.occurredAt[kept])
  const precise = history.occurredPrecision === null || history.occurredPrecision[twin] === 0
  const sameDocument = history.sameDocument?.(kept, twin) ?? false
  if (!sameDocument && (!precise || apartMs > APART_MS_MAX)) return null
  const quantity = history.quantity[twin]
  const quantityShare = shareOfOthers(habits.quantitiesOf(history.item[twin], history.kind[twin]), quantity)
  const sameTime = apartMs === 0
  const byChance =
    quantityShare * (sameDocument ? 0.05 : 1) * (sameTime ? 0.1 : 0.1 + (0.9 * apartMs) / APART_MS_MAX)
  return {
    code: 'duplicate-posting',
    edits: [{ op: 'drop', movement: twin }],
    gains: lastingGains(scene, twin, quantity),
    surprise: surpriseOfOdds(DUPLICATE_RATE, 1 / Math.max(byChance, 1e-4)),
    movements: [kept, twin],
    evidence: {
      keptMovement: kept,
      duplicateMovement: twin,
      duplicateQuantity: quantity,
      apartMs,
      sameTime,
      sameDocument,
      quantityShare,
    },
  }
}

/** How usual a quantity is among an item's other movements, the pair left out; never quite nothing. */
function shareOfOthers(quantities: Float64Array, quantity: number): number {
  return (Math.max(0, countOf(quantities, quantity) - 2) + 0.5) / (Math.max(0, quantities.length - 2) + 1)
}
