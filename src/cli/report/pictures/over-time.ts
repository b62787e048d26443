/** Picture: how many episodes began in each stretch of time, stacked by class. */
import type { EpisodeResult } from '../../../core/audit-result.ts'
import { EPISODE_CLASSES, type EpisodeClass } from '../../../core/codes.ts'
import { DAY_MS } from '../../../core/time.ts'
import { figure, type Words } from '../../../messages/index.ts'
import { html, type Markup } from '../markup.ts'
import { legend, number, svg } from './svg.ts'

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [720, 200, 44, 24]

type Step = 'day' | 'week' | 'month' | 'year'

export function overTime(episodes: readonly EpisodeResult[], words: Words): Markup {
  const starts = episodes.map((episode) => Date.parse(episode.startedAt))
  const [first, last] = extent(starts)
  const step = stepFor(last - first)
  const bins = binsOf(first, last, step)
  const counts = bins.map(() => ({ timing: 0, structural: 0, ambiguous: 0 }) as Record<EpisodeClass, number>)
  episodes.forEach((episode, index) => {
    counts[place(bins, starts[index])][episode.class]++
  })
  const most = Math.max(...counts.map((count) => count.timing + count.structural + count.ambiguous))
  const slot = (WIDTH - LEFT) / bins.length
  const scale = (HEIGHT - BOTTOM - 12) / most
  const bars = counts.flatMap((count, index) => {
    let base = HEIGHT - BOTTOM
    return EPISODE_CLASSES.filter((kind) => count[kind] > 0).map((kind) => {
      const height = count[kind] * scale
      base -= height
      const title = `${nameOf(bins[index], step)}: ${figure(count[kind])} ${words.classes[kind].title.toLowerCase()}`
      return html`<rect class="${kind}" x="${number(LEFT + index * slot + slot * 0.08)}" y="${number(base)}" width="${number(slot * 0.84)}" height="${number(height)}"><title>${title}</title></rect>`
    })
  })
  const every = Math.ceil(bins.length / 8)
  const names = bins.flatMap((bin, index) =>
    index % every === 0
      ? [
          html`<text x="${number(LEFT + (index + 0.5) * slot)}" y="${HEIGHT - 8}" text-anchor="middle">${nameOf(bin, step)}</text>`,
        ]
      : [],
  )
  const axis = html`<line class="axis" x1="${LEFT}" x2="${WIDTH}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>
<text x="${LEFT - 6}" y="${HEIGHT - BOTTOM}" text-anchor="end">0</text>
<text x="${LEFT - 6}" y="16" text-anchor="end">${figure(most)}</text>`
  const { overTime: title, overTimeMeaning: meaning } = words.report.labels
  return html`${svg(WIDTH, HEIGHT, title, [axis, ...bars, ...names])}<figcaption>${meaning} ${legend(words)}</figcaption>`
}

function extent(times: readonly number[]): [number, number] {
  let [first, last] = [times[0], times[0]]
  for (const at of times) {
    if (at < first) first = at
    if (at > last) last = at
  }
  return [first, last]
}

function stepFor(spanMs: number): Step {
  const spanDays = spanMs / DAY_MS
  return spanDays <= 45 ? 'day' : spanDays <= 300 ? 'week' : spanDays <= 3650 ? 'month' : 'year'
}

/** The first instants of the steps that hold both ends. */
function binsOf(first: number, last: number, step: Step): number[] {
  const date = new Date(first)
  let [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (step === 'week') day -= (date.getUTCDay() + 6) % 7
  if (step === 'month' || step === 'year') day = 1
  if (step === 'year') month = 0
  const bins: number[] = []
  for (;;) {
    const at = Date.UTC(year, month, day)
    if (at > last) return bins
    bins.push(at)
    if (step === 'day') day++
    else if (step === 'week') day += 7
    else if (step === 'month') month++
    else year++
  }
}

function place(bins: readonly number[], at: number): number {
  let [low, high] = [0, bins.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (bins[middle] <= at) low = middle
    else high = middle
  }
  return low
}

function nameOf(at: number, step: Step): string {
  const iso = new Date(at).toISOString()
  return step === 'year' ? iso.slice(0, 4) : step === 'month' ? iso.slice(0, 7) : iso.slice(0, 10)
}
