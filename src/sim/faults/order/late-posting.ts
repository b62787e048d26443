/** Goods came, and somebody posted it hours or days later. */
import type { Fault } from '../fault.ts'
import { postLate } from './late.ts'

const LAG_MEDIAN = 14 * 3600
const LAG_SPREAD = 1.1
const LAG_LEAST = 1800

export const latePosting: Fault = {
  code: 'late-posting',
  strike(field, item) {
    const lag = Math.round(Math.max(LAG_LEAST, field.random.aroundMedian(LAG_MEDIAN, LAG_SPREAD)))
    return postLate(field, item, lag, 'reported')
  },
}
