import { describe, expect, it } from 'vitest'
import { FAULT, refusalOf } from './refusal.ts'
import { markRepeats, markUnreadTwins, refuseTwins } from './repeats.ts'

const NOBODY = { actor: null, reason: null, isPoster: false }

/** Movements as `key content`; without content the quantity could not be read. */
function marked(movements: readonly string[], { before = {}, faults = {} }: Given = {}) {
  const parts = movements.map((one) => one.split(' '))
  const key = parts.map(([name]) => name)
  const hash = parts.map(([, content = '']) => content)
  const earlier = new Map(
    Object.entries(before).map(([name, content]) => [name, { ...NOBODY, seq: 7, hash: content }]),
  )
  const repeats = {
    faults: Int32Array.from(movements, (_, index) => faults[index] ?? 0),
    repeatOf: new Int32Array(movements.length).fill(-1),
  }
  const said = {
    key,
    hash,
    hashAs: (index: number) => hash[index],
    sayerOf: () => ({ ...NOBODY, isReversal: false }),
  }
  const conflicts = markRepeats(said, earlier, repeats, movements.length)
  return { said, repeats, conflicts, codes: () => Array.from(repeats.faults, refusalOf) }
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
    expect(codes()).toEqual(['conflict'])
    expect(conflicts).toMatchObject([{ index: 0, first: { seq: 7, hash: 'x' } }])
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

/** Who posts a movement, whom it names as its actor (nobody: who posts it), and why. */
interface Sent {
  readonly by: string
  readonly named?: string
  readonly reason?: string
  readonly said?: string
}

describe('who says a movement', () => {
  const words = (said: string, actor: string | null, reason: string | null) =>
    JSON.stringify([said, actor, reason])

  /** What the second of two under one key is: as it stands in the ledger, or both at once. */
  function second(first: Sent, again: Sent, { isReversal = false, isTwin = false } = {}): string {
    const sayers = (isTwin ? [first, again] : [again]).map(
      ({ by, named = by, reason = null, said = 'x' }) => ({
        actor: named,
        reason,
        isPoster: named === by,
        isReversal,
        said,
      }),
    )
    const said = {
      key: sayers.map(() => 'a'),
      hash: sayers.map((one) => words(one.said, one.actor, one.reason)),
      hashAs: (index: number, { actor, reason }: { actor: string | null; reason: string | null }) =>
        words(sayers[index].said, actor, reason),
      sayerOf: (index: number) => sayers[index],
    }
    const { by, named = by, reason = null, said: what = 'x' } = first
    const stands = { actor: named, reason, isPoster: named === by, seq: 7, hash: words(what, named, reason) }
    const faults = new Int32Array(sayers.length)
    const repeatOf = new Int32Array(sayers.length).fill(-1)
    markRepeats(said, new Map(isTwin ? [] : [['a', stands]]), { faults, repeatOf }, sayers.length)
    return refusalOf(faults[sayers.length - 1]) ?? (repeatOf[sayers.length - 1] >= 0 ? 'repeat' : 'new')
  }

  for (const isTwin of [false, true]) {
    const where = isTwin ? 'at once' : 'later'
    it(`is none of its words where nobody else is named, ${where}`, () => {
      expect(second({ by: 'gate-1' }, { by: 'gate-2' }, { isTwin })).toBe('repeat')
      expect(second({ by: 'gate-1', named: 'gate-1' }, { by: 'gate-2' }, { isTwin })).toBe('repeat')
      expect(second({ by: 'gate-1' }, { by: 'gate-2', said: 'y' }, { isTwin })).toBe('conflict')
      expect(second({ by: 'gate-1' }, { by: 'gate-2', reason: 'why' }, { isTwin })).toBe('conflict')
    })

    it(`is one of them where somebody else is named, ${where}`, () => {
      expect(second({ by: 'gate-1', named: 'Ann' }, { by: 'gate-2', named: 'Ann' }, { isTwin })).toBe(
        'repeat',
      )
      expect(second({ by: 'gate-1', named: 'Ann' }, { by: 'gate-1', named: 'Bob' }, { isTwin })).toBe(
        'conflict',
      )
      expect(second({ by: 'gate-1', named: 'Ann' }, { by: 'gate-1' }, { isTwin })).toBe('conflict')
      expect(second({ by: 'gate-1' }, { by: 'gate-2', named: 'Ann' }, { isTwin })).toBe('conflict')
      expect(second({ by: 'gate-1' }, { by: 'gate-2', named: 'gate-1' }, { isTwin })).toBe('repeat')
    })

    it(`and why is none of those of a reversal, ${where}`, () => {
      const asked = [
        { by: 'Ann', reason: 'wrong order' },
        { by: 'Bea', reason: 'sent twice' },
      ] as const
      expect(second(...asked, { isReversal: true, isTwin })).toBe('repeat')
      expect(second(asked[0], { ...asked[1], said: 'y' }, { isReversal: true, isTwin })).toBe('conflict')
    })
  }
})
