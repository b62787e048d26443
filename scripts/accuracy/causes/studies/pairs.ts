/** Two faults in one window: is one of them among the first three causes, are both? */

import type { Judged } from '../judged.ts'
import { share } from '../score.ts'
import { groups, table, withInterval } from '../tables.ts'
import { judgedWorlds, type Run } from './study.ts'

/** What is said of the negative of two faults. */
interface Pair {
  readonly codes: readonly string[]
  readonly said: readonly string[]
}

export async function pairs(run: Run): Promise<string> {
  const found: (Pair & Pick<Judged, 'world' | 'setting'>)[] = []
  for await (const { judged, name, setting } of judgedWorlds(run, ['context', 'decoys'], {
    together: 2,
    struck: 0.4,
  }))
    for (const both of Map.groupBy(judged, ({ label }) => label.books[0].item).values()) {
      const [first, second] = both
      if (second === undefined) continue
      const said = first.causes.slice(0, 3).map(({ code }) => code)
      found.push({ codes: [first.label.code, second.label.code], said, world: name, setting })
    }
  const one = (depth: number) => (some: readonly Pair[]) =>
    share(some, ({ codes, said }) => codes.some((code) => said.slice(0, depth).includes(code)))
  const both = (some: readonly Pair[]) =>
    share(some, ({ codes, said }) => codes.every((code) => said.includes(code)))
  const rows = [...groups(found)].map(([name, all]) => [
    name,
    withInterval(all, one(1)),
    withInterval(all, one(3)),
    withInterval(all, both),
    String(all.length),
  ])
  return table(['world, setting', 'a true cause first', 'among three', 'both among three', 'pairs'], rows)
}
