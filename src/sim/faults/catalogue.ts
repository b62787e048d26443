/** All faults by their code. */
import type { FaultCode } from '../fault-codes.ts'
import { identityChange } from './either/identity-change.ts'
import { quantityTypo } from './either/quantity-typo.ts'
import { unitOfMeasure } from './either/unit-of-measure.ts'
import { wrongDirection } from './either/wrong-direction.ts'
import { wrongItem } from './either/wrong-item.ts'
import { wrongLocation } from './either/wrong-location.ts'
import { wrongLot } from './either/wrong-lot.ts'
import type { Fault } from './fault.ts'
import { missingMessage } from './inflow/missing-message.ts'
import { openingBalance } from './inflow/opening-balance.ts'
import { reversedReceipt } from './inflow/reversed-receipt.ts'
import { unpostedReceipt } from './inflow/unposted-receipt.ts'
import { unpostedReturn } from './inflow/unposted-return.ts'
import { backdatedPosting } from './order/backdated-posting.ts'
import { integrationDelay } from './order/integration-delay.ts'
import { latePosting } from './order/late-posting.ts'
import { duplicatePosting } from './outflow/duplicate-posting.ts'
import { misappliedAdjustment } from './outflow/misapplied-adjustment.ts'
import { oversold } from './outflow/oversold.ts'
import { staleCount } from './outflow/stale-count.ts'

export const FAULTS: Readonly<Record<FaultCode, Fault>> = {
  'identity-change': identityChange,
  'wrong-lot': wrongLot,
  oversold,
  'misapplied-adjustment': misappliedAdjustment,
  'stale-count': staleCount,
  'unposted-return': unpostedReturn,
  'missing-message': missingMessage,
  'opening-balance': openingBalance,
  'wrong-direction': wrongDirection,
  'reversed-receipt': reversedReceipt,
  'wrong-location': wrongLocation,
  'wrong-item': wrongItem,
  'integration-delay': integrationDelay,
  'late-posting': latePosting,
  'backdated-posting': backdatedPosting,
  'unposted-receipt': unpostedReceipt,
  'duplicate-posting': duplicatePosting,
  'unit-of-measure': unitOfMeasure,
  'quantity-typo': quantityTypo,
}
