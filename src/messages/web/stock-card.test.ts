/** What a stock card says of itself: never a "never" that is not known, and no count that is not meant. */
import { describe, expect, it } from 'vitest'
import { inUnit } from '../format.ts'
import { web } from './index.ts'

describe('the headline of a stock card', () => {
  it.each([
    [0, 0, false, 'This stock card was never below zero, in the system or on the shelf.'],
    [0, 1, false, 'Never below zero in the system; once on the shelf.'],
    [2, 0, false, 'Below zero 2 times in the system; never on the shelf.'],
    [1, 1500, false, 'Below zero once in the system and 1,500 times on the shelf.'],
    [1, 0, true, 'Below zero once in the system; the shelf is still being checked.'],
    [0, 0, true, 'Never below zero in the system; the shelf is still being checked.'],
  ])('%d in the system, %d on the shelf, being checked: %s', (posted, happened, checking, said) => {
    expect(web.book.wholeStory(posted, happened, checking)).toBe(said)
  })

  it('says never of the shelf only once it was looked at', () => {
    for (const posted of [0, 1, 7]) expect(web.book.wholeStory(posted, 0, true)).not.toMatch(/never.*shelf/)
  })
})

describe('the sentence of the picture', () => {
  const facts = {
    item: 'BOLT',
    place: 'A/01',
    from: '2026-01-01',
    to: '2026-01-31',
    lowestPosted: '-5',
    lowestHappened: '-5',
    lowestAtWorst: null,
    isNegative: true,
    below: [],
    belowTotal: 0,
    now: '-5',
    knownAt: null,
    datedAhead: null,
  }
  const stretch = (day: number) => ({
    order: 'as-happened',
    perhaps: false,
    from: `2026-01-0${day}`,
    to: null,
  })
  const said = (over: object) => web.pictureSentence({ ...facts, ...over })

  it('says never only where no line is below zero', () => {
    expect(said({})).toMatch(/: lowest −5 in the system and −5 on the shelf; now −5\.$/)
    expect(said({ isNegative: false })).toContain('never below zero in this window')
  })

  it('names three stretches, and counts the others where it knows them', () => {
    const below = [1, 2, 3, 4].map(stretch)
    expect(said({ below, belowTotal: 4 })).toContain(
      '; on the shelf from 2026-01-03 to now, and 1 more time;',
    )
    expect(said({ below, belowTotal: 1500 })).toContain(', and 1,497 more times;')
    expect(said({ below, belowTotal: null })).toContain(', and at least 1 more time;')
    expect(said({ below: below.slice(1), belowTotal: 3 })).not.toContain('more')
  })

  it('says that a movement is dated ahead', () => {
    expect(said({ datedAhead: '2199-12-31' })).toContain('A movement is dated 2199-12-31')
    expect(said({})).not.toContain('dated')
  })
})

it('a range names its ends only where there are other pages', () => {
  expect(web.movements.range(1, 1, 1)).toBe('1 movement')
  expect(web.movements.range(1, 3, 3)).toBe('3 movements')
  expect(web.movements.range(1, 25, 26)).toBe('1 to 25 of 26 movements')
  expect(web.movements.range(26, 26, 26)).toBe('26 to 26 of 26 movements')
})

it('what was said keeps the mark at its end, and has one', () => {
  expect(web.onRecord.quoted('It is on its way.')).toBe('“It is on its way.”')
  expect(web.onRecord.quoted('counted twice')).toBe('“counted twice”.')
})

it('pieces need no unit', () => {
  expect([inUnit('−3', 'each'), inUnit('−3', 'kg')]).toEqual(['−3', '−3 kg'])
})
