/** Windows keep what explains an episode in sight, and never leave the history. */
import { describe, expect, it } from 'vitest'
import { episodeWindow, shifted, within, zoomed } from './window.ts'

const whole = { from: 0, to: 1_000_000_000 }

describe('the window of an episode', () => {
  it('leaves room on both sides', () => {
    const window = episodeWindow({ from: 10_000_000, to: 20_000_000 }, [])
    expect(window.from).toBeLessThan(10_000_000)
    expect(window.to).toBeGreaterThan(20_000_000)
  })
  it('takes in movements that are near, and leaves out those that would shrink it to a hair', () => {
    const window = episodeWindow({ from: 10_000_000, to: 20_000_000 }, [1_000_000, 900_000_000])
    expect(window.from).toBeLessThan(1_000_000)
    expect(window.to).toBeLessThan(60_000_000)
  })
  it('shows an instant as minutes, not as nothing', () => {
    const window = episodeWindow({ from: 5, to: 5 }, [])
    expect(window.to - window.from).toBeGreaterThan(60_000)
  })
})

describe('moving about', () => {
  it('zooms around the middle', () => {
    expect(zoomed({ from: 100_000, to: 300_000 }, 0.5)).toEqual({ from: 150_000, to: 250_000 })
  })
  it('stops at the ends without growing narrower', () => {
    expect(within(shifted({ from: 0, to: 100_000 }, -0.5), whole)).toEqual({ from: 0, to: 100_000 })
  })
  it('never shows more than the history', () => {
    expect(within(zoomed(whole, 3), whole)).toEqual(whole)
  })
})
