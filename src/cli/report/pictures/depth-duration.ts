/** Picture: every episode by how long it lasted and how deep it went, both on logarithmic axes. */

import type { AuditEpisode } from '../../../core/audit/episode-result.ts'
import { durationMs, worstFirst } from '../../../core/audit/summary.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../core/time.ts'
import { duration, figure, type Words } from '../../../messages/index.ts'
import { html, type Markup } from '../markup.ts'
import { legend, number, svg } from './svg.ts'

const [WIDTH, HEIGHT, LEFT, TOP] = [720, 320, 76, 24]
/** More dots than this are a blot, and a slow page. */
const DOTS_MAX = 3000

const MARKS = [
  { ms: 1000, name: '1 second' },
  { ms: MINUTE_MS, name: '1 minute' },
  { ms: HOUR_MS, name: '1 hour' },
  { ms: DAY_MS, name: '1 day' },
  { ms: 7 * DAY_MS, name: '1 week' },
  { ms: 30 * DAY_MS, name: '30 days' },
  { ms: 365 * DAY_MS, name: '1 year' },
  { ms: 3650 * DAY_MS, name: '10 years' },
]

export function depthDuration(
  episodes: readonly AuditEpisode[],
  namesSites: boolean,
  horizon: string | null,
  words: Words,
): Markup {
  const { labels } = words.report
  const shown = episodes.length <= DOTS_MAX ? episodes : worstFirst(episodes).slice(0, DOTS_MAX)
  const lastedMs = (episode: AuditEpisode) => Math.max(1000, durationMs(episode, horizon))
  const depthOf = (episode: AuditEpisode) => -Number(episode.deepest)
  const across = axis(shown.map(lastedMs), LEFT + 8, WIDTH - 12)
  const down = axis(shown.map(depthOf), TOP + 8, HEIGHT - 12)
  const dots = shown.map((episode) => {
    const place = `${namesSites ? `${episode.site}/` : ''}${episode.location}`
    const title = `${episode.item} ${labels.at} ${place}: ${duration(lastedMs(episode))}, ${figure(episode.deepest)}`
    return html`<circle class="dot ${episode.class}" cx="${number(across.place(lastedMs(episode)))}" cy="${number(down.place(depthOf(episode)))}" r="3.5"><title>${title}</title></circle>`
  })
  const times = MARKS.flatMap(({ ms, name }) =>
    ms >= across.least && ms <= across.most
      ? [
          html`<line class="axis" x1="${number(across.place(ms))}" x2="${number(across.place(ms))}" y1="${TOP}" y2="${HEIGHT}"/><text x="${number(across.place(ms))}" y="16" text-anchor="middle">${name}</text>`,
        ]
      : [],
  )
  const depths: Markup[] = []
  for (let mark = 1e-6; mark <= down.most; mark *= 10) {
    if (mark < down.least) continue
    const y = number(down.place(mark))
    depths.push(
      html`<line class="axis" x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/><text x="${LEFT - 6}" y="${y}" dy="4" text-anchor="end">${figure(`-${Number(mark.toPrecision(1))}`)}</text>`,
    )
  }
  const part =
    shown.length === episodes.length
      ? ''
      : ` ${figure(shown.length)} ${labels.of} ${figure(episodes.length)} ${labels.shown}, the worst.`
  const picture = svg(WIDTH, HEIGHT, labels.depthDuration, [...times, ...depths, ...dots])
  return html`${picture}<figcaption>${labels.depthDurationMeaning}${part} ${legend(words)}</figcaption>`
}

/** A logarithmic axis over some positive values, rounded out to whole powers of ten. */
function axis(values: readonly number[], from: number, to: number) {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  least = 10 ** Math.floor(Math.log10(least))
  most = 10 ** Math.ceil(Math.log10(most * 1.0001))
  const span = Math.log10(most / least)
  return { least, most, place: (value: number) => from + ((to - from) * Math.log10(value / least)) / span }
}
