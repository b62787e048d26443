import { expect, it } from 'vitest'
import { NEAR_ITEMS_MAX } from '../../limits.ts'
import { nearItemsOf } from './near-items.ts'

it('are those of the stem, then those of which one character differs, each in their order', () => {
  const codes = ['LOUVER-RD', 'LOUPER-RD', 'LOUVER-BL', 'LAMP-BL', 'LOUVER-GN', 'LOUVAR-RD']
  expect(nearItemsOf(codes)(0)).toEqual([
    { item: 2, weight: 3 },
    { item: 4, weight: 3 },
    { item: 1, weight: 1 },
    { item: 5, weight: 1 },
  ])
  expect(nearItemsOf(codes)(3)).toEqual([])
})

it('are the first of a stem that every item of a file has', () => {
  const codes = Array.from({ length: 5_000 }, (_, item) => `SKU-${item}`)
  const near = nearItemsOf(codes)(3)
  expect(near.map(({ item }) => item)).toEqual(
    Array.from({ length: NEAR_ITEMS_MAX + 1 }, (_, item) => item).filter((item) => item !== 3),
  )
})
