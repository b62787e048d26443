/** Today: what is below zero now, what is new, what to work first. */
import { counted, duration, figure, money } from '../../format.ts'

export const today = {
  title: 'Today',
  lead: 'What is below zero now, what changed, and where to start.',
  figures: 'Current figures',
  books: 'Stock cards below zero now',
  open: 'Open negatives',
  units: 'Units below zero now',
  inBooks: (books: number) => `on ${counted(books, 'stock card')}`,
  unit: (quantity: string, unit: string) => `${figure(quantity)} ${unit}`,
  money: 'Value at risk',
  amount: (amount: string, currency: string | null) =>
    currency === null ? `${money(amount, null)} (set a currency)` : money(amount, currency),
  uncosted: (books: number, of: number) =>
    of === 0
      ? 'no stock card is below zero'
      : books === 0
        ? 'every one has a cost'
        : `${figure(books)} of ${counted(of, 'stock card')} without a cost`,
  more: (count: number) => `and ${figure(count)} more`,
  started: 'New',
  ended: 'Healed',
  unexplained: (count: number) => `${counted(count, 'negative')} still being explained.`,
  allWell: 'No stock is below zero.',
  allWellText: (at: string, books: number) => `Last checked ${at} over ${counted(books, 'balance')}.`,
  first: 'Work these first',
  firstClosed: 'Look into these first',
  firstClosedLead: 'Nothing is open. These were the worst; the same cause may come back.',
  firstTable: 'Negatives to work first',
  firstNone: 'No stock card was ever below zero in the system. Nothing to do.',
  firstNoneSunk: 'No stock card was ever below zero in the system.',
  changed: 'The list has changed.',
  showNew: 'Show new list',
  columns: {
    item: 'Item',
    place: 'Place',
    since: 'First seen',
    deepest: 'Deepest',
    money: 'At risk',
    cause: 'Likely cause',
    why: 'Why first',
  },
  since: { open: 'open', ended: (after: string) => `healed after ${after}` },
  causesLead: (to: string) => `Negatives in the system that began in the seven days to ${to}.`,
  causesNone: (to: string) => `No negatives began in the seven days to ${to}.`,
  causeCount: (week: number, day: number) => `${figure(week)} (${figure(day)} in the last day)`,
  pending: 'Still being explained',
  sources: 'How fresh each source is',
  sourcesLead: 'Time since each source last posted.',
  sourcesNone: 'No source has posted yet.',
  sourcesMore: (count: number) => `${counted(count, 'more source')}: Data health`,
  begin: 'No stock movements yet',
  ways: {
    import: 'Import a file of movements',
    importText:
      'Excel, CSV, text, ODS, JSON or Parquet, also zipped. You see what it would do before anything is posted.',
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
  atSite: (source: string, site: string) => `${source}, ${site}`,
  unnamed: 'Files without a source',
}

function usual(usualMs: number | null): string {
  if (usualMs === null) return 'not enough history yet'
  return `usually at least every ${duration(Math.max(usualMs, 1000))}`
}
