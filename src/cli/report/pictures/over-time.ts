/** Picture: how many episodes began in each stretch of time, stacked by class. */

import type { EpisodeResult } from '../../../core/audit/episode-result.ts'
import { startBins } from '../../../core/audit/start-bins.ts'
import { EPISODE_CLASSES } from '../../../core/codes.ts'
import { figure, type Words } from '../../../messages/index.ts'
import { html, type Markup } from '../markup.ts'
import { legend, number, svg } from './svg.ts'

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [720, 200, 44, 24]

export function overTime(episodes: readonly EpisodeResult[], words: Words): Markup {
  const bins = startBins(episodes)
  const most = Math.max(
    ...bins.map(({ counts }) => EPISODE_CLASSES.reduce((sum, kind) => sum + counts[kind], 0)),
  )
  const slot = (WIDTH - LEFT) / bins.length
  const scale = (HEIGHT - BOTTOM - 12) / most
  const bars = bins.flatMap(({ name, counts: count }, index) => {
    let base = HEIGHT - BOTTOM
    return EPISODE_CLASSES.filter((kind) => count[kind] > 0).map((kind) => {
      const height = count[kind] * scale
      base -= height
      const title = `${name}: ${figure(count[kind])} ${words.classes[kind].title.toLowerCase()}`
      return html`<rect class="${kind}" x="${number(LEFT + index * slot + slot * 0.08)}" y="${number(base)}" width="${number(slot * 0.84)}" height="${number(height)}"><title>${title}</title></rect>`
    })
  })
  const every = Math.ceil(bins.length / 8)
  const names = bins.flatMap((bin, index) =>
    index % every === 0
      ? [
          html`<text x="${number(LEFT + (index + 0.5) * slot)}" y="${HEIGHT - 8}" text-anchor="middle">${bin.name}</text>`,
        ]
      : [],
  )
  const axis = html`<line class="axis" x1="${LEFT}" x2="${WIDTH}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>
<text x="${LEFT - 6}" y="${HEIGHT - BOTTOM}" text-anchor="end">0</text>
<text x="${LEFT - 6}" y="16" text-anchor="end">${figure(most)}</text>`
  const { overTime: title, overTimeMeaning: meaning } = words.report.labels
  return html`${svg(WIDTH, HEIGHT, title, [axis, ...bars, ...names])}<figcaption>${meaning} ${legend(words)}</figcaption>`
}
