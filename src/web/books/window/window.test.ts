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
  it('opens from when the cause happened to the end of a short dip, with a tenth of room', () => {
    const hour = 3_600_000
    const dip = { from: 100 * hour, to: 100 * hour + 43_000 }
    const came = 97.5 * hour
    const { from, to } = episodeWindow(dip, [came, dip.from, dip.to])
    const room = (dip.to - came) * 0.1
    expect([from, to]).toEqual([came - room, dip.to + room])
  })
  it('leaves out a time that would shrink it to nothing', () => {
    const year = 366 * 86_400_000
    const dip = { from: 50 * year, to: 50 * year + 60_000 }
    expect(episodeWindow(dip, [0]).from).toBeGreaterThan(49 * year)
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
