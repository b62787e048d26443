/** A directed graph: for each node the nodes that it points to. */
export type Graph = ReadonlyMap<string, readonly string[]>

/**
 * Groups the nodes that reach each other, by Tarjan's algorithm.
 *
 * A walk in depth numbers the nodes and keeps them on a stack. `low` is the lowest number that a node reaches on the
 * stack; a node that reaches none below its own closes a group, which is all of the stack from the node on.
 */
export function stronglyConnected(graph: Graph): string[][] {
  const groups: string[][] = []
  const numbers = new Map<string, number>()
  const stack: string[] = []
  const visit = (node: string): number => {
    const number = numbers.size
    numbers.set(node, number)
    stack.push(node)
    let low = number
    for (const next of graph.get(node) ?? []) {
      const seen = numbers.get(next)
      if (seen === undefined) low = Math.min(low, visit(next))
      else if (stack.includes(next)) low = Math.min(low, seen)
    }
    if (low === number) groups.push(stack.splice(stack.indexOf(node)))
    return low
  }
  for (const node of graph.keys()) if (!numbers.has(node)) visit(node)
  return groups
}

/** Finds a shortest circle through the first node of a group by name; the group is strongly connected. */
export function cycleIn(group: readonly string[], graph: Graph): string[] {
  const [start] = group.toSorted()
  const paths: string[][] = [[start]]
  const seen = new Set<string>()
  for (const path of paths) {
    for (const next of graph.get(path[path.length - 1]) ?? []) {
      if (next === start) return path
      if (!group.includes(next) || seen.has(next)) continue
      seen.add(next)
      paths.push([...path, next])
    }
  }
  throw new Error(`${start} is on no circle`)
}
