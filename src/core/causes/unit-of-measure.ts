/**
 * `unit-of-measure`: a pack factor applied wrongly, a case booked as an each or an each as a case.
 *
 * For every movement around the episode and every pack factor (the item's own, else the common ones of trade): would
 * an outflow divided by it, or an inflow multiplied by it, be a more usual quantity for this item and kind than what
 * was booked? Usual is measured on a logarithmic scale against the median and its spread, as a Laplace distribution:
 * demand has heavy tails, and a big order must not look like a slip. The likelihood ratio of the two readings is
 * weighed against the base rate of such slips.
 */
import type { Quantity } from '../quantity/quantity.ts'
import { convert, type Factor, inverse } from '../quantity/unit.ts'
import { type Act, type Cause, lastingGains, surpriseOfOdds } from './cause.ts'
import { countOf, type Usual } from './habits.ts'
import { COMMON_PACK_FACTORS, PACK_ERROR_RATE } from './priors.ts'
import type { Scene } from './scene.ts'

export const unitOfMeasure: Cause = {
  code: 'unit-of-measure',
  acts(scene) {
    const { history, legs, first, firstInflow, last } = scene
    const known = history.items[history.item[legs.movement[0]]].packs.map((pack) => pack.factor)
    const factors =
      known.length > 0 ? known : COMMON_PACK_FACTORS.map((each) => ({ numerator: each, denominator: 1 }))
    const acts: Act[] = []
    for (let leg = Math.min(first, firstInflow); leg < last; leg++) {
      if (legs.delta[leg] > 0 ? leg < firstInflow : leg < first) continue
      const movement = legs.movement[leg]
      const usual = scene.habits.usualOf(history.item[movement], history.kind[movement])
      if (usual === null) continue
      for (const each of factors) {
        const act = misread(scene, movement, legs.delta[leg], each, usual, known.length > 0, factors.length)
        if (act !== null) acts.push(act)
      }
    }
    return acts
  },
}

function misread(
  scene: Scene,
  movement: number,
  delta: Quantity,
  pack: Factor,
  { median, spread, quantities }: Usual,
  knownPack: boolean,
  tried: number,
): Act | null {
  const booked = Math.abs(delta)
  const by = delta < 0 ? inverse(pack) : pack
  const likely = convert(booked, by)
  if (likely === null || likely === 0) return null
  const gain = delta < 0 ? booked - likely : likely - booked
  if (gain <= 0) return null
  const oddity = (quantity: Quantity) => (Math.SQRT2 * Math.abs(Math.log(quantity / median))) / spread
  const better = oddity(booked) - oddity(likely)
  if (better < 0.5) return null
  const repeated = countOf(quantities, booked)
  const ratio = (Math.exp(Math.min(better, 12)) / Math.max(1, repeated - 1)) * (knownPack ? 1 : 3 / tried)
  return {
    code: 'unit-of-measure',
    edits: [{ op: 'scale', movement, by }],
    gains: lastingGains(scene, movement, gain),
    surprise: surpriseOfOdds(knownPack ? PACK_ERROR_RATE.known : PACK_ERROR_RATE.guessed, ratio),
    movements: [movement],
    evidence: {
      movement,
      bookedQuantity: booked,
      likelyQuantity: likely,
      usualQuantity: median,
      packFactor: pack,
      knownPack,
    },
  }
}
