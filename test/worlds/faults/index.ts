/** The fault of each code. */
import type { FaultCode } from '../world.ts'
import type { Fault } from './blow.ts'
import {
  identityChange,
  misappliedAdjustment,
  reversedReceipt,
  staleCount,
  wrongDirection,
} from './corrections.ts'
import { missingMessage, openingBalance, unpostedReceipt, unpostedReturn, unrecordedHand } from './missing.ts'
import { backdatedPosting, integrationDelay, latePosting } from './order.ts'
import { wrongItem, wrongLocation, wrongLot } from './place.ts'
import { quantityTypo, unitOfMeasure } from './quantity.ts'
import { duplicatePosting, oversold } from './twice.ts'

export const FAULTS: Readonly<Record<FaultCode, Fault>> = {
  'late-posting': latePosting,
  'integration-delay': integrationDelay,
  'duplicate-posting': duplicatePosting,
  'unit-of-measure': unitOfMeasure,
  'quantity-typo': quantityTypo,
  'wrong-item': wrongItem,
  'wrong-location': wrongLocation,
  'unposted-receipt': unpostedReceipt,
  'unposted-return': unpostedReturn,
  'misapplied-adjustment': misappliedAdjustment,
  'backdated-posting': backdatedPosting,
  'wrong-direction': wrongDirection,
  'wrong-lot': wrongLot,
  'reversed-receipt': reversedReceipt,
  'stale-count': staleCount,
  oversold,
  'missing-message': missingMessage,
  'identity-change': identityChange,
  'opening-balance': openingBalance,
  unknown: unrecordedHand,
}
