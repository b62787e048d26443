/** Words of suspects: their page, and their part of Today. */
import { figure } from '../../format.ts'
import { range } from './range.ts'

export const suspects = {
  title: 'Probably wrong, nothing sank yet',
  lead: 'Postings that look wrong in the same way as those behind negatives, highest value first. Their stock cards have not gone below zero.',
  table: 'Postings that are probably wrong',
  pages: 'Pages of postings that are probably wrong',
  range: range('posting'),
  find: 'Item or place',
  none: 'No posting looks wrong',
  noneText:
    'The latest postings of a site are looked through a few seconds after they pause, every few minutes at most.',
  noMatch: 'No posting matches',
  noMatchText: 'Remove a filter to see more.',
  columns: {
    card: 'Stock card',
    cause: 'Suspected',
    movements: 'Movements',
    quantity: 'Off by',
    money: 'Value',
  },
  offBy: (quantity: string, unit: string) => `off by ${figure(quantity)} ${unit}`,
  all: (total: number) => `All ${figure(total)} that are probably wrong`,
}
