/**
 * `unit-of-measure`: a pack factor applied wrongly, a case booked as an each or an each as a case.
 *
 * For every movement around the episode and every pack factor (the item's own, else the common ones of trade): would
 * an outflow divided by it, or an inflow multiplied by it, be a more usual quantity for this item and kind than what
 * was booked? Usual is measured on a logarithmic scale against the median and its spread, as a Laplace distribution:
 * demand has heavy tails, and a big order must not look like a slip. The likelihood ratio of the two readings is
 * weighed against the base rate of such slips.
 */
import type { Quantity } from '../../quantity/quantity.ts'
import { convert, type Factor, inverse } from '../../quantity/unit.ts'
import type { Act } from '../act.ts'
import { countOf, type Typical, type UsualPacks } from '../around/usual.ts'
import { type Cause, lastingGains } from '../cause.ts'
import type { Scene } from '../scene.ts'
import { surpriseOfOdds } from '../surprise.ts'
import type { UnitEvidence } from './evidence.ts'
import { COMMON_PACKS_FITTING, ODDITY_GAIN_MAX, ODDITY_GAIN_MIN, PACK_ERROR_RATE, prior } from './prior.ts'

export const unitOfMeasure: Cause<UnitEvidence> = {
  code: 'unit-of-measure',
  prior,
  acts(scene) {
    const { history, legs, first, firstInflow, last, usual } = scene
    const packs = usual.packs(history.item[legs.movement[0]])
    const acts: Act<UnitEvidence>[] = []
    for (let leg = Math.min(first, firstInflow); leg < last; leg++) {
      if (legs.delta[leg] > 0 ? leg < firstInflow : leg < first) continue
      const movement = legs.movement[leg]
      const typical = usual.typical(history.item[movement], history.kind[movement])
      if (typical === null) continue
      for (const pack of packs.factors) {
        const act = misread(scene, movement, legs.delta[leg], pack, typical, packs)
        if (act !== null) acts.push(act)
      }
    }
    return acts
  },
}

/** The act of having booked `delta` a pack factor off; null where the other reading is no whole or no usual one. */
function misread(
  scene: Scene,
  movement: number,
  delta: Quantity,
  pack: Factor,
  { median, spread, quantities }: Typical,
  { known, factors }: UsualPacks,
): Act<UnitEvidence> | null {
  const booked = Math.abs(delta)
  const by = delta < 0 ? inverse(pack) : pack
  const likely = convert(booked, by)
  if (likely === null || likely === 0) return null
  const gain = delta < 0 ? booked - likely : likely - booked
  if (gain <= 0) return null
  const better = oddity(booked, median, spread) - oddity(likely, median, spread)
  if (better < ODDITY_GAIN_MIN) return null
  const repeated = countOf(quantities, booked)
  const fits = known ? 1 : COMMON_PACKS_FITTING / factors.length
  const ratio = (Math.exp(Math.min(better, ODDITY_GAIN_MAX)) / Math.max(1, repeated - 1)) * fits
  const item = scene.history.item[movement]
  return {
    edits: [{ op: 'scale', movement, by }],
    gains: lastingGains(scene, movement, gain),
    surprise: surpriseOfOdds(known ? PACK_ERROR_RATE.known : PACK_ERROR_RATE.guessed, ratio),
    movements: [movement],
    evidence: evidenceOf({ item, movement, booked, likely, median, pack, known }),
  }
}

/** How far a quantity lies from the usual one, as -ln of a Laplace density without its constant. */
function oddity(quantity: Quantity, median: Quantity, spread: number): number {
  return (Math.SQRT2 * Math.abs(Math.log(quantity / median))) / spread
}

interface Misread {
  readonly item: number
  readonly movement: number
  readonly booked: Quantity
  readonly likely: Quantity
  readonly median: Quantity
  readonly pack: Factor
  readonly known: boolean
}

/** By itself, so that looking at a reading that is no act makes no closure. */
function evidenceOf(read: Misread): () => UnitEvidence {
  const { item } = read
  return () => ({
    movement: { kind: 'movement', value: read.movement },
    bookedQuantity: { kind: 'quantity', value: read.booked, item },
    likelyQuantity: { kind: 'quantity', value: read.likely, item },
    usualQuantity: { kind: 'quantity', value: read.median, item },
    packFactor: { kind: 'factor', value: read.pack },
    knownPack: { kind: 'flag', value: read.known },
  })
}
