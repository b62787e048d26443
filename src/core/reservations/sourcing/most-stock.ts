/** The fullest shelf first. */
import { byPlace, type Sourcing } from './sourcing.ts'

export const mostStock: Sourcing = {
  code: 'most-stock',
  order: (shelves) => [...shelves].sort((left, right) => right.free - left.free || byPlace(left, right)),
}
