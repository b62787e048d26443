/** What a book held before the first movement is not in the file: the history was cut. */
import type { Fault } from '../fault.ts'
import { missing } from './unposted.ts'

export const openingBalance: Fault = {
  code: 'opening-balance',
  strike(field, item) {
    const row = field.pick(item, (one) => field.isKind(one, 'opening'))
    return row < 0 ? null : missing(field, [row])
  },
}
