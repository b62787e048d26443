/** `unposted-receipt`: a purchase order, a shipping notice or a plate arrived and was never booked. */
import type { Cause } from '../candidate.ts'
import { unpostedCandidates } from '../missing/unposted.ts'

export const unpostedReceipt: Cause<'unposted-receipt'> = {
  code: 'unposted-receipt',
  candidates: (scene) => unpostedCandidates(scene, 'unposted-receipt', 'receipt'),
}
