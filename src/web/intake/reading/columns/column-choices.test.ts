import { describe, expect, it } from 'vitest'
import type { FileGuess } from '../../../../api/intake/schema.ts'
import { AS_IT_IS, chosenColumn, columnChoices, type TakenColumn } from './column-choices.ts'

const taken = (from: string[], column: TakenColumn['column'] = 'quantity'): TakenColumn => ({
  column,
  from,
  code: 'word',
  confidence: 1,
  examples: ['A'],
})
const file = { table: { columns: ['Zugang', 'Abgang'], groups: ['Artikel'] } } as unknown as FileGuess

describe('the columns a canonical one can be read from', () => {
  it('are those of the file, in its order, and none of them', () => {
    expect(columnChoices('item', file, taken(['Zugang'], 'item')).map(({ label }) => label)).toEqual([
      'Not read',
      'Zugang',
      'Abgang',
      'Artikel',
    ])
  })

  it('without a place, all rows are at one', () => {
    expect(columnChoices('location', file, undefined)[0]).toEqual({
      value: '',
      label: 'None: all rows are at one place',
    })
    expect(chosenColumn(taken([], 'location'))).toBe('')
  })

  it('several columns together stay as they are until another is chosen', () => {
    const two = taken(['Zugang', 'Abgang'])
    expect(chosenColumn(two)).toBe(AS_IT_IS)
    expect(columnChoices('quantity', file, two)[1]?.label).toBe('Zugang + Abgang (together)')
    const each = { ...two, each: true }
    expect(columnChoices('quantity', file, each)[1]?.label).toBe('Zugang, Abgang (each by itself)')
  })
})
