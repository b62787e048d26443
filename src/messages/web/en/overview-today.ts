/** Today: what is below zero now, what is new, what to work first. */
import { counted, duration, figure, money } from '../../format.ts'

export const today = {
  title: 'Today',
  lead: 'What is below zero now, what changed, and where to begin.',
  figures: 'Figures of now',
  books: 'Books below zero now',
  ofBooks: (total: number) => `of ${counted(total, 'book')}`,
  open: 'Open episodes',
  ofEpisodes: (total: number) => `in both orders, of ${figure(total)} ever`,
  units: 'Units below zero now',
  inBooks: (books: number) => `in ${counted(books, 'book')}`,
  unit: (quantity: string, unit: string) => `${figure(quantity)} ${unit}`,
  money: 'Money at risk, open now',
  moneyMeaning: 'Units issued while the book did not have them, at cost, over the open episodes as posted',
  amount: (amount: string, currency: string | null) => money(amount, currency ?? 'without a currency'),
  noMoney: 'not known',
  uncosted: (books: number, of: number) =>
    of === 0
      ? 'no book is below zero'
      : books === 0
        ? 'every such book has a cost'
        : `${figure(books)} of ${counted(of, 'book')} without a cost`,
  more: (count: number) => `and ${figure(count)} more`,
  started: 'New',
  ended: 'Healed',
  inDay: (to: string) => `in the day to ${to}`,
  unexplained: (count: number) => `${counted(count, 'episode')} still being explained.`,
  allWell: 'No stock is below zero.',
  allWellText: (at: string, books: number) => `Last checked ${at} over ${counted(books, 'balance')}.`,
  first: 'Work these first',
  firstClosed: 'Look into these first',
  firstLead: 'By money at risk, else by units and time below zero; open ones before closed.',
  firstClosedLead: 'None is open any more. What sank these may sink others.',
  firstTable: 'Episodes to work first',
  firstNone: 'No book was ever below zero, as posted. There is nothing to work.',
  firstNoneSunk: 'No book was ever below zero, as posted.',
  changed: 'There is a newer list.',
  showNew: 'Show it',
  columns: {
    item: 'Item',
    place: 'Place',
    since: 'First seen',
    deepest: 'Deepest',
    money: 'At risk',
    cause: 'Likeliest cause',
    why: 'Why first',
  },
  since: { open: 'open', ended: (after: string) => `healed after ${after}` },
  causes: 'New, by likeliest cause',
  causesLead: (to: string) => `Episodes as posted that began in the seven days to ${to}.`,
  causesNone: (to: string) => `No episode began in the seven days to ${to}.`,
  causeCount: (week: number, day: number) => `${figure(week)}, of these ${figure(day)} in the last day`,
  pending: 'Still being explained',
  sources: 'How fresh each source is',
  sourcesLead: 'Silence is counted to now, by the clock of the server.',
  sourcesNone: 'No source has posted yet.',
  sourcesMore: (count: number) => `${counted(count, 'more source')}: About this data`,
  begin: 'There is nothing to look at yet',
  beginText: 'This ledger holds no movement. Three ways to begin:',
  ways: {
    import: 'Import a file of movements',
    importText: 'CSV, Parquet or JSON lines; you see what it would do before it is done.',
    audit: 'Audit a file',
    auditText: 'See what went below zero and why, without keeping anything.',
    demo: 'Look at the history that ships with the package',
    demoCommand: 'npm start -- --demo',
  },
}

export const sources = {
  states: {
    fresh: 'Fresh',
    stale: 'Silent',
    unknown: 'Not known yet',
  } as Readonly<Record<string, string>>,
  last: (at: string) => `last posted ${at}`,
  silence: (silentMs: number, usualMs: number | null) =>
    `${silentMs < 60_000 ? 'just now' : `${duration(silentMs)} ago`}; ${usual(usualMs)}`,
  usual,
  atSite: (source: string, site: string) => `${source} at ${site}`,
  unnamed: 'without a name',
}

function usual(usualMs: number | null): string {
  if (usualMs === null) return 'too few days are known to say what is usual'
  return `silent for up to ${duration(Math.max(usualMs, 1000))} as a rule`
}
