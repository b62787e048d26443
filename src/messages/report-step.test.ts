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

const facts = {
  movements: 9,
  books: 679,
  negativeNow: 0,
  asPosted: 440,
  asHappened: 440,
  openingUnknown: 0,
  unreadBooks: 0,
  suspects: 0,
  beginsInMiddle: false,
  noReceipts: false,
  refused: null,
}

it('the first sentence has a clause for postings that are probably wrong, only where there are some', () => {
  expect(report.headline(facts)).toBe(
    '440 of 679 stock cards went below zero (in the system), and none is below zero now.',
  )
  expect(report.headline({ ...facts, suspects: 12 })).toBe(
    '440 of 679 stock cards went below zero (in the system), none is below zero now, and 12 postings are probably wrong although nothing sank yet.',
  )
  const sound = { ...facts, asPosted: 0, asHappened: 0 }
  expect(report.headline(sound)).not.toContain('probably wrong')
  expect(report.headline({ ...sound, suspects: 1 })).toBe(
    'No stock card went below zero: 679 stock cards checked, in the system and on the shelf, and 1 posting is probably wrong although nothing sank yet.',
  )
  const middle = { ...sound, suspects: 2, beginsInMiddle: true, openingUnknown: 400 }
  expect(report.headline(middle)).toMatch(
    / not known\. 2 postings are probably wrong although nothing sank yet\.$/,
  )
  expect(report.headline({ ...sound, suspects: 2, noReceipts: true })).toMatch(
    /opening balances\. 2 postings are probably wrong although nothing sank yet\.$/,
  )
})

it.each([
  [0.5, 'more likely than not'],
  [0.6, 'likely'],
  [0.7999, 'likely'],
  [0.8, 'very likely'],
  [0.95, 'almost certain'],
  [1, 'almost certain'],
])('a probability of %s is %s', (probability, said) => {
  expect(report.likelihood(probability)).toBe(said)
})

it('the step for what is probably wrong names the posting to begin with', () => {
  const first = { site: null, item: 'LATCH', location: 'A/06', movement: 'm-37' }
  const { title, detail } = report.step({ kind: 'suspects', postings: 1, code: 'duplicate-posting', first })
  expect(title).toBe('Check the posting that is probably wrong, before a stock card goes below zero for it.')
  expect(detail).toMatch(
    /^Begin with LATCH at A\/06 \(movement m-37\), “Posted twice”\. Look at both movements\./,
  )
  const several = report.step({ kind: 'suspects', postings: 3, code: 'duplicate-posting', first })
  expect(several.title).toContain('Check the 3 postings that are probably wrong')
})

it('the opening stock that is unknown is that of stock cards', () => {
  expect(report.headline({ ...facts, openingUnknown: 12 })).toContain(
    'The opening stock of 12 stock cards is unknown.',
  )
  expect(report.headline({ ...facts, openingUnknown: 1 })).toContain(
    'The opening stock of 1 stock card is unknown.',
  )
})
