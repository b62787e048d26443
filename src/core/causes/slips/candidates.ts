/** Candidates of the two causes that change a quantity: a slip of digits, a slip of units. */
import type { Candidate, FactsOf, Sign } from '../candidate.ts'
import { lnShareOf, sign } from '../candidate.ts'
import type { Edit } from '../edit.ts'
import { lasting } from '../edit.ts'
import { isAskedAbout, type Scene } from '../scene.ts'
import { wayOfMovement } from '../usual/announced-rates.ts'
import { isBringer, isCorrection } from '../usual/corrections.ts'
import type { SlipKind } from '../usual/quantities/oddity.ts'
import { honestRateOf } from '../usual/rates.ts'
import { digitSlips, packSlips, type Sinking, type Slip } from './slips.ts'

/** Slips that are less likely than this are not looked at. */
const RATIO_MIN = 1e-5
/** A row that was announced as it is booked is nearly acquitted. Chosen. */
const AS_ANNOUNCED = 0.02
/** A slip is off what was announced this often, where something was. Chosen. */
const MEANT_AS_ANNOUNCED = 0.9

/** The two causes that change a quantity. */
type SlipCode = 'quantity-typo' | 'unit-of-measure'

/** How a cause of slips tells them. */
export interface SlipCause<Code extends SlipCode> {
  readonly code: Code
  readonly kind: SlipKind
  readonly edit: (scene: Scene, movement: number, slip: Slip) => Edit
  readonly evidence: (scene: Scene, movement: number, slip: Slip) => FactsOf<Code>
}

/** The candidates of a cause: every reading of every row that the hand may have meant. */
export function* slipCandidates<Code extends SlipCode>(
  scene: Scene,
  cause: SlipCause<Code>,
): Iterable<Candidate<Code>> {
  const isCounted = (movement: number) => !isCorrection(scene.history, movement)
  const sides = [
    [scene.outflows.filter((one) => isCounted(one) && !isBringer(scene.history, one)), 'out-too-large'],
    [scene.inflows.filter(isCounted), 'in-too-small'],
  ] as const
  const part = sides.some(([rows]) => rows.length === 0) ? 1 : 0.5
  for (const [rows, sinking] of sides) {
    const lnShare = lnShareOf(rows.length, part)
    for (const movement of rows) {
      if (!isAskedAbout(scene, movement)) continue
      const { slips, oddity } = rowSlips(scene, movement, sinking, cause.kind)
      for (const slip of slips) {
        if (slip.ratio < RATIO_MIN) continue
        yield candidate(scene, { cause, movement, sinking, slip, lnShare, oddity })
      }
    }
  }
}

interface RowSlip<Code extends SlipCode> {
  readonly cause: SlipCause<Code>
  readonly movement: number
  readonly sinking: Sinking
  readonly slip: Slip
  readonly lnShare: number
  readonly oddity: number
}

function candidate<Code extends SlipCode>(
  scene: Scene,
  { cause, movement, sinking, slip, lnShare, oddity }: RowSlip<Code>,
): Candidate<Code> {
  const written = scene.history.quantity[movement]
  const leaves = sinking === 'out-too-large'
  return {
    code: cause.code,
    edits: [cause.edit(scene, movement, slip)],
    gains: lasting(
      Math.abs(written - slip.meant),
      scene.timeOf('as-posted', movement, leaves),
      scene.timeOf('as-happened', movement, leaves),
    ),
    touches: [],
    lnShare,
    signs: signsOf(scene, movement, slip, oddity),
    movements: [movement],
    arrived: null,
    evidence: () => cause.evidence(scene, movement, slip),
  }
}

function signsOf({ announcements, usual }: Scene, movement: number, slip: Slip, oddity: number): Sign[] {
  const habit = sign('quantity-habit', slip.ratio * oddity, movement)
  const announced = announcements.left(movement)
  if (announced === null) return [habit]
  if (announced === usual.hands().history.quantity[movement])
    return [habit, sign('announced-as-booked', AS_ANNOUNCED, movement)]
  if (announced !== slip.meant) return [habit]
  // What was meant is known, so how usual it is counts no more.
  const usualness = slip.ratio === 0 ? 1 : slip.meantLikelihood
  const way = wayOfMovement(usual.hands().history, movement) ?? 'receipt'
  const ratio = MEANT_AS_ANNOUNCED / honestRateOf(usual.announced().mismatch(way)) / usualness
  return [habit, sign('announced-otherwise', ratio, movement)]
}

/** The slips of a kind that a row may be, and what their ratios count for beside rows as odd. */
function rowSlips({ usual }: Scene, movement: number, sinking: Sinking, kind: SlipKind) {
  const hands = usual.hands()
  const slips = { digits: digitSlips(hands, movement, sinking), packs: packSlips(hands, movement, sinking) }
  let most = 0
  for (const { ratio } of slips.digits) most = Math.max(most, ratio)
  for (const { ratio } of slips.packs) most = Math.max(most, ratio)
  return { slips: slips[kind], oddity: usual.oddity()(most, sinking, kind) }
}
