/**
 * `missing-message`: a gap in the numbers of a source that promises to leave out none.
 *
 * Only numbers that a source gives its messages count (`receivedSeq`); ids that merely look numeric are nothing. Where
 * gaps are common in the file, they say nothing.
 */
import type { Gap } from '../around/gaps.ts'
import { type Candidate, type Cause, sign } from '../candidate.ts'
import { lasting } from '../edit.ts'
import { type Size, sizesOf } from '../missing/insertions.ts'
import type { Scene } from '../scene.ts'

/** Gaps without a missing message are this rare at the least. Chosen. */
const RATE_MIN = 1e-4

export const missingMessage: Cause<'missing-message'> = {
  code: 'missing-message',
  *candidates(scene) {
    const { history, rows, order, stretch, gaps } = scene
    if (history.receivedSeq === null || rows.length === 0 || stretch === null || scene.transit !== null)
      return
    const from = scene.timeOf(order, rows[0], false)
    const sources = new Set(rows.map((movement) => history.source?.[movement] ?? 0))
    const sizes = sizesOf(scene, 'receipt')
    for (const source of sources) {
      const { found, numbers, inOrder } = gaps.of(source)
      if (!inOrder) continue
      const within = found.filter((gap) => gap.from <= scene.start && gap.to >= from)
      // All gaps but those looked at are honest, as far as is known.
      const rate = Math.max(RATE_MIN, (found.length - within.length) / Math.max(1, numbers))
      const ratio = 1 / (rate * Math.max(1, numbersWithin(scene, source, from)))
      for (const gap of within)
        for (const size of sizes) yield candidate(scene, gap, size, ratio / within.length)
    }
  },
}

/** Numbers that a source gave in the time that is looked at. */
function numbersWithin({ history, start, gaps }: Scene, source: number, from: number): number {
  const { numbers } = gaps.of(source)
  const span = Math.max(1, history.horizon - history.recordedAt[0])
  return numbers * Math.min(1, Math.max(0, (Math.min(start, history.horizon) - from) / span))
}

function candidate(
  scene: Scene,
  gap: Gap,
  { quantity, share }: Size,
  ratio: number,
): Candidate<'missing-message'> {
  const { history, rows, book } = scene
  const posted = Math.min(gap.from, scene.start)
  const at = Math.min(history.occurredAt[gap.before], posted)
  return {
    code: 'missing-message',
    edits: [{ op: 'insert', movement: rows[0], quantity, at, document: null }],
    gains: lasting(quantity, posted, at),
    touches: [],
    lnShare: Math.log(share),
    signs: [sign('number-missing', ratio, gap.before, gap.after)],
    movements: [gap.before, gap.after],
    arrived: at,
    evidence: () => ({
      missingQuantity: { kind: 'quantity', value: quantity, item: book.item },
      missingNumbers: { kind: 'count', value: gap.missing },
      before: { kind: 'movement', value: gap.before },
      after: { kind: 'movement', value: gap.after },
      from: { kind: 'instant', value: gap.from },
      to: { kind: 'instant', value: history.recordedAt[gap.after] },
    }),
  }
}
