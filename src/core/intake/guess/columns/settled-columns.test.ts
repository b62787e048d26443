import { describe, expect, it } from 'vitest'
import { namedPlace, namedQuantity, quantityName } from './settled-columns.ts'

const headed = (...headers: string[]) => headers.map((header) => ({ header }))

describe('columns that are named together', () => {
  it.each([
    ['Received-Sold', { in: [0], out: [1] }],
    [' Received + Returned - Sold - Wasted ', { in: [0, 3], out: [1, 2] }],
    ['-Sold', { in: [], out: [1] }],
    ['-Sold+Received', { in: [0], out: [1] }],
  ])('%s', (named, sides) => {
    const profiles = headed('Received', 'Sold', 'Wasted', 'Returned')
    expect(namedQuantity(named, profiles)).toEqual({ kind: 'sum', ...sides, signed: [] })
  })

  it('one column is no quantity of several', () => {
    expect(namedQuantity('Qty', headed('Qty'))).toBeNull()
    expect(namedQuantity('Qty +/-', headed('Qty', 'Qty +/-'))).toBeNull()
    expect(namedQuantity('Stock-In', headed('Stock', 'In', 'Stock-In'))).toBeNull()
  })

  it('what is no column of the file is none', () => {
    expect(namedQuantity('Received-Lost', headed('Received', 'Sold'))).toBeNull()
    expect(namedQuantity('Received-', headed('Received', 'Sold'))).toBeNull()
    expect(namedQuantity('', headed('', 'Sold'))).toBeNull()
    expect(namedPlace('Warehouse+Shelf', headed('Warehouse', 'Bin'))).toBeNull()
  })

  it('a place has an outer part and an inner one, or is one column with a plus', () => {
    expect(namedPlace('Warehouse + Bin', headed('Bin', 'Warehouse'))).toEqual([1, 0])
    expect(namedPlace('Bin+Row', headed('Bin', 'Row', 'Bin+Row'))).toEqual([2])
    expect(namedPlace('Bin-Row', headed('Bin', 'Row'))).toBeNull()
    expect(namedPlace('', headed('Bin'))).toEqual([])
  })

  it('a name is read as it is written', () => {
    const name = quantityName({ in: ['In', 'Back'], out: ['Out', 'Lost'] })
    expect(name).toBe('In+Back-Out-Lost')
    expect(namedQuantity(name, headed('In', 'Out', 'Back', 'Lost'))).toMatchObject({
      in: [0, 2],
      out: [1, 3],
    })
  })
})
