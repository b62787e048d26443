/** The strategies by their code. */
import type { SourcingCode } from '../../codes.ts'
import { fewestSplits } from './fewest-splits.ts'
import { mostStock } from './most-stock.ts'
import { nearestPath } from './nearest-path.ts'
import { oldestLot } from './oldest-lot.ts'
import type { Sourcing } from './sourcing.ts'

export const SOURCING: Readonly<Record<SourcingCode, Sourcing>> = {
  'fewest-splits': fewestSplits,
  'most-stock': mostStock,
  'nearest-path': nearestPath,
  'oldest-lot': oldestLot,
}
