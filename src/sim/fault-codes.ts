/** The faults that the simulator knows: the causes of `core`, named as there. */

/** In the order in which they strike; those that few items can bear come first. */
export const FAULT_CODES = [
  'identity-change',
  'wrong-lot',
  'oversold',
  'misapplied-adjustment',
  'stale-count',
  'unposted-return',
  'missing-message',
  'opening-balance',
  'wrong-direction',
  'reversed-receipt',
  'wrong-location',
  'wrong-item',
  'integration-delay',
  'late-posting',
  'backdated-posting',
  'unposted-receipt',
  'duplicate-posting',
  'unit-of-measure',
  'quantity-typo',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]

/** Honest rows that look like faults. */
export const DECOY_KINDS = [
  'repeated-line',
  'repeated-order',
  'large-order',
  'true-shrinkage',
  'late-posting',
  'never-arrives',
  'other-quantity',
  'part-delivery',
  'receipt-entered-again',
] as const

export type DecoyKind = (typeof DECOY_KINDS)[number]
