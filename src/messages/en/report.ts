/** English words for the audit report. */
import { counted, figure, listed, money, percent } from '../format.ts'
import type { HeadlineFacts, ReportWords, StepFacts } from '../words.ts'
import { causes } from './causes.ts'
import { findingExamples, findings, leftOut } from './findings.ts'
import { rejections } from './refusals.ts'
import { remarks } from './remarks.ts'
import { labels, shortClasses } from './report-labels.ts'

export const report: ReportWords = {
  headline(facts) {
    const { movements, refused } = facts
    if (movements === 0) return 'No movement could be read, so nothing can be said about the stock.'
    const said = below(facts)
    if (refused === null) return said
    const { rejected, rows } = refused
    return `${figure(rejected)} of ${counted(rows, 'row')} could not be read, so the figures that follow cannot be relied on. ${said}`
  },
  timing(share, ambiguous = 0) {
    if (share === null) return null
    if (share === 0)
      return ambiguous === 0
        ? 'None of it is just late paperwork: a wrong or missing posting is behind every negative.'
        : 'None of it is shown to be just late paperwork: some posting is wrong, missing, or not dated well enough to tell.'
    const rest =
      share === 1 ? '' : ' For the rest, some posting is wrong, missing, or not dated well enough to tell.'
    return `${percent(share)} of the negatives are just late paperwork: the goods were there, the postings came in the wrong order.${rest}`
  },
  findings,
  findingExamples,
  leftOut,
  remarks,
  place: ({ site = null, location, document = null, lot, owner }) =>
    [
      site === null ? location : `${site}/${location}`,
      document,
      lot === null ? null : `lot ${lot}`,
      owner === null ? null : `of ${owner}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  costs({ shown, more }) {
    const several = shown.length > 1
    const amounts = shown.map(({ currency, costAtRisk }) =>
      money(costAtRisk, several ? (currency ?? 'without a currency') : currency),
    )
    return more === 0 ? amounts : [...amounts, counted(more, 'more currency', 'more currencies')]
  },
  likelihood: (probability) => LIKELIHOODS.find(([least]) => probability >= least)?.[1] ?? 'possible',
  step,
  labels,
  shortClasses,
  perhaps: (title: string) => `${title}?`,
}

/** From each probability on. */
const LIKELIHOODS: readonly (readonly [least: number, words: string])[] = [
  [0.95, 'almost certain'],
  [0.8, 'very likely'],
  [0.6, 'likely'],
  [0.5, 'more likely than not'],
]

/** How many books went below zero; what the files lack as a whole comes before it. */
function below(facts: HeadlineFacts): string {
  const { books, negativeNow, asPosted, asHappened, openingUnknown, unreadBooks } = facts
  const { noReceipts, beginsInMiddle, suspects } = facts
  const wrong = `${counted(suspects, 'posting')} ${are(suspects)} probably wrong although nothing sank yet`
  const alone = suspects === 0 ? '' : ` ${wrong}.`
  if (noReceipts)
    return `The files hold no receipts: nothing ever comes into any of ${counted(books, 'stock card')}, so nothing can be said about zero. Export all types of movement, with receipts and opening balances.${alone}`
  const ever = Math.max(asPosted, asHappened)
  const middle = `The files begin without opening balances: goods leave ${figure(openingUnknown)} of ${counted(books, 'stock card')} before anything has come in, and what these held before is not known.`
  if (beginsInMiddle && ever === 0) return middle + alone
  const unread =
    unreadBooks === 0
      ? ''
      : ` ${counted(unreadBooks, 'stock card')} cannot be judged until the rows that could not be read are fixed.`
  const opening =
    openingUnknown === 0 || beginsInMiddle
      ? ''
      : ` The opening stock of ${counted(openingUnknown, 'stock card')} is unknown.`
  const unknown = opening + unread
  if (ever === 0)
    return `No stock card went below zero${openingUnknown + unreadBooks === 0 ? '' : ' for certain'}: ${counted(books, 'stock card')} checked, in the system and on the shelf${suspects === 0 ? '' : `, and ${wrong}`}.${unknown}`
  const now =
    negativeNow === 0 ? 'none is below zero now' : `${figure(negativeNow)} ${are(negativeNow)} below zero now`
  const most = asPosted >= asHappened ? 'in the system' : 'on the shelf'
  const said = `${figure(ever)} of ${counted(books, 'stock card')} went below zero (${most})${suspects === 0 ? `, and ${now}` : `, ${now}, and ${wrong}`}.${unknown}`
  return beginsInMiddle ? `${middle} ${said}` : said
}

/** From this probability on a cause is said to explain, below it that it may. */
const SURE = 0.8

function step(facts: StepFacts) {
  if (facts.kind === 'rows') {
    const { what, todo } = rejections[facts.code]
    const touched =
      facts.books === 0
        ? ''
        : ` ${counted(facts.books, 'stock card')} below zero cannot be judged until then.`
    return {
      title: `Fix the ${counted(facts.rejected, 'row')} of ${figure(facts.rows)} that could not be read.`,
      detail: `Most often ${what({})}. ${todo} A missing movement can look like a negative, and hide one.${touched}`,
    }
  }
  if (facts.kind === 'export')
    return {
      title: 'Export all movements again, with receipts and opening balances.',
      detail:
        'What comes in belongs in the files as much as what goes out: receipts, returns, transfers in, adjustments up.',
    }
  if (facts.kind === 'opening')
    return {
      title: `Say what ${counted(facts.books, 'stock card')} held before the first movement.`,
      detail: `${causes['opening-balance'].todo} If nothing was there, audit again with an opening stock of zero (--opening zero on the command line).`,
    }
  if (facts.kind === 'finding')
    return { title: MENDED[facts.code](facts), detail: findings[facts.code](facts) }
  if (facts.kind === 'count') {
    const worst = facts.worst.map(
      ({ deepest, ...one }) => `${one.item} at ${placed(one)} (down to ${figure(deepest)})`,
    )
    return {
      title: `Count ${facts.books === 1 ? 'the shelf that is' : `the ${counted(facts.books, 'shelf', 'shelves')} that are`} below zero now.`,
      detail: `Begin with ${listed(worst)}.`,
    }
  }
  if (facts.kind === 'suspects')
    return {
      title: `Check the ${facts.postings === 1 ? 'posting that is' : `${figure(facts.postings)} postings that are`} probably wrong, before a stock card goes below zero for it.`,
      detail: `Begin with ${facts.first.item} at ${placed(facts.first)}${movementOf(facts.first)}, “${causes[facts.code].title}”. ${causes[facts.code].todo}`,
    }
  const { code, episodes, likely, share, byCost, settled, location, atLocation, strongest } = facts
  const size = byCost ? 'of the money' : 'of the units and time below zero'
  const most = atLocation > 1 ? ` Most of them at ${location} (${figure(atLocation)}).` : ''
  const look = movementOf(strongest)
  const explained = `“${causes[code].title}” ${likely < SURE ? 'may explain' : 'explains'} ${counted(episodes, 'negative')}`
  const title =
    code === 'unknown'
      ? `Look into the ${counted(episodes, 'negative')} that nothing explains yet`
      : explained
  const sure =
    code === 'unknown' || likely >= SURE
      ? ''
      : `${percent(likely)} likely${episodes === 1 ? '' : ' on average'}; `
  return {
    title: `${title} (${sure}${percent(share)} ${size}).`,
    detail: `${settled ? causes[code].prevent : causes[code].todo}${most} Begin with ${strongest.item} at ${placed(strongest)}${look}.`,
  }
}

const MENDED: Readonly<
  Record<Extract<StepFacts, { kind: 'finding' }>['code'], (of: { rows: number; books: number }) => string>
> = {
  'bad-time': ({ rows }) => `Correct the ${rows === 1 ? 'date' : 'dates'} of ${counted(rows, 'movement')}.`,
  'balance-differs': ({ books }) => `Look for the missing movement in ${counted(books, 'stock card')}.`,
  'not-arrived': ({ books }) => `Ask where the goods of ${counted(books, 'transfer')} are.`,
}

function placed({ site, location }: { readonly site: string | null; readonly location: string }): string {
  return site === null ? location : `${site}/${location}`
}

function movementOf({ movement }: { readonly movement: string | null }): string {
  return movement === null ? '' : ` (movement ${movement})`
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}
