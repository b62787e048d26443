/**
 * A history made ready to be replayed: times that nobody means give way to those of booking, posting numbers order the
 * movements of a day, and rows that state a level become the adjustments that lead there.
 *
 * A history that needs none of it comes back as it is.
 */
import { settleTimes } from '../history/bad-times.ts'
import { withCorrections } from '../history/corrections.ts'
import type { History } from '../history/history.ts'
import { orderByRows, orderBySeq } from '../history/posting-order.ts'
import { type LevelsReport, settleLevels } from './levels.ts'

export interface SettledHistory extends LevelsReport {
  readonly history: History
  /** Before its times were settled: what a bad time says. Movements bear the same indexes. */
  readonly given: History
  /** Movements whose time nobody means, ascending. */
  readonly badTimes: readonly number[]
}

/** Settles times, order and levels. Movements keep their indexes; openings that are derived come after them. */
export function settledHistory(given: History): SettledHistory {
  const { history: timed, badTimes } = settleTimes(given)
  const { history: levelled, report } = settleLevels(orderBySeq(withCorrections(timed)))
  const history =
    report.rowOrder === null ? levelled : orderByRows(levelled, report.rowOrder === 'newest-first')
  return { ...report, history, given, badTimes }
}
