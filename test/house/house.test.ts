/** The real house has no fault. The tests beside this one show with made-up houses that each fault is found. */
import { describe, expect, it } from 'vitest'
import { FAULTS } from '../../scripts/house/faults.ts'
import { readHouse } from '../../scripts/house/read-house.ts'
import { root } from '../support/sources.ts'

const house = readHouse(root)

describe('the house', () => {
  it('is read', () => {
    expect(house.files.length).toBeGreaterThan(50)
    expect(house.tests.length).toBeGreaterThan(10)
  })

  it.each(Object.entries(FAULTS))('has none of these: %s', (_, find) => {
    expect(find(house)).toEqual([])
  })
})
