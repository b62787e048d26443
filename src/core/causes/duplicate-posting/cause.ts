/**
 * `duplicate-posting`: one physical act posted twice (a retry, a double scan, a whole document under a new number).
 *
 * Looks for two outflows of one book alike in kind, ends and quantity. What they share says how likely a copy is, and
 * the sound books of the file how often honest life makes such pairs. Time apart is no evidence against one document
 * line twice, and two numbers speak for two acts, unless every line of the two documents is alike.
 */

import { type Candidate, type Cause, lnShareOf, type Sign, sign } from '../candidate.ts'
import { lasting } from '../edit.ts'
import { isAskedAbout, type Scene } from '../scene.ts'
import type { SignCode } from '../sign-codes.ts'
import { wayOfMovement } from '../usual/announced-rates.ts'
import { paceOf } from '../usual/pace.ts'
import { honestRateOf, rateOf } from '../usual/rates.ts'
import { type Twin, type TwinClass, twinRatio, twinsAmong } from '../usual/twins.ts'
import { linesAlike, wholeDocumentRatio } from './whole-document.ts'

const SIGNS: Readonly<Record<TwinClass, SignCode>> = {
  'same-line': 'same-line-again',
  'other-line': 'other-line-alike',
  'line-unknown': 'same-document-alike',
  'other-document': 'other-document-alike',
  'no-document': 'alike-without-document',
}
/** Two acts that were announced by themselves are two. Chosen. */
const ANNOUNCED_EACH = 0.02
const RATES = { honest: honestRateOf, plain: rateOf }

export const duplicatePosting: Cause<'duplicate-posting'> = {
  code: 'duplicate-posting',
  candidates(scene) {
    const { history, outflows } = scene
    const movement = Int32Array.from(outflows)
    const delta = Float64Array.from(outflows, (one) => -history.quantity[one])
    const lnShare = lnShareOf(outflows.length)
    const pace = paceOf(history, scene.legs('as-posted'))
    return twinsAmong(history, movement, delta, movement.length).flatMap((all) => {
      const twins = all.filter(({ later }) => isAskedAbout(scene, later))
      if (twins.length === 0) return []
      const ratios = twins.map(
        (twin) => [twin, signsOf(scene, twin, pace(twin.later, twin.closeness))] as const,
      )
      const sum = (signs: readonly Sign[]) => signs.reduce((ln, one) => ln + one.lnRatio, 0)
      const [best, signs] = ratios.reduce((most, one) => (sum(one[1]) > sum(most[1]) ? one : most))
      return signs.length === 0 ? [] : [candidate(scene, best, signs, lnShare)]
    })
  },
}

function chanceOf({ history, usual }: Scene, { later }: Twin): number {
  const quantity = history.quantity[later]
  return usual.habits.likelihood(history.item[later], history.kind[later], quantity, quantity)
}

/** None where it speaks for no copy at all. */
function signsOf(scene: Scene, twin: Twin, expected: number): Sign[] {
  const { usual, announcements } = scene
  const { earlier, later } = twin
  const whole = twin.class === 'other-document' ? wholeDocumentRatio(scene, twin) : 0
  const ratio = twinRatio(twin, usual.twins(), expected, RATES)
  if (whole === 0 && ratio === 0) return []
  const signs: Sign[] = [
    whole > ratio
      ? sign('document-alike', whole, earlier, later)
      : sign(SIGNS[twin.class], ratio, earlier, later),
  ]
  const [one, other] = [announcements.of(earlier), announcements.of(later)]
  if (one !== null && other !== null && one !== other)
    signs.push(sign('announced-each', ANNOUNCED_EACH, earlier, later))
  if (one !== null && other === null && twin.class === 'other-document' && announcements.any) {
    const way = wayOfMovement(scene.history, later)
    if (way !== null) signs.push(sign('not-announced', 1 / (1 - usual.announced().coverage(way)), later))
  }
  return signs
}

function candidate(
  scene: Scene,
  twin: Twin,
  signs: readonly Sign[],
  lnShare: number,
): Candidate<'duplicate-posting'> {
  const { history } = scene
  const { earlier, later, apartMs } = twin
  const quantity = history.quantity[later]
  return {
    code: 'duplicate-posting',
    edits: [{ op: 'drop', movement: later }],
    gains: lasting(
      quantity,
      scene.timeOf('as-posted', later, true),
      scene.timeOf('as-happened', later, true),
    ),
    touches: [],
    lnShare,
    signs,
    movements: [earlier, later],
    arrived: null,
    evidence: () => ({
      keptMovement: { kind: 'movement', value: earlier },
      duplicateMovement: { kind: 'movement', value: later },
      duplicateQuantity: { kind: 'quantity', value: quantity, item: history.item[later] },
      apartMs: { kind: 'duration', value: apartMs },
      sameTime: { kind: 'flag', value: apartMs === 0 },
      sameDocument: { kind: 'flag', value: twin.class === 'same-line' || twin.class === 'line-unknown' },
      linesAlike: { kind: 'count', value: twin.class === 'other-document' ? linesAlike(scene, twin) : 0 },
      quantityShare: { kind: 'share', value: chanceOf(scene, twin) },
    }),
  }
}
