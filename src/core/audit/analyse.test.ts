import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bruteForce, type NaiveMovement } from '../../../test/support/brute-force.ts'
import { plainMovement } from '../../../test/support/plain-movement.ts'
import type { RankedCause } from '../causes/ranked-cause.ts'
import { type History, historyOf } from '../history/history.ts'
import { plainItem } from '../history/item.ts'
import { locationAt } from '../history/location.ts'
import type { Movement } from '../history/movement.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, PRECISION_SPAN_MS } from '../time.ts'
import { analyse } from './analyse.ts'
import type { Episode } from './episode.ts'

const BASE = Date.UTC(2026, 0, 1)
let counter = 0

function movement(change: Partial<Movement> & { at?: number }): Movement {
  return plainMovement({ id: `m${++counter}`, ...change })
}

const inbound = {
  kind: 'receipt' as const,
  from: locationAt('main', 'supplier'),
  to: locationAt('main', 'A/01'),
}

describe('episodes', () => {
  it('a receipt keyed after the pick is timing, and late-posting explains it', () => {
    const pick = movement({ id: 'pick', quantity: 8, at: BASE + 2 * HOUR_MS })
    const receipt = movement({
      ...inbound,
      id: 'receipt',
      quantity: 10,
      occurredAt: { at: BASE, precision: 'instant' },
      reportedAt: BASE + 5 * HOUR_MS,
      recordedAt: BASE + 5 * HOUR_MS,
    })
    const { episodes } = analyse(historyOf([pick, receipt]))
    expect(episodes).toHaveLength(1)
    expect(episodes[0]).toMatchObject({
      order: 'as-posted',
      class: 'timing',
      startedAt: BASE + 2 * HOUR_MS,
      endedAt: BASE + 5 * HOUR_MS,
      deepest: -8,
      unitMs: BigInt(8 * 3 * HOUR_MS),
      uncovered: 8,
      trigger: 0,
      closer: 1,
    })
    expect(episodes[0].causes[0]).toMatchObject({
      code: 'late-posting',
      repair: [{ op: 'move-in-time', movement: 1, to: BASE }],
    })
    expect(episodes[0].causes[0].probability).toBeGreaterThan(0.7)
  })

  it('keyed at once but recorded late is the integration, not the person', () => {
    const { episodes } = analyse(
      historyOf([
        movement({ quantity: 8, at: BASE + 2 * HOUR_MS }),
        movement({
          ...inbound,
          quantity: 10,
          occurredAt: { at: BASE, precision: 'instant' },
          reportedAt: BASE + MINUTE_MS,
          recordedAt: BASE + 5 * HOUR_MS,
        }),
      ]),
    )
    expect(episodes[0].causes[0].code).toBe('integration-delay')
    expect(episodes[0].causes[0].repair).toEqual([
      { op: 'move-in-time', movement: 1, to: BASE + MINUTE_MS, clock: 'recorded' },
    ])
  })

  it('the same document line posted twice is a duplicate', () => {
    const usual = [3, 5, 2, 7, 4].map((quantity, day) => movement({ quantity, at: BASE + day * DAY_MS + 1 }))
    const twice = { quantity: 37, document: 'SO-9', line: '1' }
    const { episodes } = analyse(
      historyOf([
        movement({ ...inbound, quantity: 70, at: BASE }),
        ...usual,
        movement({ ...twice, id: 'first', at: BASE + 9 * DAY_MS }),
        movement({ ...twice, id: 'second', at: BASE + 9 * DAY_MS + 4_000 }),
      ]),
    )
    const [posted, happened] = episodes
    expect([posted.class, happened.class]).toEqual(['structural', 'structural'])
    expect(posted.causes[0].code).toBe('duplicate-posting')
    expect(posted.causes[0].probability).toBeGreaterThan(0.6)
    expect(posted.causes[0].repair).toEqual([{ op: 'drop', movement: 7 }])
  })

  it('a pick of two cases booked as 24 is a unit of measure', () => {
    const item = {
      ...plainItem('BOLT'),
      packs: [{ unit: 'case', factor: { numerator: 12, denominator: 1 } }],
    }
    const usual = [2, 1, 3, 2, 2, 1].map((quantity, day) =>
      movement({ quantity, at: BASE + (day + 1) * DAY_MS }),
    )
    const { episodes } = analyse(
      historyOf(
        [
          movement({ ...inbound, quantity: 20, at: BASE }),
          ...usual,
          movement({ id: 'wrong', quantity: 24, at: BASE + 8 * DAY_MS }),
        ],
        [item],
      ),
    )
    expect(episodes[0].causes[0].code).toBe('unit-of-measure')
    expect(episodes[0].causes[0].repair).toEqual([
      { op: 'scale', movement: 7, by: { numerator: 1, denominator: 12 } },
    ])
  })

  it('a plain shortage is unknown, and says what would decide', () => {
    const { episodes } = analyse(
      historyOf([
        movement({ ...inbound, quantity: 1, at: BASE }),
        movement({ quantity: 5, at: BASE + HOUR_MS }),
      ]),
    )
    expect(episodes[0].causes[0].code).toBe('unknown')
    expect(episodes[0].causes[0].evidence.missingData?.value).toContain('counts')
    expect(episodes[0].endedAt).toBeNull()
  })

  it('movements of one instant are netted', () => {
    const { episodes } = analyse(
      historyOf([movement({ quantity: 5 }), movement({ ...inbound, quantity: 5 })]),
    )
    expect(episodes).toEqual([])
  })

  it('a day without a time is ambiguous, not negative', () => {
    const day = { occurredAt: { at: BASE, precision: 'day' as const } }
    const { episodes, books } = analyse(
      historyOf([
        movement({ ...day, quantity: 5, recordedAt: BASE + 30 * HOUR_MS }),
        movement({ ...day, ...inbound, quantity: 5, recordedAt: BASE + 30 * HOUR_MS }),
      ]),
    )
    expect(episodes.map((one) => [one.order, one.class])).toEqual([['as-happened', 'ambiguous']])
    expect(books.everNegative).toEqual({ asPosted: 0, asHappened: 0 })
  })
})

