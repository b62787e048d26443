/** First in, first out: the book that had something first. */
import { byPlace, type Sourcing } from './sourcing.ts'

export const oldestLot: Sourcing = {
  code: 'oldest-lot',
  order: (shelves) =>
    [...shelves].sort((left, right) => left.firstAt - right.firstAt || byPlace(left, right)),
}
