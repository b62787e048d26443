/** Movements, wherever they are listed, and the ledger. */
import { counted, duration, figure } from '../../format.ts'
import { range } from './range.ts'

export const movements = {
  title: 'Movements in the picture',
  keyTitle: 'Movements of this negative',
  order: 'Order',
  id: 'Movement',
  happened: 'Happened',
  posted: 'Posted',
  kind: 'Kind',
  document: 'Document',
  quantity: 'Quantity',
  balance: 'Balance after',
  postedBalance: 'Balance in the system',
  happenedBalance: 'on the shelf',
  source: 'Source',
  actor: 'Actor',
  postedBy: 'Posted by',
  role: 'Part',
  lag: 'Delay',
  delay: (ms: number) => (ms === 0 ? 'none' : ms < 0 ? `${duration(-ms)} early` : duration(ms)),
  none: '–',
  range: range('movement'),
  netted: 'Movements of the same time count together: each balance is the one after all of them.',
  inTurn:
    'These balances are those in the system after each movement in turn. Whether a negative begins or ends is decided after all movements of the same time, and on the shelf in the order in which they happened.',
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages of movements',
  missing: (id: string) => `Movement ${id} is not on this stock card.`,
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
  left: 'balance',
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
    clock: 'Date to use',
    from: 'From date',
    to: 'To date',
    below: 'Resulting balance',
    withoutCase: 'Corrections',
    site: 'Site',
    bookId: 'Stock card',
    itemPart: 'Item',
    locationPart: 'Place',
    documentPart: 'Document',
    sourcePart: 'Source',
    actorPart: 'Actor',
  },
  clocks: { posted: 'Posted', happened: 'Happened' },
  below: { any: 'Any', true: 'Below zero' },
  withoutCase: { any: 'Any', true: 'Without a case' },
  timeHint: '2026-01-31',
  any: 'Any',
  jump: 'Go to number or time',
  jumpHint: '1200 or 2026-01-31',
  noTime: 'Write a number, a day (2026-01-31) or a time with its zone (2026-01-31T10:00Z).',
  came: (count: number) => `Show ${counted(count, 'new movement')}`,
  download: 'Download as CSV',
  counting: 'Counting what matches …',
  keys: 'j and k go from movement to movement, Enter opens one. Page Up/Down, Home and End scroll.',
  keysOff: 'Page Up/Down, Home and End scroll.',
  noMatch: 'No movement matches',
  noMatchText: 'Remove a filter to see more.',
  noneFits: 'No movement fits all filters. Remove one to see more.',
  noTimeRead:
    'Write a movement’s number, a day (31.12.2021, 31 Dec, yesterday) or a time (2026-01-31 14:05).',
}
export const movement = {
  one: 'Movement',
  title: (id: string) => `Movement ${id}`,
  reverses: 'This movement reverses',
  reversedBy: (who: string) => `Reversed by ${who}:`,
  numbered: (seq: string) => `movement number ${figure(seq)}`,
  what: (facts: { quantity: string; unit: string; item: string; from: string; to: string }) =>
    `${figure(facts.quantity)} ${facts.unit} of ${facts.item} went from ${facts.from} to ${facts.to}.`,
  ends: 'Effect on each stock card',
  from: 'From',
  to: 'To',
  before: 'Before',
  after: 'After',
  book: 'Open stock card',
  outside: 'Outside the warehouse; no balance is kept.',
  previous: 'Previous movement on this stock card',
  next: 'Next movement on this stock card',
  none: 'none',
  facts: 'Details',
  number: 'Number in the ledger',
  site: 'Site',
  reported: 'Entered',
  notGiven: 'unknown',
  lag: 'Delay',
  lagText: (ms: number) =>
    ms < 0
      ? `Posted ${duration(-ms)} before it happened`
      : ms === 0
        ? 'Posted at once'
        : `Posted ${duration(ms)} after it happened`,
  device: 'Device',
  reason: 'Reason',
  cost: 'Unit cost',
  lot: 'Lot',
  owner: 'Owner',
  sameDocument: (count: number) =>
    count === 1 ? 'the only movement' : `${counted(count, 'movement')} in all`,
  inLedger: 'Show in ledger',
  episodes: 'Negatives it is part of',
  noEpisodes:
    'This movement neither took stock below zero nor brought it back up, and is not part of a cause.',
  conflicts: 'Conflicting duplicate',
  conflictsText: (count: number) =>
    `The same source and id came again with other content ${count === 1 ? 'once' : `${figure(count)} times`}. ` +
    'This first one stands; the other was refused. Ask the source which is right.',
  promises: 'Promises that changed with it',
  promise: (quantity: string, order: string | null, line: string) =>
    `${figure(quantity)} for ${order === null ? '' : `order ${order}, `}line ${line}`,
  parts: {
    trigger: 'took it below zero',
    closer: 'brought it back up',
    cause: 'caused it',
  } as Readonly<Record<string, string>>,
  part: 'Part',
}
export const document = {
  one: 'Document',
  what: (movements: number, items: number, books: number) =>
    `${counted(movements, 'movement')} of ${counted(items, 'item')}, on ${counted(books, 'stock card')}.`,
  quantities: 'Quantities moved',
  direction: 'Direction',
  directions: {
    in: 'In',
    out: 'Out',
    within: 'From shelf to shelf',
    outside: 'Not through stock',
  } as Readonly<Record<string, string>>,
  books: 'Stock cards affected',
  before: 'Before',
  after: 'After',
  lowest: 'Lowest balance',
  facts: 'When, where, who',
  happened: 'Happened',
  posted: 'Posted',
  lag: 'Delay',
  lags: (leastMs: number, mostMs: number) => {
    if (leastMs === mostMs) return movement.lagText(mostMs)
    if (mostMs <= 0)
      return `Posted ${duration(-leastMs)} to ${duration(Math.max(-mostMs, 1000))} before it happened`
    if (leastMs < 0)
      return `Posted from ${duration(-leastMs)} before to ${duration(mostMs)} after it happened`
    return `Posted ${duration(leastMs)} to ${duration(mostMs)} after it happened`
  },
  sites: 'Sites',
  sources: 'Sources',
  actors: 'Actors',
  episodes: 'Negatives started or ended',
  noEpisodes: 'This document neither took stock below zero nor brought it back up.',
  movements: 'Movements',
  allInLedger: (total: number) =>
    total === 1 ? 'See it in the ledger' : `All ${figure(total)} movements in the ledger`,
  span: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
}
export const listedOf = (shown: number, total: number, one: string) =>
  `The first ${figure(shown)} of ${counted(total, one)} are listed.`
export const episodeUntil = 'Until'