const arbitraryMovements = fc.array(
  fc.record({
    item: fc.constantFrom('BOLT', 'NUT'),
    places: fc.constantFrom(
      ['supplier', 'A'],
      ['A', 'customer'],
      ['A', 'B'],
      ['B', 'customer'],
      ['supplier', 'B'],
    ),
    quantity: fc.integer({ min: 1, max: 9 }),
    occurred: fc.integer({ min: 0, max: 60 }),
    lag: fc.constantFrom(0, 0, 0, 1, 3, 24, 90),
    precision: fc.constantFrom('instant' as const, 'instant' as const, 'minute' as const, 'day' as const),
  }),
  { maxLength: 30 },
)

function made(
  rows: readonly (typeof arbitraryMovements extends fc.Arbitrary<infer Rows> ? Rows : never)[number][],
) {
  return rows.map(({ item, places, quantity, occurred, lag, precision }, index) => {
    const unit = precision === 'day' ? DAY_MS : precision === 'minute' ? MINUTE_MS : 1
    const at = Math.floor((BASE + occurred * HOUR_MS) / unit) * unit
    return movement({
      id: `r${index}`,
      item,
      quantity,
      from: locationAt('main', places[0]),
      to: locationAt('main', places[1]),
      occurredAt: { at, precision },
      recordedAt: BASE + (occurred + lag) * HOUR_MS,
    })
  })
}

function naive(movements: readonly Movement[]): NaiveMovement[] {
  return movements.map((one) => ({
    id: one.id,
    item: one.item,
    from: one.from.path,
    to: one.to.path,
    quantity: one.quantity,
    occurredAt: one.occurredAt.at,
    occurredUntil: one.occurredAt.at + PRECISION_SPAN_MS[one.occurredAt.precision],
    recordedAt: one.recordedAt!,
  }))
}

function described(history: History, episodes: readonly Episode[]) {
  return episodes
    .map((one) => ({
      item: history.items[one.book.item].code,
      location: history.locations[one.book.location].path,
      order: one.order,
      class: one.class,
      startedAt: one.startedAt,
      endedAt: one.endedAt,
      deepest: String(one.deepest),
      unitMs: String(one.unitMs),
    }))
    .map((one) => JSON.stringify(one))
    .sort()
}

