/** The reliability plot: what a first cause was given as its probability, and how often it was right. */
import { writeFileSync } from 'node:fs'
import type { Judged } from './judged.ts'
import { type Bin, reliability } from './score.ts'

const PANEL = 240
const MARGIN = 44
const TICKS = [0, 0.5, 1]
const COLOURS = ['#1971c2', '#e8590c', '#2b8a3e', '#9c36b5']

/** Writes docs/images/reliability.svg: a panel a world, a line a setting. */
export function writeReliability(judged: readonly Judged[]): void {
  writeFileSync(new URL('../../../docs/images/reliability.svg', import.meta.url), reliabilitySvg(judged))
}

export function reliabilitySvg(judged: readonly Judged[]): string {
  const worlds = [...Map.groupBy(judged, ({ world }) => world)]
  const width = worlds.length * (PANEL + MARGIN) + MARGIN
  const height = PANEL + 3 * MARGIN
  const panels = worlds.map(([world, all], at) => panel(world, all, MARGIN + at * (PANEL + MARGIN)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    '<title>How often a cause is right, by the probability that it was given</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels,
    `<text x="${width / 2}" y="${PANEL + 2 * MARGIN - 6}" text-anchor="middle">probability given</text>`,
    `<text x="14" y="${MARGIN + PANEL / 2}" text-anchor="middle" transform="rotate(-90 14 ${MARGIN + PANEL / 2})">share that was right</text>`,
    '</svg>',
    '',
  ].join('\n')
}

function panel(world: string, judged: readonly Judged[], left: number): string {
  const settings = [...Map.groupBy(judged, ({ setting }) => setting)]
  const x = (share: number) => (left + share * PANEL).toFixed(1)
  const y = (share: number) => (MARGIN + (1 - share) * PANEL).toFixed(1)
  const ticks = TICKS.map(
    (tick) =>
      `<text x="${x(tick)}" y="${MARGIN + PANEL + 16}" text-anchor="middle" fill="#666">${tick}</text>` +
      `<text x="${left - 6}" y="${Number(y(tick)) + 4}" text-anchor="end" fill="#666">${tick}</text>`,
  )
  const lines = settings.map(([setting, all], at) => {
    const colour = COLOURS[at % COLOURS.length]
    const key = `<text x="${left + 8}" y="${MARGIN + 18 + at * 15}" fill="${colour}">${setting}</text>`
    return key + curve(reliability(all), colour, x, y)
  })
  return [
    `<text x="${left}" y="${MARGIN - 12}" font-weight="bold">${world} world</text>`,
    `<rect x="${left}" y="${MARGIN}" width="${PANEL}" height="${PANEL}" fill="none" stroke="#ced4da"/>`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#ced4da" stroke-dasharray="4"/>`,
    ...ticks,
    ...lines,
  ].join('\n')
}

/** Dots are as large as the share of faults in their bin. */
function curve(
  bins: readonly Bin[],
  colour: string,
  x: (share: number) => string,
  y: (share: number) => string,
): string {
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  const points = bins.map(({ probability, right }) => `${x(probability)},${y(right)}`).join(' ')
  const dots = bins.map(({ count, probability, right }) => {
    const radius = (2 + 6 * Math.sqrt(count / total)).toFixed(1)
    return `<circle cx="${x(probability)}" cy="${y(right)}" r="${radius}" fill="${colour}" fill-opacity="0.6"/>`
  })
  return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-opacity="0.5"/>${dots.join('')}`
}
