/** Money of different currencies is never added up and never compared. */
import { describe, expect, it } from 'vitest'
import { BASE, plainMovement } from '../../../test/support/plain-movement.ts'
import { historyOf } from '../history/history.ts'
import { plainItem } from '../history/item.ts'
import { HOUR_MS } from '../time.ts'
import { analyse } from './analyse.ts'
import type { AuditResult } from './audit-result.ts'
import { episodeResult } from './episode-result.ts'
import { kpisOf, newTally, tallyEpisodes } from './kpis.ts'
import { summarise, worstFirst } from './summary.ts'

/** Items that sell what they do not have: `units` of each, at a price in a currency. */
function audited(...sold: { item: string; units: number; price: number | null; currency: string | null }[]) {
  const items = sold.map(({ item, price, currency }) => ({
    ...plainItem(item),
    unitCost: price === null ? null : price * 10_000,
    currency,
  }))
  const movements = sold.map(({ item, units }, hour) =>
    plainMovement({ id: item, item, quantity: units, at: BASE + hour * HOUR_MS }),
  )
  const history = historyOf(movements, items)
  const { episodes } = analyse(history, { opening: 'zero' })
  const tally = newTally()
  tally.horizon = history.horizon
  for (const { currency } of history.items) if (currency !== null) tally.currencies.add(currency)
  tallyEpisodes(tally, episodes, () => 0)
  return {
    schema: 'plimsoll.audit/1',
    input: {
      rows: movements.length,
      accepted: movements.length,
      rejected: 0,
      leftOut: [],
      unreadCells: [],
      notes: [],
      rejections: [],
    },
    books: { total: 1, negativeNow: 1, everNegative: { asPosted: 1, asHappened: 1 }, openingUnknown: 0 },
    episodes: episodes.map((one) => episodeResult(history, one)),
    suspects: [],
    findings: [],
    kpis: kpisOf(tally),
  } satisfies AuditResult
}

const euros = { item: 'EUR-5', units: 5, price: 10, currency: 'EUR' }
const yen = { item: 'JPY-5', units: 5, price: 1_000, currency: 'JPY' }

describe('figures', () => {
  it('are a sum a currency: 50 EUR and 5,000 JPY are not 5,050 of anything', () => {
    expect(audited(euros, yen).kpis).toMatchObject({
      costAtRisk: null,
      currency: null,
      costsAtRisk: [
        { currency: 'EUR', costAtRisk: '50' },
        { currency: 'JPY', costAtRisk: '5000' },
      ],
    })
  })

  it('read as before where there is one currency', () => {
    expect(audited(euros, { ...euros, item: 'EUR-1', units: 1 }).kpis).toMatchObject({
      costAtRisk: '60',
      currency: 'EUR',
      costsAtRisk: [{ currency: 'EUR', costAtRisk: '60' }],
    })
  })

  it('do not add what has no currency to what has one', () => {
    expect(audited(euros, { ...yen, currency: null }).kpis).toMatchObject({
      costAtRisk: null,
      costsAtRisk: [
        { currency: null, costAtRisk: '5000' },
        { currency: 'EUR', costAtRisk: '50' },
      ],
    })
    expect(audited({ ...yen, currency: null }).kpis).toMatchObject({ costAtRisk: '5000', currency: null })
  })

  it('say no money where no cost is known', () => {
    const none = audited({ ...euros, price: null }).kpis
    expect(none).toMatchObject({ costAtRisk: null, currency: 'EUR', costsAtRisk: [] })
  })
})

describe('ranks', () => {
  const more = { ...euros, item: 'EUR-9', units: 9 }
  const result = audited(
    euros,
    yen,
    more,
    { ...yen, item: 'JPY-1', units: 1 },
    { ...euros, item: 'FREE', price: null },
  )

  it('give currencies their turns, each by its own money, and what has no cost last', () => {
    const posted = result.episodes.filter(({ order }) => order === 'as-posted')
    expect(worstFirst(posted).map(({ item }) => item)).toEqual(['EUR-9', 'JPY-5', 'EUR-5', 'JPY-1', 'FREE'])
    expect(worstFirst(posted.toReversed())).toEqual(worstFirst(posted))
  })

  it('share causes by units and time where money is in several currencies', () => {
    const { byCost, currencies, causes, costs, worst } = summarise(result)
    expect(byCost).toBe(false)
    expect([...currencies].sort()).toEqual(['EUR', 'JPY'])
    expect(worst.map(({ item }) => item)).toEqual(['EUR-9', 'JPY-5', 'EUR-5', 'JPY-1', 'FREE'])
    expect(causes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(costs).toEqual({ shown: result.kpis.costsAtRisk, more: 0 })
  })

  it('share them by money where it is in one', () => {
    const { byCost, currencies } = summarise(audited(euros, more))
    expect(byCost).toBe(true)
    expect(currencies).toEqual(['EUR'])
  })
})
