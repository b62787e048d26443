/**
 * Audit: files in, every negative episode out, with its causes. No database.
 *
 * The reader hands over whole items, pass by pass, so that each pass is analysed and described by itself and only
 * its result is kept.
 */

import { type Analysis, analyse } from '../../core/audit/analyse.ts'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import type { BookCounts } from '../../core/audit/episode.ts'
import { type AuditEpisode, episodeResult } from '../../core/audit/episode-result.ts'
import { type KpiTally, kpisOf, newTally, tallyEpisodes } from '../../core/audit/kpis.ts'
import type { History } from '../../core/history/history.ts'
import { valueAt } from '../../core/value-at.ts'
import type { FileReader, MovementFiles, ReadProgress } from '../intake/files-port.ts'

/**
 * Audits files. Throws a FileError where a file cannot be read, and the reason of `signal` where that is aborted.
 */
export async function audit(
  reader: FileReader,
  files: MovementFiles,
  options: { onProgress?: (progress: ReadProgress) => void; signal?: AbortSignal } = {},
): Promise<AuditResult> {
  const open = await reader.open(files, options)
  try {
    const tally = newTally()
    const episodes: AuditEpisode[] = []
    let books: BookCounts = { total: 0, negativeNow: 0, everNegative: { asPosted: 0, asHappened: 0 } }
    for await (const history of open.passes()) {
      options.signal?.throwIfAborted()
      const analysis = analyse(history)
      books = added(books, analysis.books)
      tallied(tally, history, analysis)
      for (const episode of analysis.episodes) episodes.push(episodeResult(history, episode))
    }
    return { schema: 'plimsoll.audit/1', input: open.intake(), books, episodes, kpis: kpisOf(tally) }
  } finally {
    await open.close()
  }
}

function tallied(tally: KpiTally, history: History, { episodes, lags, issueMovements }: Analysis): void {
  tally.horizon = Math.max(tally.horizon, history.horizon)
  tally.issueMovements += issueMovements
  for (let index = 0; index < lags.length; index++)
    tally.lags[index] = valueAt(tally.lags, index) + valueAt(lags, index)
  for (const { currency } of history.items) if (currency !== null) tally.currencies.add(currency)
  tallyEpisodes(tally, episodes, (episode) => valueAt(history.items, episode.book.item).scale)
}

function added(left: BookCounts, right: BookCounts): BookCounts {
  return {
    total: left.total + right.total,
    negativeNow: left.negativeNow + right.negativeNow,
    everNegative: {
      asPosted: left.everNegative.asPosted + right.everNegative.asPosted,
      asHappened: left.everNegative.asHappened + right.everNegative.asHappened,
    },
  }
}
