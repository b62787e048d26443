/**
 * From as few shelves as can be: the one that holds all of it with the least left over, else the fullest first, which
 * needs the fewest there can be.
 */
import { mostStock } from './most-stock.ts'
import { byPlace, type Sourcing } from './sourcing.ts'

export const fewestSplits: Sourcing = {
  code: 'fewest-splits',
  order: (shelves, demand) => {
    const whole = shelves
      .filter(({ free }) => free >= demand.quantity)
      .sort((left, right) => left.free - right.free || byPlace(left, right))
    return whole.length > 0 ? whole : mostStock.order(shelves, demand)
  },
}
