/** `integration-delay`: keyed in time, but the message reached this ledger late. See `late-acts` for the method. */
import type { Cause } from './cause.ts'
import { lateActs } from './late-acts.ts'

export const integrationDelay: Cause = {
  code: 'integration-delay',
  acts: (scene) => lateActs(scene, 'integration-delay'),
}
