/** Scores of causes: how often right, how sure, and how right when sure. All are pure functions of what was said. */
import { firstCode, type Judged } from './judged.ts'

type Answer = Pick<Judged, 'causes'> & { readonly label: { readonly code: string } }

/** The share whose true cause is among the first `depth`; NaN where there is nothing to judge. */
export function topShare(all: readonly Answer[], depth: number): number {
  return share(all, ({ causes, label }) => causes.slice(0, depth).some(({ code }) => code === label.code))
}

/** True codes, each with how often every code was said first. */
export function confusion(all: readonly { truth: string; said: string }[]): Map<string, Map<string, number>> {
  const matrix = new Map<string, Map<string, number>>()
  for (const { truth, said } of all) {
    const row = matrix.get(truth) ?? new Map<string, number>()
    row.set(said, (row.get(said) ?? 0) + 1)
    matrix.set(truth, row)
  }
  return matrix
}

export interface CauseScore {
  readonly code: string
  readonly count: number
  /** NaN where it was never said. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Of each code that is true at least once. */
export function causeScores(all: readonly { truth: string; said: string }[]): CauseScore[] {
  return [...new Set(all.map(({ truth }) => truth))].toSorted().map((code) => {
    const count = all.filter(({ truth }) => truth === code).length
    const said = all.filter((one) => one.said === code).length
    const right = all.filter((one) => one.said === code && one.truth === code).length
    return {
      code,
      count,
      precision: right / said,
      recall: right / count,
      f1: (2 * right) / (count + said),
    }
  })
}

/** The mean F1 over the codes that are true at least once. */
export function macroF1(all: readonly { truth: string; said: string }[]): number {
  const scores = causeScores(all)
  return scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length
}

export const firsts = (all: readonly Answer[]) =>
  all.map((one) => ({ truth: one.label.code, said: firstCode(one) }))

export interface Bin {
  readonly count: number
  /** Means over the bin: what was said, and what came true. */
  readonly probability: number
  readonly right: number
}

/** Ten bins of the first cause's probability; empty ones are left out. */
export function reliability(all: readonly Answer[]): Bin[] {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, probability: 0, right: 0 }))
  for (const { causes, label } of all) {
    const [first] = causes
    if (first === undefined) continue
    const bin = bins[Math.min(9, Math.floor(first.probability * 10))]
    bin.count += 1
    bin.probability += first.probability
    if (first.code === label.code) bin.right += 1
  }
  return bins
    .filter(({ count }) => count > 0)
    .map(({ count, probability, right }) => ({
      count,
      probability: probability / count,
      right: right / count,
    }))
}

/** Expected calibration error of the first cause. */
export function calibrationError(all: readonly Answer[]): number {
  const bins = reliability(all)
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  return bins.reduce((sum, bin) => sum + (bin.count / total) * Math.abs(bin.right - bin.probability), 0)
}

/** How many first causes, `unknown` apart, reach a probability, and how many of those are right. */
export function sureShare(all: readonly Answer[], least: number): { coverage: number; precision: number } {
  const sure = all.filter(
    ({ causes: [first] }) => first !== undefined && first.code !== 'unknown' && first.probability >= least,
  )
  return {
    coverage: sure.length / all.length,
    precision: share(sure, (one) => firstCode(one) === one.label.code),
  }
}

export function share<One>(all: readonly One[], holds: (one: One) => boolean): number {
  return all.filter(holds).length / all.length
}
