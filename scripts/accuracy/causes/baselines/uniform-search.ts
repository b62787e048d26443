/**
 * Feasibility alone: every edit of the book's own history that a cause allows is tried, all at one price. The cause
 * wins of whose edits the largest share heals the book.
 */

import { randomOf } from '../../../../test/simulation/random.ts'
import { isInflow, isReceipt, isSale } from '../../../../test/worlds/faults/blow.ts'
import { slip } from '../../../../test/worlds/faults/quantity.ts'
import { sunken } from '../../../../test/worlds/replay.ts'
import { legsOf, type Row } from '../../../../test/worlds/row.ts'
import type { Scene } from './scene.ts'

/** A gain of the book: so much more from a time on, in each clock. */
interface Gain {
  readonly quantity: number
  readonly occurredAt: number
  readonly recordedAt: number
}

const CASE = 12
const TRIES = 40

export function uniformSearch(scene: Scene): string {
  const { own, timing, start } = scene
  if (timing) return 'late-posting'
  const before = own.filter(({ occurredAt }) => occurredAt <= start)
  const sales = before.filter(isSale)
  const receipts = before.filter(isReceipt)
  const pack = scene.pack ?? CASE
  const elsewhere = scene.rows.filter(
    (row) => isReceipt(row) && !own.includes(row) && row.occurredAt <= start,
  )
  const proposals: Readonly<Record<string, readonly Gain[]>> = {
    'duplicate-posting': twins(sales).map((row) => gain(row, row.quantity)),
    'unit-of-measure': [
      ...sales.map((row) => gain(row, row.quantity % pack === 0 ? row.quantity - row.quantity / pack : 0)),
      ...receipts.map((row) => gain(row, row.quantity * (pack - 1))),
    ],
    'quantity-typo': [...sales, ...receipts].flatMap(slips),
    'wrong-location': elsewhere.map((row) => gain(row, row.quantity)),
    'unposted-receipt': inserted(receipts, before),
    'unposted-return': inserted(sales, before),
    'misapplied-adjustment': before
      .filter((row) => row.to === 'adjustment')
      .map((row) => gain(row, row.quantity)),
  }
  let best = { code: 'unknown', share: 0 }
  for (const [code, gains] of Object.entries(proposals)) {
    const share = gains.filter((one) => heals(scene, one)).length / Math.max(1, gains.length)
    if (share > best.share) best = { code, share }
  }
  return best.code
}

const gain = ({ occurredAt, recordedAt }: Row, quantity: number): Gain => ({
  quantity,
  occurredAt,
  recordedAt,
})

function twins(sales: readonly Row[]): Row[] {
  return sales.filter((row, at) => sales.slice(0, at).some(({ quantity }) => quantity === row.quantity))
}

/** What a slip of the finger may have made of another quantity. */
function slips(row: Row): Gain[] {
  const random = randomOf(row.quantity)
  const meant = new Set(Array.from({ length: 8 }, () => slip(random, row.quantity)))
  return [...meant].map((quantity) =>
    gain(row, isInflow(row) ? quantity - row.quantity : row.quantity - quantity),
  )
}

/** Usual quantities, at times spread over the history. */
function inserted(usual: readonly Row[], times: readonly Row[]): Gain[] {
  if (usual.length === 0 || times.length === 0) return []
  return Array.from({ length: TRIES }, (_, at) =>
    gain(times[Math.floor((at * times.length) / TRIES)], usual[(at * 7) % usual.length].quantity),
  )
}

function heals({ own, book }: Scene, { quantity, occurredAt, recordedAt }: Gain): boolean {
  if (quantity <= 0) return false
  const [like] = own
  const leg = legsOf(like).find((one) => one.book === book)
  if (leg === undefined) return false
  const shelf = leg.delta > 0 ? like.to : like.from
  const insert = { ...like, from: 'supplier', to: shelf, quantity, occurredAt, recordedAt }
  return !sunken([...own, insert]).some((one) => one.book === book)
}
