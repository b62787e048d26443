/** English words for the audit report. */
import { counted, figure, listed, money, percent } from '../format.ts'
import type { ReportWords, StepFacts } from '../words.ts'
import { causes } from './causes.ts'
import { rejections } from './refusals.ts'
import { labels } from './report-labels.ts'

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
  labels,
}

function step(facts: StepFacts) {
  if (facts.kind === 'rows') {
    const { what, todo } = rejections[facts.code]
    return {
      title: `Mend the ${counted(facts.rejected, 'row')} of ${figure(facts.rows)} that could not be read.`,
      detail: `Most often ${what({})}. ${todo} A missing movement can look like a negative, and hide one.`,
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
      : `${causes[code].title}: go after ${counted(episodes, 'episode')}`
  return {
    title: `${title} (${percent(share)} ${size}).`,
    detail: `${causes[code].todo}${most} Begin with ${strongest.item} at ${strongest.location}${look}.`,
  }
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}
