/**
 * Groups negatives into cases: two belong together where they share a key, or where they are the two orders of one
 * incident (both of one book, overlapping in time). What belongs to one of a group belongs to the group.
 *
 * Union-find (Tarjan, "Efficiency of a good but not linear set union algorithm", JACM 1975), over keys and over each
 * book in the order of time; time grows with the negatives and their keys, and a little for the sorting. The order in
 * which negatives come makes no difference.
 */
import type { Order } from '../codes.ts'
import type { Instant } from '../time.ts'

export interface Negative {
  readonly id: string
  /** Any text that names the book. */
  readonly book: string
  readonly order: Order
  readonly startedAt: Instant
  /** Null while it is open. */
  readonly endedAt: Instant | null
  readonly keys: readonly string[]
}

/** Groups, each with the earliest of its negatives first; the group of the earliest of all comes first. */
export function groupNegatives<One extends Negative>(negatives: readonly One[]): One[][] {
  const sorted = negatives.toSorted(byStart)
  const forest = createForest(sorted.length)
  const firstOfKey = new Map<string, number>()
  sorted.forEach(({ keys }, index) => {
    for (const key of keys) {
      const first = firstOfKey.get(key)
      if (first === undefined) firstOfKey.set(key, index)
      else forest.join(first, index)
    }
  })
  joinOrders(sorted, forest.join)
  return [...Map.groupBy(sorted.keys(), forest.find).values()].map((group) =>
    group.map((index) => sorted[index]),
  )
}

/** Whether two negatives of one book have a moment in common; one that is open lasts. */
export function meet(left: Negative, right: Negative): boolean {
  if (left.book !== right.book) return false
  return left.startedAt < endOf(right) && right.startedAt < endOf(left)
}

/** Within an order the negatives of a book do not overlap, so that each is held against the latest of the other one. */
function joinOrders(sorted: readonly Negative[], join: (left: number, right: number) => void): void {
  const latest = new Map<string, Map<Order, number>>()
  sorted.forEach((one, index) => {
    const ofBook = latest.get(one.book) ?? new Map<Order, number>()
    latest.set(one.book, ofBook)
    for (const [order, other] of ofBook)
      if (order !== one.order && meet(sorted[other], one)) join(other, index)
    ofBook.set(one.order, index)
  })
}

function endOf({ endedAt }: Negative): Instant {
  return endedAt ?? Number.POSITIVE_INFINITY
}

function byStart(left: Negative, right: Negative): number {
  return left.startedAt - right.startedAt || (left.id < right.id ? -1 : 1)
}

/** Disjoint sets of the numbers below `size`. */
export function createForest(size: number) {
  const parent = Int32Array.from({ length: size }, (_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root]
    for (let at = index; at !== root; ) [at, parent[at]] = [parent[at], root]
    return root
  }
  const join = (left: number, right: number): void => {
    const [one, other] = [find(left), find(right)]
    // The smaller number leads, so that the result does not depend on the order of the joins.
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  return { find, join }
}
