/** Movements, wherever they are listed, and the ledger. */
import { counted, duration, figure } from '../../format.ts'

export const movements = {
  title: 'Movements in the picture',
  keyTitle: 'Movements of this episode',
  order: 'Order',
  id: 'Movement',
  happened: 'Happened',
  posted: 'Posted',
  kind: 'Kind',
  document: 'Document',
  quantity: 'Quantity',
  balance: 'Balance after',
  postedBalance: 'Balance as posted',
  happenedBalance: 'as happened',
  source: 'Source',
  actor: 'Actor',
  role: 'Part',
  lag: 'Posted after',
  none: '–',
  range: (from: number, to: number, total: number) =>
    `${figure(from)} to ${figure(to)} of ${counted(total, 'movement')}`,
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages of movements',
  missing: (id: string) => `Movement ${id} is not in this book.`,
  more: (count: number) =>
    `${counted(count, 'more movement')} named by the cause ${count === 1 ? 'is' : 'are'} not listed here.`,
}
export const ledger = {
  title: 'Ledger',
  lead: 'Every movement, in the order it was posted. Nothing is ever changed or removed.',
  table: 'Movements',
  number: 'Number',
  item: 'Item',
  from: 'From',
  to: 'To',
  left: 'then',
  order: 'Order',
  directions: { desc: 'Newest first', asc: 'Oldest first' },
  filters: {
    id: 'Movement',
    document: 'Document',
    item: 'Item',
    location: 'Place',
    kind: 'Kind',
    source: 'Source',
    actor: 'Actor',
    clock: 'Times are',
    from: 'From time',
    to: 'To time',
    below: 'Left',
    site: 'Site',
    bookId: 'Book',
  },
  clocks: { posted: 'When posted', happened: 'When happened' },
  below: { any: 'Any balance', true: 'A shelf below zero' },
  timeHint: '2026-01-31',
  any: 'Any',
  jump: 'Go to number or time',
  jumpHint: '1200 or 2026-01-31',
  noTime: 'Write a number, a day (2026-01-31) or a time with its zone (2026-01-31T10:00Z).',
  came: (count: number) => `Show ${counted(count, 'new movement')}`,
  download: 'Download as CSV',
  counting: 'Counting what matches …',
  keys: 'j and k go from movement to movement, Enter opens one. In the list page keys, Home and End move the view.',
  keysOff: 'In the list page keys, Home and End move the view.',
  noMatch: 'No movement matches',
  noMatchText: 'Each filter asks for the whole name, with its capitals. Remove one to see more.',
  noData: 'No movement was posted yet.',
}
export const movement = {
  one: 'Movement',
  title: (id: string) => `Movement ${id}`,
  what: (facts: { quantity: string; unit: string; item: string; from: string; to: string }) =>
    `${figure(facts.quantity)} ${facts.unit} of ${facts.item} went from ${facts.from} to ${facts.to}.`,
  ends: 'What it did to each book',
  from: 'From',
  to: 'To',
  before: 'Before',
  after: 'After',
  book: 'To the book',
  outside: 'Not a shelf: the world outside has no floor.',
  previous: 'Movement before in this book',
  next: 'Movement after in this book',
  none: 'none',
  facts: 'What is known of it',
  number: 'Number in the ledger',
  site: 'Site',
  reported: 'Keyed',
  notGiven: 'not told',
  lag: 'Lag',
  lagText: (ms: number) =>
    ms < 0
      ? `Posted ${duration(-ms)} before it happened`
      : ms === 0
        ? 'Posted as it happened'
        : `Posted ${duration(ms)} after it happened`,
  device: 'Device',
  reason: 'Reason',
  cost: 'Unit cost',
  lot: 'Lot',
  owner: 'Owner',
  sameDocument: (count: number) =>
    count === 1 ? 'the only movement of it' : `${counted(count, 'movement')} in all`,
  inLedger: 'Show it in the ledger',
  episodes: 'Its part in episodes below zero',
  noEpisodes: 'It neither took a book below zero nor brought one back, and no cause names it.',
  conflicts: 'Said again, but differently',
  conflictsText: (count: number) =>
    `The same source and id came again with other content ${count === 1 ? 'once' : `${figure(count)} times`}. ` +
    'This first one stands; the other was refused. Ask the source which is right.',
  parts: {
    trigger: 'took it below zero',
    closer: 'brought it back',
    cause: 'named by the cause',
  } as Readonly<Record<string, string>>,
  part: 'Part',
}
export const document = {
  one: 'Document',
  what: (movements: number, items: number, books: number) =>
    `${counted(movements, 'movement')} of ${counted(items, 'item')}, in ${counted(books, 'book')} on shelves.`,
  quantities: 'What it moved',
  direction: 'Direction',
  directions: {
    in: 'Onto shelves',
    out: 'Off shelves',
    within: 'From shelf to shelf',
    outside: 'Past the shelves',
  } as Readonly<Record<string, string>>,
  books: 'Books it touched',
  before: 'Before',
  after: 'After',
  lowest: 'Lowest it left',
  facts: 'When, where, who',
  happened: 'Happened',
  posted: 'Posted',
  lag: 'Lag',
  lags: (leastMs: number, mostMs: number) => {
    if (leastMs === mostMs) return movement.lagText(mostMs)
    if (leastMs < 0)
      return `${movement.lagText(leastMs)} at the earliest, ${movement.lagText(mostMs)} at the latest`
    return `Posted ${duration(leastMs)} to ${duration(mostMs)} after it happened`
  },
  sites: 'Sites',
  sources: 'Sources',
  actors: 'Actors',
  episodes: 'Episodes it began or ended',
  noEpisodes: 'It neither took a book below zero nor brought one back.',
  movements: 'Its movements',
  allInLedger: (total: number) => `All ${counted(total, 'movement')} in the ledger`,
  span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
}
export const listedOf = (shown: number, total: number, one: string) =>
  `The first ${figure(shown)} of ${counted(total, one)} are listed.`
export const episodeUntil = 'Until'
