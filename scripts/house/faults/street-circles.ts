import type { House } from '../source.ts'
import { streetImports } from '../street-imports.ts'
import { FLOOR_NAMES } from '../table.ts'
import { circles } from './circles.ts'
import { cycleIn, type Graph } from './graph.ts'

/** Finds streets of a floor that use each other in a circle, by whatever files. */
export function streetCircleFaults(house: House): string[] {
  return FLOOR_NAMES.flatMap((floor) => {
    const used = streetImports(house).filter((one) => one.floor === floor && one.from !== null)
    const names = new Set(used.flatMap(({ from, to }) => [String(from), to]))
    const graph: Graph = new Map(
      [...names].map((name) => [
        name,
        [...new Set(used.filter(({ from }) => from === name).map(({ to }) => String(to)))],
      ]),
    )
    return circles(graph).map((group) => {
      const cycle = cycleIn(group, graph)
      return (
        `The streets ${[...cycle, cycle[0]].join(' → ')} of src/${floor} use each other in a circle: move what ` +
        'they share to the lowest of them or to a ground, or pass it in as an argument.'
      )
    })
  })
}
