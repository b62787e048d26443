/** Picture: when each of the worst books was below zero, as posted above and as it happened below. */

import type { EpisodeResult } from '../../../core/audit/episode-result.ts'
import { bookOf, type ReportSummary } from '../../../core/audit/summary.ts'
import { valueAt } from '../../../core/value-at.ts'
import { figure, instant, type Words } from '../../../messages/index.ts'
import { html, type Markup } from '../markup.ts'
import { number, svg } from './svg.ts'

const [WIDTH, LEFT, ROW, TOP, BAR] = [720, 190, 40, 8, 11]
const NAME_CHARS = 28
/** Bars of one book and order that are drawn; of more, the picture would be one bar. */
const BARS_MAX = 400

export function twoOrders(
  { worst, namesSites }: Pick<ReportSummary, 'worst' | 'namesSites'>,
  episodes: readonly EpisodeResult[],
  horizon: string | null,
  words: Words,
): Markup {
  const { labels } = words.report
  const books = new Map(worst.map((episode) => [bookOf(episode), [] as EpisodeResult[]]))
  for (const episode of episodes) books.get(bookOf(episode))?.push(episode)
  // The window is that of the worst episodes: one mistyped year must not squeeze all the others into a line.
  const end = Math.max(...worst.map((one) => Date.parse(one.endedAt ?? horizon ?? one.startedAt)))
  const begin = Math.min(...worst.map((one) => Date.parse(one.startedAt)), end - 1)
  const within = (one: EpisodeResult) =>
    Date.parse(one.startedAt) <= end && Date.parse(one.endedAt ?? horizon ?? one.startedAt) >= begin
  const across = (at: number) => LEFT + ((WIDTH - LEFT - 8) * (at - begin)) / (end - begin)
  const rows = [...books.values()].map((own, index) => {
    const y = TOP + index * ROW
    const { site, item, location } = valueAt(own, 0)
    const name = `${item} ${labels.at} ${namesSites ? `${site}/` : ''}${location}`
    const short = name.length > NAME_CHARS ? `${name.slice(0, NAME_CHARS - 1)}…` : name
    const bars = own
      .filter(within)
      .slice(0, BARS_MAX)
      .map((episode) => bar(episode, y + (episode.order === 'as-posted' ? 3 : 5 + BAR), across, end, words))
    return html`<text class="name" x="0" y="${y + 18}"><title>${name}</title>${short}</text>
<line class="axis" x1="${LEFT}" x2="${WIDTH}" y1="${y + ROW - 8}" y2="${y + ROW - 8}"/>${bars}`
  })
  const height = TOP + books.size * ROW + 16
  const ends = html`<text x="${LEFT}" y="${height - 4}">${instant(new Date(begin).toISOString())}</text>
<text x="${WIDTH}" y="${height - 4}" text-anchor="end">${instant(new Date(end).toISOString())}</text>`
  return html`${svg(WIDTH, height, labels.twoOrders, [...rows, ends])}<figcaption>${labels.twoOrdersMeaning}</figcaption>`
}

function bar(
  episode: EpisodeResult,
  y: number,
  across: (at: number) => number,
  end: number,
  words: Words,
): Markup {
  const [from, to] = [
    Date.parse(episode.startedAt),
    episode.endedAt === null ? end : Date.parse(episode.endedAt),
  ]
  const x = across(from)
  const deepest = number(across(Date.parse(episode.deepestAt)))
  const order = words.orders[episode.order].title
  const title = `${order}: ${figure(episode.deepest)}, ${instant(episode.startedAt)} – ${episode.endedAt === null ? words.report.labels.now : instant(episode.endedAt)}`
  return html`<rect class="${episode.class}" x="${number(x)}" y="${y}" width="${number(Math.max(1.5, to - x))}" height="${BAR}"><title>${title}</title></rect><line class="deepest" x1="${deepest}" x2="${deepest}" y1="${y}" y2="${y + BAR}"/>`
}
