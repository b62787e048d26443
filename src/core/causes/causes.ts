/**
 * The causes by code.
 *
 * To add one: its code in CAUSE_CODES, its folder here, its line below and in `fact-kinds.ts`, its words, its page
 * and its fixture. The compiler and `test/one-slug.test.ts` say what is missing.
 */

import type { CauseCode } from '../codes.ts'
import { backdatedPosting } from './backdated-posting/cause.ts'
import type { Cause } from './candidate.ts'
import { duplicatePosting } from './duplicate-posting/cause.ts'
import { identityChange } from './identity-change/cause.ts'
import { integrationDelay } from './integration-delay/cause.ts'
import { latePosting } from './late-posting/cause.ts'
import { misappliedAdjustment } from './misapplied-adjustment/cause.ts'
import { missingMessage } from './missing-message/cause.ts'
import { openingBalance } from './opening-balance/cause.ts'
import { oversold } from './oversold/cause.ts'
import { quantityTypo } from './quantity-typo/cause.ts'
import { reversedReceipt } from './reversed-receipt/cause.ts'
import { staleCount } from './stale-count/cause.ts'
import { unitOfMeasure } from './unit-of-measure/cause.ts'
import { unknown } from './unknown/cause.ts'
import { unpostedReceipt } from './unposted-receipt/cause.ts'
import { unpostedReturn } from './unposted-return/cause.ts'
import { wrongDirection } from './wrong-direction/cause.ts'
import { wrongItem } from './wrong-item/cause.ts'
import { wrongLocation } from './wrong-location/cause.ts'
import { wrongLot } from './wrong-lot/cause.ts'

export const CAUSES: { readonly [Code in CauseCode]: Cause<Code> } = {
  'late-posting': latePosting,
  'integration-delay': integrationDelay,
  'backdated-posting': backdatedPosting,
  'duplicate-posting': duplicatePosting,
  'wrong-direction': wrongDirection,
  oversold,
  'unit-of-measure': unitOfMeasure,
  'quantity-typo': quantityTypo,
  'wrong-item': wrongItem,
  'wrong-location': wrongLocation,
  'wrong-lot': wrongLot,
  'unposted-receipt': unpostedReceipt,
  'unposted-return': unpostedReturn,
  'reversed-receipt': reversedReceipt,
  'misapplied-adjustment': misappliedAdjustment,
  'stale-count': staleCount,
  'missing-message': missingMessage,
  'identity-change': identityChange,
  'opening-balance': openingBalance,
  unknown,
}
