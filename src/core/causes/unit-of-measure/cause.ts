/**
 * `unit-of-measure`: a pack factor applied wrongly, a case booked as an each or an each as a case.
 *
 * For every movement around the episode and every pack factor (the item's own, else the common ones of trade): would
 * an outflow divided by it, or an inflow multiplied by it, be a more usual quantity for this item and kind than what
 * was booked? Usual is measured on a logarithmic scale against the median, as a Laplace distribution: demand has heavy
 * tails, and a big order must not look like a slip. How wide it is follows from the item's other movements of the kind
 * only, and is itself uncertain where they are few: what counts is the distribution that they predict, the mean over
 * all widths that may be behind them. So a few quantities far apart show no habit that another could break. The
 * likelihood ratio of the two readings is weighed against the base rate of such slips. A movement that another one of
 * the same day mirrors, equal and opposite, is a change of place, lot or state: its quantity was booked twice.
 */
import type { Quantity } from '../../quantity/quantity.ts'
import { convert, type Factor, inverse } from '../../quantity/unit.ts'
import type { Act } from '../act.ts'
import { countOf, type Typical, type UsualPacks } from '../around/usual.ts'
import { type Cause, lastingGains } from '../cause.ts'
import type { Scene } from '../scene.ts'
import { ACT_SURPRISE_MAX, surpriseOfOdds } from '../surprise.ts'
import type { UnitEvidence } from './evidence.ts'
import {
  COMMON_PACKS_FITTING,
  DEVIATION_MIN,
  ODDITY_GAIN_MAX,
  ODDITY_GAIN_MIN,
  PACK_ERROR_RATE,
  prior,
} from './prior.ts'

export const unitOfMeasure: Cause<UnitEvidence> = {
  code: 'unit-of-measure',
  prior,
  acts(scene) {
    const { history, legs, first, firstInflow, last, usual, neighbours, book, order } = scene
    const packs = usual.packs(book.item)
    const acts: Act<UnitEvidence>[] = []
    for (let leg = Math.min(first, firstInflow); leg < last; leg++) {
      if (legs.delta[leg] > 0 ? leg < firstInflow : leg < first) continue
      const movement = legs.movement[leg]
      const typical = usual.typical(history.item[movement], history.kind[movement])
      if (typical === null) continue
      const before = acts.length
      for (const pack of packs.factors) {
        const act = misread(scene, leg, pack, typical, packs)
        if (act !== null) acts.push(act)
      }
      const isOdd = acts.length > before
      if (isOdd && neighbours.isMirrored(book, legs.delta[leg], legs.at[leg], order)) acts.length = before
    }
    return acts
  },
}

/** The act of having booked a leg a pack factor off; null where the other reading is no whole or no usual one. */
function misread(
  scene: Scene,
  leg: number,
  pack: Factor,
  typical: Typical,
  { known, factors }: UsualPacks,
): Act<UnitEvidence> | null {
  const { legs, history } = scene
  const movement = legs.movement[leg]
  const delta = legs.delta[leg]
  const booked = Math.abs(delta)
  const by = delta < 0 ? inverse(pack) : pack
  const likely = convert(booked, by)
  if (likely === null || likely === 0) return null
  const gain = delta < 0 ? booked - likely : likely - booked
  if (gain <= 0) return null
  const better = oddityGain(typical, booked, likely)
  if (better < ODDITY_GAIN_MIN) return null
  const repeated = countOf(typical.quantities, booked)
  const fits = known ? 1 : COMMON_PACKS_FITTING / factors.length
  const ratio = (Math.exp(Math.min(better, ODDITY_GAIN_MAX)) / Math.max(1, repeated - 1)) * fits
  const { median } = typical
  const surprise = surpriseOfOdds(known ? PACK_ERROR_RATE.known : PACK_ERROR_RATE.guessed, ratio)
  if (surprise > ACT_SURPRISE_MAX) return null
  return {
    edits: [{ op: 'scale', movement, by }],
    gains: lastingGains(scene, movement, gain),
    surprise,
    movements: [movement],
    evidence: evidenceOf({ item: history.item[movement], movement, booked, likely, median, pack, known }),
  }
}

/**
 * How much less odd the likely quantity is than the booked one, as -ln of densities. Where n others lie s from the
 * median together, on a logarithmic scale, one that lies x from it has a density proportional to (s + x)^-(n + 1): a
 * Laplace distribution whose width is not known (Jeffreys prior).
 */
function oddityGain({ median, deviation, quantities }: Typical, booked: Quantity, likely: Quantity): number {
  const others = quantities.length - 1
  const far = Math.abs(Math.log(booked / median))
  const rest = Math.max(deviation - far, others * DEVIATION_MIN)
  const near = Math.abs(Math.log(likely / median))
  return (others + 1) * Math.log((rest + far) / (rest + near))
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
