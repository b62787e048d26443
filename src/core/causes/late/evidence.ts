/** What speaks for a late posting or a late message. Times and lag are those of the latest of the movements. */
import type { EvidenceOf, FactKinds } from '../evidence.ts'

export const lateFacts = {
  lateMovements: 'movements',
  /** All of them together. */
  lateQuantity: 'quantity',
  occurredAt: 'instant',
  reportedAt: 'instant?',
  recordedAt: 'instant',
  lagMs: 'duration',
  /** The least it can be, where only the day is known; null where the time is exact. */
  lagMsMin: 'duration?',
  /** There is one clock, so when the goods came is not known: that they were there when it began explains it. */
  oneClock: 'flag',
  /** Half of all inflows of the history, of which more than the day is known, are posted within this time. */
  usualLagMs: 'duration',
} as const satisfies FactKinds

export type LateEvidence = EvidenceOf<typeof lateFacts>
