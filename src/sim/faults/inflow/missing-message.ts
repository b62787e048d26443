/** A message was sent and never arrived: its number is missing in a source that promises to leave none out. */
import type { Fault } from '../fault.ts'
import { missing } from './unposted.ts'

export const missingMessage: Fault = {
  code: 'missing-message',
  strike(field, item) {
    const { rows, world } = field
    const isNumbered = (row: number) => world.sources[rows.source[row]].isNumbered
    const row = field.pick(item, (one) => isNumbered(one) && field.isInflow(one))
    return row < 0 ? null : missing(field, [row], 'lost')
  },
}
