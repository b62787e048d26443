/** Items and places. */
import { counted, figure } from '../../format.ts'

export const stock = {
  kinds: { item: 'Item', place: 'Place' },
  books: 'Books',
  total: 'On all shelves now',
  ways: 'More of it',
  toEpisodes: 'Its episodes below zero',
  toMovements: 'Its movements in the ledger',
  site: (site: string) => `Site ${site}`,
  gtin: (gtin: string) => `GTIN ${gtin}`,
  cost: (cost: string, unit: string) => `${cost} an ${unit}`,
  pack: (unit: string, factor: string, baseUnit: string) => `1 ${unit} = ${factor} ${baseUnit}`,
  columns: {
    item: 'Item',
    place: 'Place',
    lot: 'Lot, owner',
    balance: 'Balance now',
    unit: 'Unit',
    open: 'Open episodes',
    asPosted: 'Below zero, as posted',
    asHappened: 'As happened',
    movements: 'Movements',
    last: 'Last posted',
  },
  more: (shown: number, total: number) =>
    `The first ${figure(shown)} of ${counted(total, 'book')} are listed.`,
  none: { item: 'This item never lay on a shelf', place: 'Nothing ever lay in this place' },
  noneText: 'No movement leads to it or from it. A name is asked for whole, with its capitals.',
}
