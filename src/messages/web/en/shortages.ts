/** Words of stock that is about to go below zero: its page, and its part of Today. */
import { counted, figure } from '../../format.ts'
import { range } from './range.ts'

export const shortages = {
  title: 'About to go below zero',
  lead: 'More is promised and ordered than there is, before the next announced receipt. Soonest first.',
  table: 'Stock about to go below zero',
  pages: 'Pages of stock about to go below zero',
  range: range('item'),
  find: 'Item',
  none: 'Nothing is about to go below zero',
  noneText:
    'As far as is known: reservations, open orders and announced sales are held against what is on hand and what is announced to come.',
  noMatch: 'No stock about to go below zero matches',
  noMatchText: 'Remove a filter to see more.',
  columns: {
    item: 'Item',
    at: 'Runs short',
    lacks: 'Short by',
    onHand: 'On hand',
    promised: 'Reserved',
    next: 'Next receipt',
  },
  now: 'now',
  allPlaces: 'all storage places',
  noReceipt: 'none announced',
  noTime: 'no time known',
  late: (at: string) => `late, was expected ${at}`,
  receipt: (quantity: string, unit: string) => `${figure(quantity)} ${unit}`,
  short: (quantity: string, unit: string) => `short by ${figure(quantity)} ${unit}`,
  all: (total: number) => `All ${counted(total, 'item')} about to go below zero`,
}
