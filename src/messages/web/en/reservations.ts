/** Reservations, back orders, and what of an item can still be promised. */
import { counted, figure } from '../../format.ts'

const range = (one: string) => (from: number, to: number, total: number) =>
  `${figure(from)} to ${figure(to)} of ${counted(total, one)}`

export const reservations = {
  title: 'Reservations',
  lead: 'Units promised to order lines. Promised units are not available to others.',
  views: { label: 'Reservations and back orders', list: 'Reservations', backorders: 'Back orders' },
  table: 'Reservations',
  pages: 'Pages of reservations',
  range: range('reservation'),
  none: 'No reservations yet',
  noneText:
    'Stock is reserved on the page of an order, or by the order system. Each reservation is listed here, even after it is fulfilled, released or expired.',
  toOrders: 'Orders',
  noMatch: 'No reservations match',
  noMatchText: 'Remove a filter to see more.',
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
    asked: 'Requested',
    reserved: 'Reserved',
    open: 'Still reserved',
    fulfilled: 'Fulfilled',
    released: 'Released',
    expired: 'Expired',
    cut: 'Not found',
    short: 'Back-ordered',
    never: 'Never reserved',
    where: 'Where',
  },
  release: 'Release …',
  releaseTitle: 'Release this reservation?',
  releaseText:
    'What is still reserved goes to back orders first, and the rest becomes available to others at once. What was fulfilled stays fulfilled.',
  releaseYes: 'Release reservation',
  releaseNo: 'Keep reservation',
  released: 'Reservation released.',
  extend: 'Extend …',
  extendTitle: 'Extend this reservation?',
  extendYes: 'Extend reservation',
  extendFor: 'How long from now',
  extended: (until: string) => `Reservation extended until ${until}.`,
  lasts: [
    [1, '1 hour'],
    [24, '1 day'],
    [72, '3 days'],
    [168, '7 days'],
    [720, '30 days'],
  ] as readonly (readonly [number, string])[],
}

export const backorders = {
  title: 'Back orders',
  lead: 'Lines that got less than they asked for, the oldest first.',
  toList: 'Reservations',
  table: 'Back orders',
  pages: 'Pages of back orders',
  range: range('line'),
  none: 'No back orders',
  noneText:
    'A line is back-ordered if less could be reserved than it needs. Goods that come in are promised to the oldest first.',
  columns: {
    item: 'Item',
    short: 'Short',
    document: 'Order',
    line: 'Line',
    made: 'Since',
    reservation: 'Reservation',
  },
  its: 'Show reservation',
}

export const available = {
  title: 'Available to promise',
  text: 'What shelves with stock hold, less what is reserved. Shelves below zero take nothing from it.',
  table: 'Available by site',
  columns: { site: 'Site', onHand: 'On hand', reserved: 'Reserved', available: 'Available' },
}
