/** `late-posting`: goods came, and somebody keyed it later. See `late-acts` for the method. */
import type { Cause } from './cause.ts'
import { lateActs } from './late-acts.ts'

export const latePosting: Cause = { code: 'late-posting', acts: (scene) => lateActs(scene, 'late-posting') }
