/** The day that the ledger's own time has come to, which may lie far behind the clock. */
import type { Today } from '../../../api/overview/schema.ts'
import { DAY_MS } from '../../../core/time.ts'
import { dayOf } from '../../ui/figures/when.ts'

/** Null while the latest posting is not a day old: its days are those up to now. */
export function ledgerDay({ lastRecordedAt, checkedAt }: Pick<Today, 'lastRecordedAt' | 'checkedAt'>) {
  if (lastRecordedAt === null) return null
  return Date.parse(checkedAt) - Date.parse(lastRecordedAt) < DAY_MS ? null : dayOf(lastRecordedAt)
}
