/** English words for the audit report. */
import { counted, figure, listed, money, percent } from '../format.ts'
import type { ReportWords, StepFacts } from '../words.ts'
import { causes } from './causes.ts'
import { rejections } from './refusals.ts'

export const report: ReportWords = {
  headline({ movements, books, negativeNow, asPosted, asHappened }) {
    if (movements === 0) return 'No movement could be read, so nothing can be said about the stock.'
    const ever = Math.max(asPosted, asHappened)
    if (ever === 0)
      return `No book of stock went below zero: ${counted(books, 'book')} checked, in both orders.`
    const now =
      negativeNow === 0
        ? 'none is below zero now'
        : `${figure(negativeNow)} ${are(negativeNow)} below zero now`
    const most = asPosted >= asHappened ? 'as posted' : 'as it happened'
    return `${figure(ever)} of ${counted(books, 'book')} of stock went below zero (${most}), and ${now}.`
  },
  timing(share) {
    if (share === null) return null
    if (share === 0)
      return 'None of it is mere timing: every episode has a wrong or a missing posting behind it.'
    const rest =
      share === 1 ? '' : ' For the rest, some posting is wrong, missing, or not dated well enough to tell.'
    return `${percent(share)} of the episodes are only timing: the goods were there, the postings came in the wrong order.${rest}`
  },
  place: ({ location, lot, owner }) =>
    [location, lot === null ? null : `lot ${lot}`, owner === null ? null : `of ${owner}`]
      .filter((part) => part !== null)
      .join(', '),
  costs({ shown, more }) {
    const several = shown.length > 1
    const amounts = shown.map(({ currency, costAtRisk }) =>
      money(costAtRisk, several ? (currency ?? 'without a currency') : currency),
    )
    return more === 0 ? amounts : [...amounts, counted(more, 'more currency', 'more currencies')]
  },
  step,
  labels: {
    title: 'Plimsoll audit',
    books: 'Books of stock',
    negativeNow: 'Below zero now',
    everPosted: 'Ever below zero, as posted',
    everPostedMeaning: 'what the system believed',
    everHappened: 'Ever below zero, as it happened',
    everHappenedMeaning: 'impossible on a shelf',
    episodes: 'Episodes',
    open: 'open',
    asHappened: 'as it happened',
    ambiguous: 'ambiguous',
    costAtRisk: 'Issued below zero, at cost',
    movements: 'Movements',
    rows: 'rows',
    rejected: 'rejected',
    receiptLag: 'Receipts posted after',
    half: 'half within',
    ninety: '90 % within',
    worst: 'The worst episodes',
    worstNote: 'One a book, as posted where it was below zero there.',
    item: 'Item',
    place: 'Place',
    since: 'Since',
    until: 'Until',
    now: 'open',
    days: 'Days',
    depth: 'Depth',
    money: 'Money',
    order: 'Order',
    class: 'Class',
    cause: 'Why',
    why: 'Why',
    likely: 'likely',
    strongest: 'Strongest',
    at: 'at',
    first: 'What to do first',
    nothing: 'Nothing: no book went below zero, and every row was read.',
    notRead: 'Rows that were not read',
    listedOnly: 'Counted by reason over the first',
    firstAt: 'first:',
    row: 'row',
    overTime: 'When episodes began',
    overTimeMeaning: 'Each bar is the number of episodes that began in that stretch of time.',
    depthDuration: 'How deep and how long',
    depthDurationMeaning: 'Each dot is an episode: further right lasted longer, further down went deeper.',
    twoOrders: 'As posted and as it happened',
    twoOrdersMeaning:
      'When each of the worst books was below zero. Upper bar: as posted. Lower bar: as it happened. The tick marks the deepest point.',
    lasted: 'lasted',
    deep: 'deep',
    shown: 'shown',
    of: 'of',
    noneShown: 'No episode, so there is nothing to draw.',
    measuredTo: 'Open episodes are measured to',
    readOnly: 'was read and checked; no cause found so far rests on it',
  },
}

function step(facts: StepFacts) {
  if (facts.kind === 'rows') {
    const { what, todo = '' } = rejections[facts.code] ?? {}
    return {
      title: `Mend the ${counted(facts.rejected, 'row')} of ${figure(facts.rows)} that could not be read.`,
      detail: `Most often ${what?.({}) ?? facts.code}. ${todo} A missing movement can look like a negative, and hide one.`,
    }
  }
  if (facts.kind === 'count') {
    const worst = facts.worst.map(
      ({ item, location, deepest }) => `${item} at ${location} (down to ${figure(deepest)})`,
    )
    return {
      title: `Count ${facts.books === 1 ? 'the book that is' : `the ${counted(facts.books, 'book')} that are`} below zero right now.`,
      detail: `Begin with ${listed(worst)}.`,
    }
  }
  const { code, episodes, share, byCost, location, atLocation, strongest } = facts
  const size = byCost ? 'of the money' : 'of the units and time below zero'
  const most = atLocation > 1 ? ` Most of them at ${location} (${figure(atLocation)}).` : ''
  const look = strongest.movement === null ? '' : ` (movement ${strongest.movement})`
  const title =
    code === 'unknown'
      ? `Look into the ${counted(episodes, 'episode')} that nothing explains yet`
      : `${causes[code]?.title ?? code}: go after ${counted(episodes, 'episode')}`
  return {
    title: `${title} (${percent(share)} ${size}).`,
    detail: `${causes[code]?.todo ?? ''}${most} Begin with ${strongest.item} at ${strongest.location}${look}.`,
  }
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}
