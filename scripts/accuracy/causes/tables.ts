/** The tables of the section, in Markdown. */
import { BASELINES } from './baselines/index.ts'
import { interval } from './bootstrap.ts'
import type { Judged } from './judged.ts'
import { calibrationError, firsts, macroF1, share, topShare } from './score.ts'
import { SETTINGS } from './settings.ts'

/** Each world and setting: how often right, how well spread, how honest, beside the baselines. */
export function headline(judged: readonly Judged[]): string {
  const titles = ['top-1', 'top-3', 'macro-F1', 'ECE', 'faults', ...BASELINES]
  const rows = [...groups(judged)].map(([name, all]) => [
    name,
    withInterval(all, (some) => topShare(some, 1)),
    withInterval(all, (some) => topShare(some, 3)),
    withInterval(all, (some) => macroF1(firsts(some))),
    withInterval(all, calibrationError),
    String(all.length),
    ...BASELINES.map((baseline) => figure(share(all, (one) => one.baselines[baseline] === one.label.code))),
  ])
  return table(['world, setting', ...titles], rows)
}

/** By world and setting, in the order of the first of each. */
export function groups(judged: readonly Judged[]): Map<string, Judged[]> {
  return Map.groupBy(judged, ({ world, setting }) => `${world}, ${SETTINGS[setting].title}`)
}

function withInterval(all: readonly Judged[], of: (some: readonly Judged[]) => number): string {
  const [low, high] = interval(all, of)
  return `${figure(of(all))} (${figure(low)} to ${figure(high)})`
}

/** Three places; nothing where there was nothing to divide by. */
export const figure = (value: number) => (Number.isNaN(value) ? '' : value.toFixed(3).replace(/^0/, ''))

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `| --- |${' --: |'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n')
}
