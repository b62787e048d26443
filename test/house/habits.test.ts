import { describe, expect, it } from 'vitest'
import { documentFaults, spreadFaults, typeFaults } from '../../scripts/house/faults/habits.ts'
import { streetCircleFaults } from '../../scripts/house/faults/street-circles.ts'
import { houseOf } from '../../scripts/house/read-house.ts'

describe('habits', () => {
  it('of spreading literals are found, in objects and arrays, and spreads of values are not', () => {
    const text = 'export const a = { ...{ b: 1, c: 2 }, ...d }\nexport const e = [...[1, 2], ...f]'
    expect(spreadFaults(houseOf({ 'src/core/a.ts': text }))).toEqual([
      'src/core/a.ts:1 spreads a literal: write its properties one by one.',
      'src/core/a.ts:2 spreads a literal: write its properties one by one.',
    ])
  })

  it.each(['export const a: any = 1', 'export const a = b as any', 'export const a = b as never'])(
    'of stepping around the types are found: %s',
    (text) => {
      expect(typeFaults(houseOf({ 'src/api/a.ts': text })).length).toBeGreaterThan(0)
    },
  )

  it('of saying nothing are found on the floors that say all', () => {
    const bare = 'export function a() {}'
    expect(documentFaults(houseOf({ 'src/app/a.ts': bare, 'src/web/a.ts': bare }))).toEqual([
      'src/app/a.ts:1 a has no doc comment: say above it what it answers, in which units, and its errors.',
    ])
    expect(documentFaults(houseOf({ 'src/app/a.ts': `/** Answers nothing. */\n${bare}` }))).toEqual([])
  })
})

describe('streets of a floor', () => {
  it('form no circle, by whatever files', () => {
    const house = houseOf({
      'src/store/books/a.ts': "import type { B } from '../site/b.ts'",
      'src/store/site/b.ts': '',
      'src/store/site/c.ts': "import '../books/d.ts'",
      'src/store/books/d.ts': '',
    })
    expect(streetCircleFaults(house)).toHaveLength(1)
    expect(streetCircleFaults(house)[0]).toContain('books → site → books of src/store')
  })
})
