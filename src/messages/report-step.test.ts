/** What to do first says no more of a cause than its probability allows. */
import { expect, it } from 'vitest'
import { words } from './index.ts'

const { report } = words()
const title = (likely: number, episodes = 440) =>
  report.step({
    kind: 'cause',
    code: 'late-posting',
    episodes,
    likely,
    share: 1,
    byCost: false,
    settled: true,
    location: 'A/05',
    atLocation: 63,
    strongest: { site: null, item: 'BOLT', location: 'A/01', movement: null },
  }).title

it('a cause that is not sure may explain, and how likely it is stands beside', () => {
  expect(title(0.68)).toBe(
    '“Posted late” may explain 440 negatives (68 % likely on average; 100 % of the units and time below zero).',
  )
  expect(title(0.68, 1)).toContain('may explain 1 negative (68 % likely; 100 %')
  expect(title(0.8)).toBe('“Posted late” explains 440 negatives (100 % of the units and time below zero).')
})

it('the opening stock that is unknown is that of stock cards', () => {
  const facts = {
    movements: 9,
    books: 679,
    negativeNow: 0,
    asPosted: 440,
    asHappened: 440,
    unreadBooks: 0,
    beginsInMiddle: false,
    noReceipts: false,
    refused: null,
  }
  expect(report.headline({ ...facts, openingUnknown: 12 })).toContain(
    'The opening stock of 12 stock cards is unknown.',
  )
  expect(report.headline({ ...facts, openingUnknown: 1 })).toContain(
    'The opening stock of 1 stock card is unknown.',
  )
})
