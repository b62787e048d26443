/** `unknown`: nothing explains it well enough. Says what was tried, and what data would decide. */

import { CAUSE_CODES } from '../codes.ts'
import type { RankedCause } from '../episodes/analysis.ts'
import type { Scene } from './scene.ts'

export function unknownCause(scene: Scene, probability: number): RankedCause {
  const { history, legs, stretch } = scene
  const item = history.items[history.item[stretch.trigger]]
  const missing: string[] = []
  if (legs.movement.some((movement) => (history.occurredPrecision?.[movement] ?? 0) !== 0))
    missing.push('time-of-day')
  if (history.recordedAt === history.occurredAt) missing.push('second-clock')
  if (history.reportedAt === null) missing.push('reported-at')
  if (history.sameDocument === null) missing.push('documents')
  if (item.packs.length === 0) missing.push('pack-factors')
  missing.push('counts')
  return {
    code: 'unknown',
    probability,
    movements: [stretch.trigger],
    evidence: {
      checkedCauses: CAUSE_CODES.filter((code) => code !== 'unknown').join(' '),
      missingData: missing.join(' '),
    },
    repair: [],
  }
}
