/**
 * Audit: files in, every negative episode out, with its causes. No database.
 *
 * The reader hands over whole items, pass by pass, so that each pass is analysed and described by itself and only
 * its result is kept.
 */

import { type Analysis, type AnalysisOptions, analyse } from '../../core/audit/analyse.ts'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { companionDesk } from '../../core/audit/companions/companion-desk.ts'
import { companionFindings } from '../../core/audit/companions/companion-findings.ts'
import type { BookCounts } from '../../core/audit/episode.ts'
import { type AuditEpisode, episodeResult } from '../../core/audit/episode-result.ts'
import { addedFindings, emptyFindings, findingsOf } from '../../core/audit/finding-tally.ts'
import { type KpiTally, kpisOf, newTally, tallyEpisodes } from '../../core/audit/kpis.ts'
import { dearestFirst, type SuspectResult, suspectResult } from '../../core/audit/suspects/suspect-result.ts'
import { hasFloor } from '../../core/history/location.ts'
import { valueAt } from '../../core/value-at.ts'
import type { FileReader, MovementFiles, ReadProgress } from '../intake/files-port.ts'

const NO_BOOKS: BookCounts = {
  total: 0,
  negativeNow: 0,
  everNegative: { asPosted: 0, asHappened: 0 },
  openingUnknown: 0,
}

export interface AuditOptions extends Pick<AnalysisOptions, 'opening'> {
  readonly onProgress?: (progress: ReadProgress) => void
  readonly signal?: AbortSignal
}

/**
 * Audits files. Throws a FileError where a file cannot be read, and the reason of `signal` where that is aborted.
 */
export async function audit(
  reader: FileReader,
  files: MovementFiles,
  options: AuditOptions = {},
): Promise<AuditResult> {
  const open = await reader.open(files, options)
  try {
    const tally = newTally()
    const episodes: AuditEpisode[] = []
    const suspects: SuspectResult[] = []
    let books = NO_BOOKS
    let found = emptyFindings()
    const companions = companionDesk(open.companions)
    for await (const history of open.passes()) {
      options.signal?.throwIfAborted()
      const analysis = analyse(history, { opening: options.opening, companions: companions.of(history) })
      books = added(books, analysis.books)
      found = addedFindings(found, analysis.findings)
      tallied(tally, analysis)
      for (const episode of analysis.episodes) episodes.push(episodeResult(analysis.history, episode))
      for (const suspect of analysis.suspects) suspects.push(suspectResult(analysis.history, suspect))
    }
    found = addedFindings(found, companionFindings(companions.faults()))
    return {
      schema: 'plimsoll.audit/1',
      input: open.intake(),
      books,
      episodes: openingLast(episodes),
      suspects: dearestFirst(suspects),
      findings: findingsOf(found, books),
      kpis: kpisOf(tally, found.sourceNegativeBooks),
    }
  } finally {
    await open.close()
  }
}

/** In their order, but those of unknown opening stock behind all others. */
function openingLast(episodes: readonly AuditEpisode[]): AuditEpisode[] {
  const isOpening = (episode: AuditEpisode) => episode.class === 'opening'
  return [...episodes.filter((episode) => !isOpening(episode)), ...episodes.filter(isOpening)]
}

function tallied(tally: KpiTally, { history, episodes, lags, issueMovements }: Analysis): void {
  tally.horizon = Math.max(tally.horizon, history.horizon)
  tally.issueMovements += issueMovements
  for (let index = 0; index < lags.length; index++)
    tally.lags[index] = valueAt(tally.lags, index) + valueAt(lags, index)
  for (const { site, kind } of history.locations) if (hasFloor(kind)) tally.sites.add(site)
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
    openingUnknown: left.openingUnknown + right.openingUnknown,
  }
}
