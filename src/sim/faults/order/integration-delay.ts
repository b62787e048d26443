/** Goods came and were posted in time, and the message reached the ledger hours or days later. */
import type { Fault } from '../fault.ts'
import { postLate } from './late.ts'

const LAG_MEDIAN = 11 * 3600
const LAG_SPREAD = 1
const LAG_LEAST = 1800

export const integrationDelay: Fault = {
  code: 'integration-delay',
  strike(field, item) {
    const lag = Math.round(Math.max(LAG_LEAST, field.random.aroundMedian(LAG_MEDIAN, LAG_SPREAD)))
    return postLate(field, item, lag, 'recorded')
  },
}
