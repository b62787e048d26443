/** Scores of causes, on cases small enough to reckon by hand. */
import { describe, expect, it } from 'vitest'
import { interval } from '../../scripts/accuracy/causes/bootstrap.ts'
import {
  calibrationError,
  causeScores,
  confusion,
  firsts,
  macroF1,
  reliability,
  sureShare,
  topShare,
} from '../../scripts/accuracy/causes/score.ts'

/** A true code, and what was said with its probability, the first first. */
function answer(code: string, ...said: readonly (readonly [code: string, probability: number])[]) {
  const causes = said.map(([name, probability]) => ({ code: name, probability, movements: [], repair: [] }))
  return { label: { code }, causes }
}

const FOUR = [
  answer('late', ['late', 0.9], ['typo', 0.1]),
  answer('typo', ['late', 0.6], ['typo', 0.4]),
  answer('typo', ['typo', 0.7], ['unknown', 0.3]),
  answer('unit', ['unknown', 0.8], ['late', 0.1], ['typo', 0.05], ['unit', 0.05]),
]

describe('scores', () => {
  it('count the true cause at the first place and among the first three', () => {
    expect(topShare(FOUR, 1)).toBe(2 / 4)
    expect(topShare(FOUR, 3)).toBe(3 / 4)
    expect(topShare([answer('late')], 3)).toBe(0)
    expect(topShare([], 1)).toBeNaN()
  })

  it('say what is said where something is true', () => {
    const matrix = confusion(firsts([...FOUR, answer('unit')]))
    expect(Object.fromEntries(matrix.get('typo')!)).toEqual({ late: 1, typo: 1 })
    expect(Object.fromEntries(matrix.get('unit')!)).toEqual({ unknown: 1, none: 1 })
  })

  it('give precision, recall and F1 of each cause', () => {
    const [late, typo, unit] = causeScores(firsts(FOUR))
    // Said twice, true once of these: 1/2, 1/1, and 2·1/(1 + 2).
    expect(late).toEqual({ code: 'late', count: 1, precision: 0.5, recall: 1, f1: 2 / 3 })
    expect(typo).toEqual({ code: 'typo', count: 2, precision: 1, recall: 0.5, f1: 2 / 3 })
    expect(unit).toMatchObject({ code: 'unit', count: 1, recall: 0, f1: 0 })
    expect(unit.precision).toBeNaN()
    expect(macroF1(firsts(FOUR))).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3)
  })

  it('compare what was said with what came true, bin by bin', () => {
    const all = [answer('a', ['a', 0.95]), answer('a', ['b', 0.95]), answer('a', ['a', 0.55]), answer('a')]
    expect(reliability(all)).toEqual([
      { count: 1, probability: 0.55, right: 1 },
      { count: 2, probability: 0.95, right: 0.5 },
    ])
    expect(calibrationError(all)).toBeCloseTo((1 / 3) * 0.45 + (2 / 3) * 0.45)
    expect(reliability([answer('a', ['a', 1])])).toEqual([{ count: 1, probability: 1, right: 1 }])
  })

  it('leave unknown out of what is sure', () => {
    expect(sureShare(FOUR, 0.7)).toEqual({ coverage: 2 / 4, precision: 1 })
    expect(sureShare(FOUR, 0.5)).toEqual({ coverage: 3 / 4, precision: 2 / 3 })
    expect(sureShare(FOUR, 0.95).precision).toBeNaN()
  })

  it('have an interval about the figure, the same each time', () => {
    const figure = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length
    const all = Array.from({ length: 100 }, (_, at) => (at < 80 ? 1 : 0))
    const [low, high] = interval(all, figure)
    // Two standard errors of a share of .8 among 100 are .08.
    expect(low).toBeGreaterThan(0.68)
    expect(low).toBeLessThan(0.76)
    expect(high).toBeGreaterThan(0.84)
    expect(high).toBeLessThan(0.9)
    expect(interval(all, figure)).toEqual([low, high])
  })
})
