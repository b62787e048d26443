/** What would help a refused movement, the most likely first. */
import type { RuleMode } from '../codes.ts'
import type { HelpCode, RefusalCode } from '../refusal-codes.ts'

export interface HelpFacts {
  /** Of the rule that decided; null where none did. */
  readonly mode: RuleMode | null
  readonly hasReservation: boolean
  /** Whether an earlier time decided, and not what the book holds now. */
  readonly isPast: boolean
}

/** Steps that help where a movement is refused with a code; none where only other data would. */
export function helpFor(code: RefusalCode, { mode, hasReservation, isPast }: HelpFacts): HelpCode[] {
  switch (code) {
    case 'would-go-negative':
      if (isPast) return ['check-time', 'take-less', 'post-receipt', 'count-shelf']
      return mode === 'approve'
        ? ['request-override', 'post-receipt', 'count-shelf']
        : ['post-receipt', 'count-shelf', 'take-less']
    case 'reserved-for-others':
      return ['name-reservation', 'release-reservation', 'take-less']
    case 'reservation-short':
      return hasReservation ? ['take-less', 'read-again'] : ['name-reservation']
    case 'override-unusable':
      return ['request-override']
    case 'stale-set':
      return isPast ? ['check-time', 'read-again', 'count-shelf'] : ['read-again', 'count-shelf']
    case 'confirm-time':
      return ['check-time', 'confirm-time']
    case 'confirm-quantity':
      return ['confirm-quantity', 'use-pack-unit']
    case 'confirm-return':
      return ['check-document', 'confirm-return']
    case 'confirm-transit':
      return ['check-document', 'confirm-transit']
    case 'confirm-repeat':
      return ['check-document', 'confirm-repeat']
    case 'with-others':
      return ['split-batch']
    default:
      return []
  }
}
