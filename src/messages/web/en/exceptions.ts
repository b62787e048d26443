/** Exceptions, and what is said of an episode anywhere. */
import { counted, duration, figure, percent } from '../../format.ts'

export const exceptions = {
  title: 'Exceptions',
  lead: 'Every stretch of time in which a book of stock was below zero, in both orders.',
  table: 'Episodes below zero',
  summary: 'Summary',
  figures: {
    negativeNow: 'Books below zero now',
    everPosted: 'Books ever below, as posted',
    everHappened: 'Books ever below, as happened',
    open: 'Open episodes',
    timing: 'Timing',
    structural: 'Structural',
    ambiguous: 'Ambiguous',
  },
  ofBooks: (total: number) => `of ${counted(total, 'book')}`,
  ofEpisodes: (total: number) => `of ${counted(total, 'episode')}`,
  unexplained: (count: number) => `${counted(count, 'episode')} still being explained`,
  filters: {
    search: 'Search',
    searchHint: 'Part of an item or place',
    item: 'Item',
    location: 'Place',
    class: 'Class',
    order: 'Order',
    state: 'State',
    cause: 'Likeliest cause',
    any: 'Any',
    both: 'Both',
    open: 'Open',
    closed: 'Closed',
    sort: 'Sort by',
  },
  columns: {
    item: 'Item',
    place: 'Place',
    since: 'Since',
    duration: 'How long',
    deepest: 'Deepest',
    uncovered: 'Uncovered',
    money: 'At cost',
    class: 'Class',
    cause: 'Likeliest cause',
  },
  uncoveredMeaning: 'Units issued while the book did not have them',
  open: 'open',
  openFor: (ms: number) => `${duration(ms)}, open`,
  sorts: {
    deepest: 'Deepest first',
    startedAt: 'Newest first',
    duration: 'Longest first',
    costAtRisk: 'Dearest first',
    item: 'Item',
    location: 'Place',
  } as Readonly<Record<string, string>>,
  range: (from: number, to: number, total: number) =>
    `${figure(from)} to ${figure(to)} of ${counted(total, 'episode')}`,
  pages: 'Pages of episodes',
  download: 'Download as CSV',
  noMatch: 'No episode matches',
  noMatchText: (total: number | undefined) =>
    total === undefined
      ? 'Remove a filter to see more.'
      : `${counted(total, 'episode')} ${total === 1 ? 'is' : 'are'} known. Remove a filter to see more.`,
  allWell: 'No stock was ever below zero',
  allWellText: (books: number, movements: number, at: string) =>
    `Checked ${counted(books, 'book')} and ${counted(movements, 'movement')} in both orders, last at ${at}.`,
  noData: 'There is nothing to look at yet',
  noDataText: 'Import movements, or start with the history that ships with the package:',
  noDataImport: 'npx plimsoll import FILE…',
  noDataDemo: 'npm start -- --demo',
}
export const cause = {
  likely: (probability: number) => `${percent(probability)} likely`,
  pending: 'being explained',
  pendingText: 'This episode is new: its cause is being looked for. The page will show it by itself.',
}
