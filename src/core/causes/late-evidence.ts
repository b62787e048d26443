/** What speaks for a late posting or a late message. Times and lag are those of the latest of the movements. */
import type { EvidenceOf, FactKinds } from './evidence.ts'

export const lateFacts = {
  lateMovements: 'movements',
  /** All of them together. */
  lateQuantity: 'quantity',
  occurredAt: 'instant',
  reportedAt: 'instant?',
  recordedAt: 'instant',
  lagMs: 'duration',
  /** Half of all inflows of the history are posted within this time. */
  usualLagMs: 'duration',
} as const satisfies FactKinds

export type LateEvidence = EvidenceOf<typeof lateFacts>
