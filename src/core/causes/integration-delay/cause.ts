/** `integration-delay`: keyed in time, but the message reached this ledger late or out of order. */
import type { Cause } from '../candidate.ts'
import { lateCandidates } from '../late/candidates.ts'

export const integrationDelay: Cause<'integration-delay'> = {
  code: 'integration-delay',
  candidates: (scene) => (scene.ambiguity === 'one-clock' ? [] : lateCandidates(scene, 'integration-delay')),
}
