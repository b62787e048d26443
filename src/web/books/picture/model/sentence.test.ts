/** What the picture's sentence takes from its lines, and from the negatives that are known. */
import { describe, expect, it } from 'vitest'
import type { Book, Timeline } from '../../../../api/books/schema.ts'
import type { Episode } from '../../../../api/episodes/schema.ts'
import { DAY_MS } from '../../../../core/time.ts'
import { spanEnd, spanStart } from '../../../ui/times/span-ends.ts'
import { sentenceOf } from './sentence.ts'

const START = Date.parse('2026-01-01T00:00:00Z')
const at = (day: number, hour = 0) => new Date(START + day * DAY_MS + hour * 3_600_000).toISOString()
const series = (times: string[], last: string[]) => ({
  before: '0',
  at: times,
  first: last,
  min: last,
  max: last,
  last,
})
const book = {
  item: 'BOLT',
  itemName: null,
  location: { path: 'A/01' },
  balance: '-3',
  lastAt: at(9),
} as Book
const flat = series([], [])
const dip = series([at(2), at(4)], ['-3', '0'])
const timeline = {
  from: at(0),
  to: at(10),
  asPosted: flat,
  asHappened: flat,
  atWorst: null,
} as unknown as Timeline
const episode = (over: Partial<Episode>) =>
  ({
    order: 'as-happened',
    class: 'ambiguous',
    closer: null,
    startedAt: at(2),
    endedAt: at(4),
    ...over,
  }) as Episode
const window = { from: START, to: START + 10 * DAY_MS }

function said(over: {
  timeline?: Partial<Timeline>
  rows?: Episode[]
  total?: number
  lastAt?: string
  window?: typeof window
}) {
  const rows = over.rows ?? []
  return sentenceOf({
    book,
    timeline: { ...timeline, ...over.timeline },
    window: over.window ?? window,
    whole: window,
    lastAt: over.lastAt ?? at(9),
    episodes: { rows, total: over.total ?? rows.length },
    knownAt: undefined,
  })
}

describe('perhaps below zero', () => {
  it('is the shelf in its worst line alone', () => {
    expect(said({ timeline: { atWorst: dip }, rows: [episode({})] })).toContain('on the shelf (perhaps) from')
  })
  it('is nothing that every reading shows, though its class cannot be told', () => {
    const rows = [episode({})]
    expect(said({ timeline: { asHappened: dip, atWorst: dip }, rows })).toContain('on the shelf from')
    expect(said({ timeline: { asHappened: dip }, rows: [episode({ endedAt: null })] })).toContain(
      'on the shelf from',
    )
  })
  it('is nothing that was posted', () => {
    const rows = [episode({ order: 'as-posted' })]
    expect(said({ timeline: { asPosted: dip, atWorst: dip }, rows })).toContain('in the system from')
  })
})

describe('the stretches', () => {
  const rows = [7, 3, 5, 1].map((day) => episode({ startedAt: at(day, 1), endedAt: at(day, 2) }))
  it('are named in the order of time, and all of them counted', () => {
    const text = said({ timeline: { asHappened: dip }, rows, total: 1500 })
    expect(text.match(/from 2026-01-0\d/g)!.slice(1)).toEqual([2, 4, 6].map((day) => `from 2026-01-0${day}`))
    expect(text).toContain('and 1,497 more times')
  })
  it('are so many at least where the deepest alone are known and the window is a part', () => {
    const part = { from: START + 3_600_000, to: window.to }
    expect(said({ rows, total: 1500, window: part })).toContain('and at least 1 more time;')
  })
})

it('a movement dated days after its posting is told', () => {
  expect(said({ lastAt: '2199-12-31T10:00:00Z' })).toContain('A movement is dated 2199-12-31 10:00 UTC')
  expect(said({ lastAt: at(10) })).not.toContain('dated')
})

it('a span from the end of a day to the start of the next is none of a day', () => {
  expect(spanStart('2021-02-17T23:59:59.999Z')).toBe('the end of 2021-02-17')
  expect(spanEnd('2021-02-18T00:00:00.000Z')).toBe('the start of 2021-02-18')
  expect(spanStart('2021-02-17T00:00:00.000Z')).toBe('2021-02-17')
  expect(spanEnd('2021-02-17T23:59:59.999Z')).toBe('2021-02-17')
  expect(spanEnd('1969-12-31T00:00:00.000Z')).toBe('the start of 1969-12-31')
  expect(spanEnd('2021-02-17T14:01:00Z')).toBe('2021-02-17 14:01 UTC')
})
