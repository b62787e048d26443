/** Four ways to name a cause without an engine, from the crudest on. */
import type { Label, World } from '../../../../test/worlds/world.ts'
import type { Stretch } from '../match.ts'
import { handRules } from './hand-rules.ts'
import { nearestReceipt } from './nearest-receipt.ts'
import { scenesOf } from './scene.ts'
import { uniformSearch } from './uniform-search.ts'

export const BASELINES = ['most frequent', 'nearest receipt', 'hand rules', 'uniform search'] as const

/** What each baseline says of a fault's negative; `none` where there is none. */
export function baselinesOf(world: World, context: boolean) {
  const sceneOf = scenesOf(world, context)
  const usual = mostFrequent(world.labels.faults)
  return (episode: Stretch | null): Record<(typeof BASELINES)[number], string> => {
    if (episode === null)
      return {
        'most frequent': usual,
        'nearest receipt': 'none',
        'hand rules': 'none',
        'uniform search': 'none',
      }
    const scene = sceneOf(episode)
    return {
      'most frequent': usual,
      'nearest receipt': nearestReceipt(scene),
      'hand rules': handRules(scene),
      'uniform search': uniformSearch(scene),
    }
  }
}

/** The commonest of the true causes: it knows more than anybody could. */
function mostFrequent(faults: readonly Label[]): string {
  const counts = [...Map.groupBy(faults, ({ code }) => code)].map(([code, all]) => ({
    code,
    count: all.length,
  }))
  return counts.toSorted((left, right) => right.count - left.count)[0]?.code ?? 'none'
}
