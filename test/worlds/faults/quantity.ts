/** Faults of quantity: a pack taken for a piece or the other way round, a slip of the finger. */
import type { Random } from '../../simulation/random.ts'
import { altered, type Fault, isInflow, isReceipt, isSale, pickRow } from './blow.ts'

export const unitOfMeasure: Fault = (scene) => {
  const { pack } = scene.ware
  const row = scene.random.chance(0.5)
    ? pickRow(scene, (one) => isReceipt(one) && one.quantity % pack === 0)
    : pickRow(scene, isSale)
  if (row === null || pack < 2) return null
  if (!isSale(row))
    return altered(
      row,
      { quantity: row.quantity / pack },
      { op: 'scale', factor: String(pack) },
      row.quantity - row.quantity / pack,
    )
  return altered(
    row,
    { quantity: row.quantity * pack },
    { op: 'scale', factor: `1/${pack}` },
    row.quantity * (pack - 1),
  )
}

export const quantityTypo: Fault = (scene) => {
  const row = pickRow(scene, scene.random.chance(0.5) ? isInflow : isSale)
  if (row === null) return null
  const quantity = slip(scene.random, row.quantity)
  const lost = isSale(row) ? quantity - row.quantity : row.quantity - quantity
  if (quantity < 1 || lost <= 0) return null
  return altered(row, { quantity }, { op: 'set-quantity', quantity: String(row.quantity) }, lost)
}

/** A digit too many, one left out, two swapped, one mistaken. */
export function slip(random: Random, quantity: number): number {
  const digits = [...String(quantity)]
  const at = random.between(0, digits.length - 1)
  const other = String(random.between(0, 9))
  switch (random.pick(['more', 'less', 'swap', 'wrong'])) {
    case 'more':
      return Number(
        random
          .pick([digits.toSpliced(at, 0, digits[at]), [...digits, '0'], digits.toSpliced(at, 0, other)])
          .join(''),
      )
    case 'less':
      return Number(digits.toSpliced(at, 1).join(''))
    case 'swap':
      return Number(digits.toSpliced(at, 2, ...digits.slice(at, at + 2).reverse()).join(''))
    default:
      return Number(digits.with(at, other).join(''))
  }
}
