/**
 * `stale-count`: a count was set against another balance than the one at the minute it was counted.
 *
 * Looks at corrections that were posted after the time they bear. What came in between was not there to be counted,
 * and what left in between is taken off a second time, so the correction is off by just that. With a count the shelf
 * itself says so; without one the book must have been at or above zero right after it on its own day, since a count
 * cannot set a book below zero.
 */
import { DAY_MS } from '../../time.ts'
import type { Count } from '../around/neighbours.ts'
import { type Candidate, type Cause, lnShareOf, sign } from '../candidate.ts'
import { lasting } from '../edit.ts'
import { balanceBefore } from '../replay/line.ts'
import type { Scene } from '../scene.ts'
import { isCorrection } from '../usual/corrections.ts'

const COUNT_RATIO = 200
/** Counts are entered late more often than other rows are. Chosen. */
const LATE_COUNT = 3

export const staleCount: Cause<'stale-count'> = {
  code: 'stale-count',
  candidates(scene) {
    return scene.outflows
      .filter((movement) => isCorrection(scene.history, movement))
      .flatMap((movement) => candidate(scene, movement) ?? [])
  },
}

function candidate(scene: Scene, movement: number): Candidate<'stale-count'> | null {
  const { history, outflows, usual } = scene
  const quantity = history.quantity[movement]
  const occurredAt = history.occurredAt[movement]
  const postedAt = history.recordedAt[movement]
  const heldThen = balanceBefore(scene.line('as-happened'), occurredAt)
  const heldWhenPosted = balanceBefore(scene.line('as-posted'), postedAt)
  // What came in between was not there to be counted; what left in between was taken off twice.
  const between = Math.abs(heldWhenPosted - heldThen)
  if (between === 0 || postedAt <= occurredAt) return null
  const set = Math.max(heldWhenPosted, heldThen) - quantity
  const count = countOf(scene, movement, set)
  if (count === null && heldThen < quantity) return null
  const gain = Math.min(between, quantity)
  const ratio = count === null ? LATE_COUNT * usual.delays().earlyRatio(postedAt - occurredAt) : COUNT_RATIO
  const item = history.item[movement]
  return {
    code: 'stale-count',
    edits: [
      gain === quantity
        ? { op: 'drop', movement }
        : { op: 'set-quantity', movement, quantity: quantity - gain },
    ],
    gains: lasting(gain, postedAt, scene.timeOf('as-happened', movement, true)),
    touches: [],
    lnShare: lnShareOf(outflows.length),
    signs: [sign('count-of-then', ratio, movement)],
    movements: [movement],
    arrived: null,
    evidence: () => ({
      adjustment: { kind: 'movement', value: movement },
      adjustedQuantity: { kind: 'quantity', value: quantity, item },
      countedQuantity: count === null ? null : { kind: 'quantity', value: count.quantity, item },
      heldThen: { kind: 'quantity', value: heldThen, item },
      heldWhenPosted: { kind: 'quantity', value: heldWhenPosted, item },
      countedAt: { kind: 'instant', value: count?.countedAt ?? occurredAt },
      postedAt: { kind: 'instant', value: postedAt },
    }),
  }
}

/** The count that a correction set, when it was posted, against the balance of then; null where none is known. */
function countOf({ neighbours, book, history }: Scene, movement: number, set: number): Count | null {
  const at = history.occurredAt[movement]
  return (
    neighbours
      .counts(book)
      .find(({ quantity, countedAt }) => quantity === set && Math.abs(countedAt - at) < DAY_MS) ?? null
  )
}
