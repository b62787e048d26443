/** `late-posting`: goods came, and a person keyed them later. See `late-acts` for the method, and
 * `one-clock` where the times cannot show it. */
import type { Cause } from '../cause.ts'
import { lateActs } from '../late-acts.ts'
import type { LatePostingEvidence } from './evidence.ts'
import { oneClockActs } from './one-clock.ts'
import { prior } from './prior.ts'

export const latePosting: Cause<LatePostingEvidence> = {
  code: 'late-posting',
  prior,
  acts: (scene) => (scene.ambiguity === 'one-clock' ? oneClockActs(scene) : lateActs(scene, 'late-posting')),
}
