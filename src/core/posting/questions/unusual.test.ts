import { describe, expect, it } from 'vitest'
import { usualOf } from '../../../../test/support/usual.ts'
import { isUnusual } from './unusual.ts'

describe('a quantity', () => {
  it('is unusual of few movements, where it is far beyond all of them', () => {
    expect(isUnusual(160_000, 'receipt', usualOf([16_000, 8_000, 12_000, 20_000]))).toBe(true)
    expect(isUnusual(60_000, 'receipt', usualOf([16_000, 8_000, 12_000, 20_000]))).toBe(false)
    expect(isUnusual(160_000, 'receipt', usualOf([16_000, 8_000, 12_000]))).toBe(false)
  })

  it('stays unusual after one such slip, or two', () => {
    const usual = Array.from({ length: 30 }, (_, n) => 10 + n)
    expect(isUnusual(5_000, 'receipt', usualOf(usual))).toBe(true)
    expect(isUnusual(5_000, 'receipt', usualOf([...usual, 5_000]))).toBe(true)
    expect(isUnusual(5_000, 'receipt', usualOf([...usual, 5_000, 6_000]))).toBe(true)
    expect(isUnusual(5_000, 'receipt', usualOf([...usual, 5_000, 6_000, 5_500]))).toBe(false)
  })

  it('of whole packs is asked about only where there is much to tell by', () => {
    const box = 12
    const some = (count: number) => Array.from({ length: count }, (_, n) => 2 + (n % 3))
    expect(isUnusual(36, 'receipt', usualOf(some(25), [box]))).toBe(true)
    expect(isUnusual(29, 'receipt', usualOf(some(25), [box]))).toBe(false)
    expect(isUnusual(24, 'receipt', usualOf(some(10), [box]))).toBe(false)
  })
})
