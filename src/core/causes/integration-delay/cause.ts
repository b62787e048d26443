/** `integration-delay`: keyed in time, but the message reached this ledger late. See `late-acts` for the method. */
import type { Cause } from '../cause.ts'
import { lateActs } from '../late-acts.ts'
import type { IntegrationDelayEvidence } from './evidence.ts'
import { prior } from './prior.ts'

export const integrationDelay: Cause<IntegrationDelayEvidence> = {
  code: 'integration-delay',
  prior,
  acts: (scene) => lateActs(scene, 'integration-delay'),
}
