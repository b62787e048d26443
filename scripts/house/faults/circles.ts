import type { House } from '../source.ts'
import { cycleIn, type Graph, stronglyConnected } from './graph.ts'

/** Which imports count: those that are left at run time, or all of them. */
export type Reach = 'values' | 'with types'

/** Finds groups of files that import each other in a circle. */
export function circleFaults(house: House, reach: Reach): string[] {
  const graph = importGraph(house, reach)
  return circles(graph).map((group) => {
    const cycle = cycleIn(group, graph)
    const others = group.length - cycle.length
    const more = others === 0 ? '' : ` (${others} more files hang in the same knot)`
    return (
      `${[...cycle, cycle[0]].join(' → ')} import each other in a circle${more}: move what they share to a file of ` +
      'its own, or pass it in as an argument.'
    )
  })
}

/** Groups the files that reach each other by imports; a file that imports itself is a group too. */
export function circles(graph: Graph): string[][] {
  return stronglyConnected(graph).filter(
    (group) => group.length > 1 || graph.get(group[0])?.includes(group[0]),
  )
}

/** Maps each file to the files that it imports. */
export function importGraph({ files }: House, reach: Reach): Graph {
  const known = new Set(files.map(({ path }) => path))
  return new Map(
    files.map(({ path, imports }) => [
      path,
      imports
        .filter(({ target, isTypeOnly }) => known.has(target) && (reach === 'with types' || !isTypeOnly))
        .map(({ target }) => target),
    ]),
  )
}
