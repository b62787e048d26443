/** The shelf nearest to a place first: the more of its path it shares, the nearer it is. */
import { byPlace, type Sourcing } from './sourcing.ts'

export const nearestPath: Sourcing = {
  code: 'nearest-path',
  order: (shelves, { near }) => {
    const target = near?.split('/') ?? []
    return [...shelves].sort(
      (left, right) => shared(right.location, target) - shared(left.location, target) || byPlace(left, right),
    )
  },
}

/** Leading parts of a path that are those of the target. */
function shared(path: string, target: readonly string[]): number {
  const parts = path.split('/')
  let count = 0
  while (count < parts.length && parts[count] === target[count]) count++
  return count
}
