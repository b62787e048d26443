/** `unknown`: nothing explains it well enough. Says which causes were tried, and what data would decide. */

import { CAUSE_CODES, type CauseCode, type MissingDataCode } from '../../codes.ts'
import type { Cause } from '../cause.ts'
import type { Scene } from '../scene.ts'
import type { UnknownEvidence } from './evidence.ts'
import { prior } from './prior.ts'

/** Its one act edits nothing; the engine takes it for what is left, and combines it with no other. */
export const unknown: Cause<UnknownEvidence> = {
  code: 'unknown',
  prior,
  acts: (scene) => [
    {
      edits: [],
      gains: [],
      surprise: 0,
      movements: [scene.stretch.trigger],
      evidence: () => ({
        checkedCauses: { kind: 'causes', value: CHECKED },
        missingData: { kind: 'missing-data', value: missingData(scene) },
      }),
    },
  ],
}

/** Stock of before the history is not among them: it fits any episode, and is listed where it is likely. */
const CHECKED: readonly CauseCode[] = CAUSE_CODES.filter(
  (code) => code !== 'unknown' && code !== 'opening-balance',
)

function missingData({ history, legs, stretch }: Scene): MissingDataCode[] {
  const { packs } = history.items[history.item[stretch.trigger]]
  const missing: MissingDataCode[] = []
  if (legs.movement.some((movement) => (history.occurredPrecision?.[movement] ?? 0) !== 0))
    missing.push('time-of-day')
  if (history.recordedAt === history.occurredAt) missing.push('second-clock')
  if (history.reportedAt === null) missing.push('reported-at')
  if (history.sameDocument === null) missing.push('documents')
  if (packs.length === 0) missing.push('pack-factors')
  missing.push('counts')
  return missing
}
