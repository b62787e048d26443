/** The tables of the section, in Markdown. */
import { FAULT_CODES } from '../../../test/worlds/world.ts'
import { BASELINES } from './baselines/index.ts'
import { interval } from './bootstrap.ts'
import { firstCode, type Judged } from './judged.ts'
import {
  calibrationError,
  causeScores,
  confusion,
  firsts,
  macroF1,
  share,
  sureShare,
  topShare,
} from './score.ts'
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

/** Coverage and precision from .5, .8 and .95 on; movement and repair of what is right. */
export function sureTable(judged: readonly Judged[]): string {
  const levels = [0.5, 0.8, 0.95]
  const titles = levels.map((level) => `from ${figure(level)}: share / right`)
  const rows = [...groups(judged)].map(([name, all]) => {
    const right = all.filter((one) => firstCode(one) === one.label.code)
    const withMovement = right.filter(({ label }) => label.movements.length > 0)
    return [
      name,
      ...levels.map((level) => {
        const { coverage, precision } = sureShare(all, level)
        return `${figure(coverage)} / ${figure(precision)}`
      }),
      `${figure(share(withMovement, ({ namesMovement }) => namesMovement))} of ${withMovement.length}`,
      `${figure(share(right, ({ sameRepair }) => sameRepair))} of ${right.length}`,
    ]
  })
  return table(['world, setting', ...titles, 'right movement', 'true repair'], rows)
}

/** Precision, recall and F1 of each cause, a column a world. */
export function causeTable(judged: readonly Judged[]): string {
  const worlds = [...Map.groupBy(judged, ({ world }) => world)]
  const codes = FAULT_CODES.filter((code) => judged.some(({ label }) => label.code === code))
  const scores = worlds.map(
    ([, all]) => new Map(causeScores(firsts(all)).map((score) => [score.code, score])),
  )
  const rows = codes.map((code) => [
    `\`${code}\``,
    ...scores.flatMap((byCode) => {
      const score = byCode.get(code)
      if (score === undefined) return ['', '']
      return [[score.precision, score.recall, score.f1].map(figure).join(' / '), String(score.count)]
    }),
  ])
  return table(['cause', ...worlds.flatMap(([world]) => [world, 'faults'])], rows)
}

/** Columns are named by the number of their row; codes that are never true come behind. */
export function confusionTable(judged: readonly Judged[]): string {
  const matrix = confusion(firsts(judged))
  const truths = FAULT_CODES.filter((code) => matrix.has(code))
  const said = new Set([...matrix.values()].flatMap((row) => [...row.keys()]))
  const codes = [...truths, ...[...said].filter((code) => !matrix.has(code)).toSorted()]
  const rows = truths.map((truth, at) => [
    `${at + 1} \`${truth}\``,
    ...codes.map((code) => String(matrix.get(truth)?.get(code) ?? '')),
  ])
  return table(['', ...codes.map((code, at) => (matrix.has(code) ? String(at + 1) : `\`${code}\``))], rows)
}

/** By world and setting, in the order of the first of each. */
export function groups<One extends Pick<Judged, 'world' | 'setting'>>(
  all: readonly One[],
): Map<string, One[]> {
  return Map.groupBy(all, ({ world, setting }) => `${world}, ${SETTINGS[setting].title}`)
}

export function withInterval<One>(all: readonly One[], of: (some: readonly One[]) => number): string {
  const [low, high] = interval(all, of)
  return `${figure(of(all))} (${figure(low)} to ${figure(high)})`
}

/** Three places; a dash where there was nothing to divide by. */
export const figure = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(3).replace(/^0/, ''))

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `| --- |${' --: |'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n')
}
