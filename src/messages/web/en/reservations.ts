/** Reservations, back orders, and what of an item can still be promised. */
import { counted, figure } from '../../format.ts'

const range = (one: string) => (from: number, to: number, total: number) =>
  `${figure(from)} to ${figure(to)} of ${counted(total, one)}`

export const reservations = {
  title: 'Reservations',
  lead: 'Units promised to order lines. What is promised is not available to others.',
  views: { label: 'Reservations and back orders', list: 'Reservations', backorders: 'Back orders' },
  table: 'Reservations',
  pages: 'Pages of reservations',
  range: range('reservation'),
  none: 'Nothing is reserved',
  noneText:
    'Whoever takes orders reserves for them over HTTP (POST /v1/reservations). Each is listed here until it is fulfilled, released or runs out.',
  noMatch: 'No reservation matches',
  noMatchText: 'Remove a filter to see others.',
  columns: {
    what: 'Reservation',
    document: 'For',
    state: 'State',
    items: 'Items',
    open: 'Still reserved',
    made: 'Made',
    expires: 'Until',
  },
  filters: { document: 'Order', item: 'Item', state: 'State' },
  moreItems: (count: number) => `${counted(count, 'more item')}`,
  openOf: (open: string, asked: string) => `${open} of ${asked}`,
  openLines: (open: number, all: number) => `${figure(open)} of ${counted(all, 'line')}`,
  openOnly: 'Open',
  anyState: 'Any',
  one: (id: string) => `Reservation ${id}`,
  from: (source: string) => `by ${source}`,
  noDocument: 'no order named',
  missing: (id: string) => `There is no reservation ${id}`,
  missingText: 'The link may be old, or of another database.',
  all: 'All reservations',
  facts: {
    site: 'Site',
    document: 'Order',
    channel: 'Channel',
    made: 'Made',
    expires: 'Until',
    source: 'Source',
  },
  lines: 'Lines',
  line: {
    line: 'Line',
    item: 'Item',
    asked: 'Asked',
    reserved: 'Reserved',
    open: 'Still reserved',
    fulfilled: 'Fulfilled',
    released: 'Released',
    expired: 'Ran out',
    where: 'Where',
  },
  nowhere: 'nowhere any more',
  release: 'Give it back …',
  releaseTitle: 'Give it back?',
  releaseText: 'What is still reserved becomes available to others at once. What was fulfilled stays so.',
  releaseYes: 'Give it back',
  releaseNo: 'Keep it',
  released: 'It is given back.',
  extend: 'Keep it longer …',
  extendTitle: 'Keep it how long from now?',
  extendYes: 'Keep it',
  extendFor: 'From now',
  extended: (until: string) => `It is kept until ${until}.`,
  lasts: [
    [1, '1 hour'],
    [24, '1 day'],
    [72, '3 days'],
    [168, '7 days'],
    [720, '30 days'],
  ] as readonly (readonly [number, string])[],
}

export const backorders = {
  table: 'Back orders',
  pages: 'Pages of back orders',
  range: range('line'),
  none: 'No line is short',
  noneText: 'A line is back-ordered where less could be reserved than it asked for.',
  columns: {
    item: 'Item',
    short: 'Short',
    document: 'Order',
    line: 'Line',
    made: 'Since',
    reservation: 'Reservation',
  },
  its: 'Its reservation',
}

export const available = {
  title: 'What can still be promised',
  table: 'Available by site',
  columns: { site: 'Site', onHand: 'On hand', reserved: 'Reserved', available: 'Available' },
}
