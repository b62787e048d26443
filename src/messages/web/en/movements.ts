/** Movements, wherever they are listed, and the ledger. */
import { counted, figure } from '../../format.ts'

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
  item: 'Item',
  from: 'From',
  to: 'To',
  left: 'then',
  seq: (seq: string) => `number ${figure(seq)}`,
  order: 'Order',
  directions: { desc: 'Newest first', asc: 'Oldest first' },
  filters: { id: 'Movement', document: 'Document', item: 'Item', location: 'Place' },
  noMatch: 'No movement matches',
  noMatchText: 'Each filter asks for the whole name. Remove one to see more.',
  noData: 'No movement was posted yet.',
}
