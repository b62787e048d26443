/** Items may be kept at different scales, and lots are of one item: what moves between two items is told in each. */
import { describe, expect, it } from 'vitest'
import { made } from '../../../../test/support/made-scene.ts'
import { BASE, plainMovement, receiptOf } from '../../../../test/support/plain-movement.ts'
import { plainItem } from '../../history/item.ts'
import type { Movement } from '../../history/movement.ts'
import { HOUR_MS } from '../../time.ts'
import { identityChange } from '../identity-change/cause.ts'
import { wrongItem } from './cause.ts'

const ITEMS = [plainItem('VISOR-LG', 0), plainItem('VISOR-SM', 3)]
const large = receiptOf({ id: 'large', item: 'VISOR-LG', quantity: 10 })
const small = receiptOf({ id: 'small', item: 'VISOR-SM', quantity: 6_000, at: BASE + HOUR_MS })
const sale = plainMovement({ id: 'sale', item: 'VISOR-LG', quantity: 14, at: BASE + 2 * HOUR_MS })

describe('what was booked on an item of another scale', () => {
  const candidatesOf = (movements: readonly Movement[]) => [
    ...wrongItem.candidates(made(movements, ITEMS).scene('VISOR-LG', 'as-posted')),
  ]

  it('is gained in the units of this item and lost in those of the other', () => {
    const [inflow] = candidatesOf([large, small, sale]).filter(({ arrived }) => arrived !== null)
    expect(inflow.gains.map(({ quantity }) => quantity)).toEqual([6, 6])
    expect(inflow.touches.map(({ loss }) => loss)).toEqual([6_000])
  })

  it('is not gained where it is no whole number of units', () => {
    expect(candidatesOf([large, { ...small, quantity: 6_500 }, sale])).toEqual([])
  })

  it('leaves the other item in its units', () => {
    const many = { ...small, quantity: 14_000 }
    const outflow = candidatesOf([large, many, sale]).find(({ arrived }) => arrived === null)
    expect(outflow?.touches.map(({ loss }) => loss)).toEqual([14_000])
    expect(candidatesOf([large, small, sale]).filter(({ arrived }) => arrived === null)).toEqual([])
  })

  it('is left under a code that ended, in the units of that code', () => {
    const scene = made([small, { ...large, recordedAt: BASE + 2 * HOUR_MS }, sale], ITEMS)
    const [joined] = identityChange.candidates(scene.scene('VISOR-LG', 'as-posted'))
    expect(joined.gains.map(({ quantity }) => quantity)).toEqual([6, 6])
    expect(joined.evidence()).toMatchObject({
      leftQuantity: { value: 6_000, item: scene.history.items.findIndex(({ code }) => code === 'VISOR-SM') },
    })
  })
})

it('goods of a lot are moved to the lot of the other item as well', () => {
  const { scene, history } = made([
    { ...large, lot: 'L-1' },
    { ...small, lot: 'S-1' },
    { ...sale, lot: 'L-1' },
  ])
  const [inflow] = wrongItem.candidates(scene('VISOR-LG', 'as-posted'))
  expect(inflow.edits).toEqual([
    { op: 'retarget-item', movement: 1, item: 0 },
    { op: 'retarget-lot', movement: 1, lot: history.texts.indexOf('L-1') },
  ])
})
