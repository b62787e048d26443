/**
 * `duplicate-posting`: one physical act posted twice (a retry, a double scan).
 *
 * Looks for two outflows of one book with the same quantity that happened within minutes of each other, or that name
 * the same document line. Repeats are often honest (two customers buy one each), so the pair counts the more the
 * rarer its quantity is for the item, the closer the times, and if the document is the same: a likelihood ratio
 * against chance, over a base rate of double postings.
 */
import type { History } from '../../history/history.ts'
import { CAUSE_TWINS_MAX } from '../../limits.ts'
import type { Act } from '../act.ts'
import { type Cause, lastingGains } from '../cause.ts'
import type { Scene } from '../scene.ts'
import { surpriseOfOdds } from '../surprise.ts'
import type { DuplicateEvidence } from './evidence.ts'
import {
  APART_MS_MAX,
  CHANCE_MIN,
  DUPLICATE_RATE,
  prior,
  SAME_LINE_CHANCE,
  SAME_TIME_CHANCE,
} from './prior.ts'

export const duplicatePosting: Cause<DuplicateEvidence> = {
  code: 'duplicate-posting',
  prior,
  acts(scene) {
    const { legs, first, last } = scene
    const seen = new Map<number, number[]>()
    const acts: Act<DuplicateEvidence>[] = []
    for (let leg = first; leg < last; leg++) {
      if (legs.delta[leg] >= 0) continue
      const movement = legs.movement[leg]
      const earlier = seen.get(legs.delta[leg]) ?? []
      const best = earlier
        .map((kept) => pair(scene, kept, movement))
        .filter((act) => act !== null)
        .sort((left, right) => left.surprise - right.surprise)[0]
      if (best !== undefined) acts.push(best)
      seen.set(legs.delta[leg], [...earlier.slice(1 - CAUSE_TWINS_MAX), movement])
    }
    return acts
  },
}

/** The act of having posted `kept` a second time as `twin`; null where the two do not look alike. */
function pair(scene: Scene, kept: number, twin: number): Act<DuplicateEvidence> | null {
  const { history, usual } = scene
  if (history.from[kept] !== history.from[twin] || history.to[kept] !== history.to[twin]) return null
  const apartMs = Math.abs(history.occurredAt[twin] - history.occurredAt[kept])
  const precise = history.occurredPrecision === null || history.occurredPrecision[twin] === 0
  const sameDocument = history.sameDocument?.(kept, twin) ?? false
  if (!sameDocument && (!precise || apartMs > APART_MS_MAX)) return null
  const quantity = history.quantity[twin]
  const quantityShare = usual.quantity(history.item[twin], history.kind[twin], quantity, 2)
  const byChance = quantityShare * (sameDocument ? SAME_LINE_CHANCE : 1) * chanceOfTimes(apartMs)
  return {
    edits: [{ op: 'drop', movement: twin }],
    gains: lastingGains(scene, twin, quantity),
    surprise: surpriseOfOdds(DUPLICATE_RATE, 1 / Math.max(byChance, CHANCE_MIN)),
    movements: [kept, twin],
    evidence: evidenceOf({ history, kept, twin, apartMs, sameDocument, quantityShare }),
  }
}

interface Pair {
  readonly history: History
  readonly kept: number
  readonly twin: number
  readonly apartMs: number
  readonly sameDocument: boolean
  readonly quantityShare: number
}

/** By itself, so that looking at a pair that is none makes no closure. */
function evidenceOf(pair: Pair): () => DuplicateEvidence {
  const { history, kept, twin } = pair
  return () => ({
    keptMovement: { kind: 'movement', value: kept },
    duplicateMovement: { kind: 'movement', value: twin },
    duplicateQuantity: { kind: 'quantity', value: history.quantity[twin], item: history.item[twin] },
    apartMs: { kind: 'duration', value: pair.apartMs },
    sameTime: { kind: 'flag', value: pair.apartMs === 0 },
    sameDocument: { kind: 'flag', value: pair.sameDocument },
    quantityShare: { kind: 'share', value: pair.quantityShare },
  })
}

/** How much the times of a pair speak for chance: little at the same time, fully when APART_MS_MAX apart. */
function chanceOfTimes(apartMs: number): number {
  return SAME_TIME_CHANCE + ((1 - SAME_TIME_CHANCE) * apartMs) / APART_MS_MAX
}
