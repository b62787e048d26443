/** A correction that is too large, made twice, made on a sibling, or made where nothing was wrong. */

import { kindCode, NONE } from '../../rows.ts'
import { PLACE, REASON } from '../../world/world.ts'
import { balanceAt } from '../below-zero.ts'
import { bookOutOf } from '../books.ts'
import type { Fault, Strike } from '../fault.ts'
import type { Field } from '../field.ts'

const ADJUSTMENT = kindCode('adjustment')

export const misappliedAdjustment: Fault = {
  code: 'misapplied-adjustment',
  strike(field, item) {
    const { rows, random, world } = field
    const isCorrection = (row: number) =>
      field.isKind(row, 'adjustment', 'scrap') && rows.to[row] % world.placesASite === PLACE.adjustment
    const kind = random.next()
    if (kind < 0.25) return tooLarge(field, field.pick(item, isCorrection))
    if (kind < 0.4) return twice(field, field.pick(item, isCorrection))
    if (kind < 0.55) return onSibling(field, item, isCorrection)
    return invented(field, field.pick(item, field.isSale))
  },
}

function tooLarge(field: Field, row: number): Strike | null {
  if (row < 0) return null
  const { rows, random } = field
  const was = rows.quantity[row]
  field.set(row, 'quantity', was * random.pick([5, 10, 10, 12]))
  return {
    rows: [row],
    books: [bookOutOf(field, row)],
    at: rows.occurred[row],
    quantity: rows.quantity[row] - was,
    truth: { quantity: String(was) },
    repair: [{ op: 'set-quantity', row, quantity: was }],
  }
}

function twice(field: Field, row: number): Strike | null {
  if (row < 0) return null
  const { rows, random } = field
  const later = random.between(60, 2 * 86_400)
  if (rows.recorded[row] + later >= field.end) return null
  const copy = field.copy(row)
  for (const clock of ['occurred', 'reported', 'recorded'] as const)
    field.set(copy, clock, rows[clock][row] + later)
  return dropped(field, copy)
}

function onSibling(field: Field, item: number, accept: (row: number) => boolean): Strike | null {
  const { rows, random, world } = field
  const siblings = world.siblings[item].filter((one) => world.items[one].tracking === 'none')
  if (siblings.length === 0) return null
  const sibling = random.pick(siblings)
  const row = field.pick(sibling, (one) => accept(one) && rows.owner[one] === 0)
  if (row < 0 || world.items[item].owners[0] !== 0) return null
  const book = bookOutOf(field, row)
  field.set(row, 'item', item)
  return {
    rows: [row],
    books: [bookOutOf(field, row), book],
    at: rows.occurred[row],
    quantity: rows.quantity[row],
    truth: { item: field.codeOf(sibling) },
    repair: [{ op: 'retarget-item', row, item: sibling }],
  }
}

/** Somebody "corrects" a shelf on which nothing was wrong, an hour after some sale. */
function invented(field: Field, sale: number): Strike | null {
  if (sale < 0) return null
  const { rows, random, world } = field
  const at = rows.occurred[sale] + random.between(600, 7200)
  const held = balanceAt(field, bookOutOf(field, sale), 'recorded', at)
  const most = Math.floor(held * random.within(0.15, 0.95))
  if (most < 1 || at + 3600 >= field.end) return null
  const row = field.copy(sale)
  field.set(row, 'kind', ADJUSTMENT)
  field.set(row, 'to', rows.site[row] * world.placesASite + PLACE.adjustment)
  field.set(row, 'quantity', most)
  field.set(row, 'source', 2)
  field.set(row, 'document', NONE)
  field.set(row, 'line', 0)
  field.set(row, 'reason', REASON.damaged)
  field.set(row, 'occurred', at)
  field.set(row, 'reported', at + random.between(5, 900))
  field.set(row, 'recorded', rows.reported[row] + random.between(5, 300))
  return dropped(field, row)
}

function dropped(field: Field, row: number): Strike {
  const { rows } = field
  return {
    rows: [row],
    books: [bookOutOf(field, row)],
    at: rows.occurred[row],
    quantity: rows.quantity[row],
    truth: { quantity: '0' },
    repair: [{ op: 'drop', row }],
  }
}
