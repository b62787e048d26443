/**
 * The audit without causes and suspects: the same reading, both orders, every stretch and its class, findings and
 * figures, to a finished JSON. What the whole audit takes beyond it is the price of saying why.
 */
import { fileReader } from '../src/connectors/files/reader.ts'
import type { Episode } from '../src/core/audit/episode.ts'
import { type AuditEpisode, episodeResult } from '../src/core/audit/episode-result.ts'
import {
  addedFindings,
  emptyFindings,
  newFindings,
  tallyAlike,
  tallyBook,
  tallySettled,
} from '../src/core/audit/finding-tally.ts'
import { firstLook } from '../src/core/audit/first-look.ts'
import { kpisOf, newTally, tallyEpisodes } from '../src/core/audit/kpis.ts'
import { inflowLags } from '../src/core/causes/around/lags.ts'
import { openingIsKnown } from '../src/core/episodes/beginning.ts'
import { bookEpisodes } from '../src/core/episodes/book-episodes.ts'
import { itemLegs } from '../src/core/episodes/item-legs.ts'
import { settledHistory } from '../src/core/episodes/settled-history.ts'
import type { History } from '../src/core/history/history.ts'

export interface BareAudit {
  /** What was found, as JSON. */
  readonly pieces: Iterable<string>
  /** In the words of the whole audit. */
  readonly answer: string
}

/** Audits one file of movements. */
export async function bareAudit(path: string, mapping?: object): Promise<BareAudit> {
  const open = await fileReader.open({ paths: [path], mapping })
  const tally = newTally()
  const episodes: AuditEpisode[] = []
  let total = 0
  let found = emptyFindings()
  try {
    for await (const given of open.passes()) {
      const settled = settledHistory(given)
      const { history } = settled
      const own = episodesOf(history)
      tallySettled(own.findings, settled)
      tallyAlike(own.findings, history)
      tally.horizon = Math.max(tally.horizon, history.horizon)
      tallyEpisodes(tally, own.episodes, (episode) => history.items[episode.book.item].scale)
      for (const [index, lags] of inflowLags(history).entries()) tally.lags[index] += lags
      total += own.total
      found = addedFindings(found, own.findings)
      for (const episode of own.episodes) episodes.push(episodeResult(history, episode))
    }
  } finally {
    await open.close()
  }
  return { pieces: pieces(), answer: `${episodes.length} episodes in ${total} books` }

  function* pieces() {
    yield `{"kpis":${JSON.stringify(kpisOf(tally, found.sourceNegativeBooks))},"episodes":[`
    for (const episode of episodes) yield `${JSON.stringify(episode)},`
    yield 'null]}'
  }
}

function episodesOf(history: History) {
  const legs = itemLegs(history)
  const findings = newFindings(history)
  const episodes: Episode[] = []
  const { total, dipping } = firstLook(history, legs, (book) => !openingIsKnown(history, book))
  for (let item = 0; item < history.items.length; item++) {
    for (const book of dipping(item)) {
      const found = bookEpisodes(history, book)
      const own = found.stretches.map((stretch): Episode => {
        const { currency } = history.items[item]
        return {
          ...stretch,
          book: book.book,
          document: null,
          unreadRows: [],
          costAtRisk: null,
          currency,
          causes: [],
        }
      })
      episodes.push(...own)
      if (own.length > 0) tallyBook(findings, history, book, own)
    }
  }
  return { total, findings, episodes }
}
