import { describe, expect, it } from 'vitest'
import { FAULT, refusalOf } from './refusal.ts'
import { markRepeats, markUnreadTwins, refuseTwins } from './repeats.ts'

/** Movements as `key content`; without content the quantity could not be read. */
function marked(said: readonly string[], { before = {}, faults = {} }: Given = {}) {
  const parts = said.map((one) => one.split(' '))
  const key = parts.map(([name]) => name)
  const hash = parts.map(([, content = '']) => content)
  const earlier = new Map(Object.entries(before).map(([name, content]) => [name, { seq: 7, hash: content }]))
  const repeats = {
    faults: Int32Array.from(said, (_, index) => faults[index] ?? 0),
    repeatOf: new Int32Array(said.length).fill(-1),
  }
  const conflicts = markRepeats({ key, hash }, earlier, repeats, said.length)
  return { said: { key, hash }, repeats, conflicts, codes: () => Array.from(repeats.faults, refusalOf) }
}

interface Given {
  readonly before?: Readonly<Record<string, string>>
  readonly faults?: Readonly<Record<number, number>>
}

describe('a movement whose key came before', () => {
  it('is a repeat with the same words, and needs no other leave then', () => {
    const { repeats, codes } = marked(['a x'], { before: { a: 'x' }, faults: { 0: FAULT['period-closed'] } })
    expect([codes(), [...repeats.repeatOf]]).toEqual([[null], [0]])
  })

  it('is a conflict with other words, whatever else is wrong with it', () => {
    const { codes, conflicts } = marked(['a y'], { before: { a: 'x' }, faults: { 0: FAULT['unknown-item'] } })
    expect([codes(), conflicts]).toEqual([['conflict'], [{ index: 0, first: { seq: 7, hash: 'x' } }]])
  })

  it('is a conflict where it could not be read, of which nothing is kept', () => {
    const { codes, conflicts } = marked(['a'], { before: { a: 'x' }, faults: { 0: FAULT['unknown-unit'] } })
    expect([codes(), conflicts]).toEqual([['conflict'], []])
  })

  it('stays malformed where it is', () => {
    expect(marked(['a y'], { before: { a: 'x' }, faults: { 0: FAULT.malformed } }).codes()).toEqual([
      'malformed',
    ])
  })
})

describe('movements of one batch under the same key', () => {
  it('are one, and one conflict', () => {
    const { repeats, codes } = marked(['a x', 'a x', 'a y'])
    expect([codes(), [...repeats.repeatOf]]).toEqual([
      [null, null, 'conflict'],
      [-1, 0, -1],
    ])
  })

  it('are refused as the first of them is', () => {
    const { repeats, codes } = marked(['a x', 'a x'])
    repeats.faults[0] |= FAULT['would-go-negative']
    refuseTwins(repeats)
    expect(codes()).toEqual(['would-go-negative', 'would-go-negative'])
  })

  it('are conflicts where they could not be read and one of them stands, before or behind it', () => {
    const faults = { 0: FAULT['unknown-unit'], 2: FAULT['unknown-unit'], 3: FAULT['unknown-unit'] }
    const { said, repeats, codes } = marked(['a', 'a x', 'a', 'b'], { faults })
    markUnreadTwins(said, repeats.faults, 4)
    expect(codes()).toEqual(['conflict', null, 'conflict', 'unknown-unit'])
  })

  it('are none where the one that could be read was refused', () => {
    const { said, repeats, codes } = marked(['a', 'a x'], { faults: { 0: FAULT['unknown-unit'] } })
    repeats.faults[1] |= FAULT['would-go-negative']
    markUnreadTwins(said, repeats.faults, 2)
    expect(codes()).toEqual(['unknown-unit', 'would-go-negative'])
  })
})
