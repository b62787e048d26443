/** `late-posting`: goods came, and somebody keyed it later than others went out. */
import type { Cause } from '../candidate.ts'
import { lateCandidates } from '../late/candidates.ts'
import { oneClockCandidates } from './one-clock.ts'

export const latePosting: Cause<'late-posting'> = {
  code: 'late-posting',
  candidates: (scene) =>
    scene.ambiguity === 'one-clock' ? oneClockCandidates(scene) : lateCandidates(scene, 'late-posting'),
}
