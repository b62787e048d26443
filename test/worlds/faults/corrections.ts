/** Faults of those who correct: a correction that is wrong, a count that is old, a receipt taken back too late. */
import { DAY, HOUR, lognormal } from '../draws.ts'
import { balanceAt } from '../replay.ts'
import { keyOf, legsOf, type Row } from '../row.ts'
import type { Manners } from '../world.ts'
import {
  added,
  altered,
  type Blow,
  type Fault,
  isInflow,
  isReceipt,
  isSale,
  pickRow,
  type Scene,
} from './blow.ts'

/** Of another item, with the wrong sign, ten times as much, or made twice. */
export const misappliedAdjustment: Fault = (scene) => {
  const { random } = scene
  if (random.chance(0.4)) return strayCorrection(scene)
  const row = pickRow(scene, (one) => one.kind === 'adjustment')
  if (row === null) return strayCorrection(scene)
  if (isInflow(row))
    return altered(row, { from: row.to, to: row.from }, { op: 'turn-sign' }, 2 * row.quantity)
  if (random.chance(0.6)) {
    const edit = { op: 'set-quantity', quantity: String(row.quantity) } as const
    return altered(row, { quantity: row.quantity * 10 }, edit, row.quantity * 9)
  }
  return added(moved(row, scene.newKey(), row.occurredAt + random.between(1, 20) * HOUR, scene))
}

function strayCorrection(scene: Scene): Blow | null {
  const { random, manners } = scene
  const like = pickRow(scene, isSale)
  if (like === null) return null
  const quantity = Math.max(2, Math.round(lognormal(random, 12, 0.9)))
  const occurredAt = like.occurredAt + random.between(1, 5) * HOUR
  const row = correction(like, scene.newKey(), quantity, manners)
  return added(moved(row, row.key, occurredAt, scene))
}

/** A count is set against the balance of later, when more had come in. */
export const staleCount: Fault = (scene) => {
  const { random, rows, newKey, manners } = scene
  const receipt = pickRow(scene, (row) => isReceipt(row) && row.lot === '' && row.owner === '')
  if (receipt === null) return null
  const book = keyOf({ ...receipt, location: receipt.to })
  const countedAt = receipt.occurredAt - random.between(1, 8) * HOUR
  const setAt = receipt.recordedAt + random.between(1, 6) * HOUR
  const held = balanceAt(rows, book, countedAt)
  let booked = 0
  for (const row of rows)
    if (row.recordedAt <= setAt) for (const leg of legsOf(row)) if (leg.book === book) booked += leg.delta
  const quantity = booked - held
  if (quantity <= 0 || held < 0) return null
  const like = { ...receipt, from: receipt.to, to: 'customer' }
  const plain = correction(like, newKey(), quantity, manners)
  const occurredAt = held >= quantity ? countedAt : setAt
  const row: Row = { ...plain, occurredAt, reportedAt: setAt, recordedAt: setAt }
  const counted = { item: row.item, location: row.from, quantity: held, countedAt }
  return added(row, { counted })
}

/** The receipt is taken back, whole or in part, when its goods have left or will. */
export const reversedReceipt: Fault = (scene) => {
  const { random } = scene
  const row = pickRow(scene, isReceipt)
  if (row === null) return null
  const whole = row.quantity < 4 || random.chance(0.7)
  const quantity = whole ? row.quantity : Math.ceil(row.quantity * (0.3 + 0.5 * random.next()))
  const back = { ...row, quantity, from: row.to, to: row.from }
  const at = row.occurredAt + random.between(20, 240) * HOUR
  return added(moved(back, scene.newKey(), at, scene))
}

export const wrongDirection: Fault = (scene) => {
  const row = pickRow(scene, (one) => one.kind === 'return' || (isReceipt(one) && scene.random.chance(0.2)))
  if (row === null) return null
  return altered(row, { from: row.to, to: row.from }, { op: 'turn-sign' }, 2 * row.quantity)
}

/** Goods that were under one code are sold under another from a day on. */
export const identityChange: Fault = (scene) => {
  const { random, rows, ware, manners } = scene
  const from = Math.min(...rows.map((row) => row.occurredAt))
  const to = Math.max(...rows.map((row) => row.occurredAt))
  const at = Math.floor((from + (0.3 + 0.4 * random.next()) * (to - from)) / DAY) * DAY
  const out = rows.filter((row) => row.occurredAt >= at)
  if (out.length === 0) return null
  const name = manners.renamed(ware.item)
  const [first] = out
  return {
    out,
    posted: out.map((row) => ({ ...row, item: name })),
    about: [],
    at,
    quantity: rows.reduce((sum, row) => sum + (row.occurredAt < at ? onHand(row) : 0), 0),
    repair: [{ op: 'join-items', movement: String(first.key), item: ware.item }],
    renamed: { from: ware.item, to: name },
  }
}

const onHand = (row: Row) => legsOf(row).reduce((sum, { delta }) => sum + delta, 0)

const correction = (like: Row, key: number, quantity: number, manners: Manners): Row => ({
  ...like,
  key,
  quantity,
  reason: manners.reason(),
  source: manners.office,
  kind: 'adjustment',
  to: 'adjustment',
  document: '',
  line: '',
})

function moved(row: Row, key: number, occurredAt: number, { manners }: Scene): Row {
  const { reported, recorded } = manners.lag(row.kind)
  return { ...row, key, occurredAt, reportedAt: occurredAt + reported, recordedAt: occurredAt + recorded }
}
