/** What became of a request that was cut off: all of it, or nothing. Anything between the two is a fault. */
import { differences } from '../auditor/agreement.ts'
import { readLedger } from '../auditor/ledger.ts'
import { answerTo } from '../auditor/model.ts'
import type { Operation } from '../auditor/operations.ts'
import { sweep } from '../auditor/sweep.ts'
import type { World } from '../auditor/world.ts'
import { learn } from './learn.ts'

const LOOKED_UP = [
  'add-rule',
  'change-rule',
  'remove-rule',
  'stop',
  'lift-stop',
  'buffer',
  'mode',
  'close-period',
]

export interface Resolved {
  readonly world: World
  /** Whether anything of it was done. */
  readonly wasDone: boolean
}

/** The differences to all and to nothing where it is neither. */
export async function resolve(
  world: World,
  asked: Operation,
  now: number,
  url: string,
): Promise<Resolved | readonly (readonly string[])[]> {
  const ledger = await readLedger(url)
  const candidates = [world, ...done(world, asked, now)]
  const told = candidates.map((candidate) => differences(candidate, ledger))
  const found = told.findIndex((differs) => differs.length === 0)
  if (found < 0) return told
  // What is compared does not show the rest.
  if (LOOKED_UP.includes(asked.do)) await learn(candidates[found], url)
  return { world: candidates[found], wasDone: found > 0 }
}

/** A sweep goes from site to site, anything else is one. */
function done(world: World, asked: Operation, now: number): World[] {
  const next = structuredClone(world)
  if (asked.do !== 'sweep') {
    answerTo(next, asked, now)
    return [next]
  }
  return [...next.sites.values()].map((site) => {
    sweep(next, now, [site])
    return structuredClone(next)
  })
}
