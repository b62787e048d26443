/** Today, at seven in the morning: one sentence, what is open, what healed, how it went, and the sources. */
import type { Order } from '../../../core/codes.ts'
import { counted, duration, figure, listed } from '../../format.ts'

export const morning = {
  lead: 'What is negative now, and where to begin.',
  headlineLabel: 'In one sentence',
  open: (count: number, order: Order) => `${counted(count, 'negative')} open ${IN_ORDER[order]}`,
  headline: (facts: { oldestMs: number; alone: boolean; money: readonly string[] }) => {
    const age = duration(Math.max(facts.oldestMs, 1000))
    const value = facts.money.length === 0 ? '' : `, about ${listed(facts.money)} at risk`
    return `${facts.alone ? ', for' : ', the oldest for'} ${age}${value}.`
  },
  short: (units: readonly string[]) => `${listed(units)} in total.`,
  uncosted: (cards: number) => `${counted(cards, 'stock card')} without a known cost.`,
  pending: (count: number) => `${counted(count, 'negative')} still being explained.`,
  none: {
    'as-posted': 'Nothing is negative in the system.',
    'as-happened': 'Nothing is negative on the shelf.',
  } as Readonly<Record<Order, string>>,
  noneText: (at: string, cards: number) => `Last checked ${at}, over ${counted(cards, 'stock card')}.`,
  /** In the place of `none` while sources are silent: what is not posted is not known. */
  noneKnown: {
    'as-posted': 'Nothing is negative in the system, as far as it was posted.',
    'as-happened': 'Nothing is negative on the shelf, as far as it was posted.',
  } as Readonly<Record<Order, string>>,
  silent: (facts: { silent: number; total: number; latest: string; silentMs: number }) => {
    const { silent, total, latest, silentMs } = facts
    if (total === 1) return `${latest}, the only source, has been silent for ${duration(silentMs)}.`
    const all = `${total === 2 ? 'Both' : `All ${figure(total)}`} sources are silent; the latest, ${latest}, for ${duration(silentMs)}.`
    const some = `${figure(silent)} of ${figure(total)} sources ${silent === 1 ? 'is' : 'are'} silent; ${latest} for ${duration(silentMs)}.`
    return silent === total ? all : some
  },
  openList: 'Open now',
  openLead: 'Most urgent first; the reason is in each row.',
  unitDays: 'Unit-days: units below zero, times the days they were.',
  openAll: (total: number) => `All ${figure(total)} open negatives`,
  changed: 'The list has changed.',
  show: 'Show new list',
  healedAfter: 'healed after',
  healed: 'Healed since yesterday',
  healedNone: 'Nothing has healed since yesterday.',
  healedOne: 'See it in the list',
  healedAll: (total: number) => `All ${figure(total)} that healed since yesterday`,
  causesLead: (to: string) => `Negatives that began in the seven days to ${to}.`,
  /** With the day of the latest posting where that is not of today. */
  trend: (to: string | null) => (to === null ? 'The last 14 days' : `The 14 days to ${to}`),
  causes: (to: string | null) =>
    to === null ? 'New this week, by cause' : `New in the week to ${to}, by cause`,
  trendText: (facts: { first: number; now: number; most: number; mostOn: string; to: string | null }) => {
    const { first, now, most, mostOn, to } = facts
    if (most === 0) return 'No negative was open on any of these days.'
    const [then, last] = to === null ? ['14 days ago', 'now'] : ['at first', `on ${to}`]
    return `${figure(first)} open ${then}, ${figure(now)} ${last}; most on ${mostOn}: ${figure(most)}.`
  },
  now: 'now',
  sources: 'Sources',
  sourcesNone: 'No system posts here: everything came from files.',
  sourcesFresh: (count: number, latest: string, at: string) =>
    `${count === 1 ? 'The source is' : `All ${figure(count)} sources are`} up to date: last posting by ${latest}, ${at}.`,
  sourcesAll: 'All sources',
  sourcesRest: (silent: number, total: number) =>
    `${figure(silent)} of ${counted(total, 'source')} silent: see all sources`,
  silentTodo: 'Until a silent source posts again, its stock may have moved without being shown here.',
  begin: {
    title: 'No stock movements yet',
    text: 'Load sample data to look around, or begin with a file of your own.',
    sample: 'Load sample data',
    sampleText: 'A real import of a few movements of bolts and nuts. You can undo it on its page.',
  },
}

const IN_ORDER: Readonly<Record<Order, string>> = {
  'as-posted': 'in the system',
  'as-happened': 'on the shelf',
}