describe('laws', () => {
  it('episodes equal a brute-force replay', () => {
    fc.assert(
      fc.property(arbitraryMovements, (rows) => {
        const movements = made(rows)
        const history = historyOf(movements)
        const expected = bruteForce(naive(movements), (place) => place === 'A' || place === 'B')
        expect(described(history, analyse(history, { opening: 'zero' }).episodes)).toEqual(
          expected.map((one) => JSON.stringify(one)).sort(),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('one reading that runs into what is certain makes nothing before it ambiguous', () => {
    const movements = [
      movement({ at: BASE, quantity: 3, recordedAt: BASE }),
      movement({ ...inbound, at: BASE, quantity: 3, recordedAt: BASE + DAY_MS }),
      movement({
        quantity: 1,
        occurredAt: { at: BASE + HOUR_MS, precision: 'day' },
        recordedAt: BASE + 2 * DAY_MS,
      }),
    ]
    const { episodes } = analyse(historyOf(movements), { opening: 'zero' })
    const said = episodes.map(({ order, class: kind, startedAt }) => [order, kind, startedAt - BASE])
    expect(said).toContainEqual(['as-posted', 'timing', 0])
    expect(said).toContainEqual(['as-posted', 'structural', 2 * DAY_MS])
  })

  it('the order of the rows changes nothing: movements bear their own times', () => {
    fc.assert(
      fc.property(
        arbitraryMovements,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (rows, dice) => {
          const movements = made(rows)
          const shuffled = movements
            .map((one) => ({ one, at: dice.next().value }))
            .sort((left, right) => left.at - right.at)
            .map(({ one }) => one)
          const [left, right] = [historyOf(movements), historyOf(shuffled)]
          const triggers = (history: History) =>
            analyse(history)
              .episodes.map((one) =>
                [history.id(one.trigger), one.closer === null ? '-' : history.id(one.closer)].join(),
              )
              .sort()
          expect(described(left, analyse(left).episodes)).toEqual(described(right, analyse(right).episodes))
          expect(triggers(left)).toEqual(triggers(right))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('every proposed repair, replayed from scratch, lifts its episode', () => {
    let repairs = 0
    fc.assert(
      fc.property(arbitraryMovements, (rows) => {
        const movements = made(rows)
        const history = historyOf(movements)
        for (const episode of analyse(history).episodes) {
          for (const cause of episode.causes) {
            if (cause.repair.length === 0) continue
            repairs++
            const repaired = mended(history, movements, episode, cause)
            const place = history.locations[episode.book.location].path
            const left = bruteForce(naive(repaired), (one) => one === place).filter(
              (one) =>
                one.order === episode.order &&
                one.item === history.items[episode.book.item].code &&
                one.class !== 'ambiguous' &&
                one.startedAt < (episode.endedAt ?? Number.MAX_VALUE) &&
                (one.endedAt ?? Number.MAX_VALUE) > episode.startedAt,
            )
            expect(left).toEqual([])
          }
        }
      }),
      { numRuns: 1500 },
    )
    expect(repairs).toBeGreaterThan(100)
  })
})

/** The movements with the repair of a cause worked in, edit by edit. */
function mended(
  history: History,
  movements: readonly Movement[],
  { book }: Episode,
  cause: RankedCause,
): Movement[] {
  const place = history.locations[book.location]
  let all: (Movement | null)[] = [...movements]
  const added: Movement[] = []
  for (const edit of cause.repair) {
    const one = all[edit.movement]
    if (one === null) throw new Error('A movement was dropped and edited')
    const replace = (change: Partial<Movement> | null) => {
      all[edit.movement] = change === null ? null : { ...one, ...change }
    }
    switch (edit.op) {
      case 'drop':
        replace(null)
        break
      case 'scale':
        replace({ quantity: (one.quantity * edit.by.numerator) / edit.by.denominator })
        break
      case 'set-quantity':
        replace({ quantity: edit.quantity })
        break
      case 'turn-sign':
        replace({ from: one.to, to: one.from })
        break
      case 'move-in-time':
        replace(
          edit.clock === 'occurred'
            ? { occurredAt: { at: edit.to, precision: 'instant' } }
            : {
                recordedAt: Math.min(one.recordedAt ?? edit.to, edit.to),
                ...(edit.to < one.occurredAt.at ? { occurredAt: { at: edit.to, precision: 'instant' } } : {}),
              },
        )
        break
      case 'retarget-item':
        replace({ item: history.items[edit.item].code })
        break
      case 'retarget-location': {
        const end = edit.location === book.location ? 'to' : 'from'
        replace({ [end]: history.locations[edit.location] })
        break
      }
      case 'retarget-lot':
        replace({ lot: history.texts[edit.lot] || null })
        break
      case 'retarget-owner':
        replace({ owner: history.texts[edit.owner] || null })
        break
      case 'join-items': {
        const [from, to] = [history.items[edit.item].code, history.items[book.item].code]
        all = all.map((each) => (each?.item === from ? { ...each, item: to } : each))
        break
      }
      case 'insert':
        added.push({
          ...one,
          id: `added-${added.length}`,
          kind: 'opening',
          from: locationAt('main', 'adjustment'),
          to: place,
          quantity: edit.quantity,
          occurredAt: { at: edit.at, precision: 'instant' },
          recordedAt: edit.at,
        })
    }
  }
  return [...added, ...all.filter((one) => one !== null)]
}
