/** `unposted-return`: returned goods went back on the shelf without a restock. */
import type { Cause } from '../candidate.ts'
import { unpostedCandidates } from '../missing/unposted.ts'

export const unpostedReturn: Cause<'unposted-return'> = {
  code: 'unposted-return',
  candidates: (scene) => unpostedCandidates(scene, 'unposted-return', 'return'),
}
