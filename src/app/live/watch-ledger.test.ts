/** Who listens hears of every change once, and nobody listening means nobody is asked. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Pulse } from './port.ts'
import { type LedgerWatch, WATCH_MS, watchLedger } from './watch-ledger.ts'

let pulse: Pulse
let asked: number
let watch: LedgerWatch
const store = {
  pulse: async () => {
    asked++
    return pulse
  },
}

beforeEach(() => {
  vi.useFakeTimers()
  pulse = { movements: 1, lastRecordedAt: null, waiting: 0, imports: '' }
  asked = 0
  watch = watchLedger(store, { listenersMax: 2 })
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

describe('a watch', () => {
  it('asks nothing until somebody listens, and nothing after the last one left', async () => {
    await vi.advanceTimersByTimeAsync(WATCH_MS * 5)
    expect(asked).toBe(0)
    const leave = watch.listen(() => {})!
    await vi.advanceTimersByTimeAsync(WATCH_MS * 3 + 1)
    expect(asked).toBe(4)
    leave()
    await vi.advanceTimersByTimeAsync(WATCH_MS * 5)
    expect(asked).toBe(4)
  })

  it('tells how things stand at once, and then changes only', async () => {
    const heard: unknown[] = []
    watch.listen(({ pulse: { movements }, changed }) =>
      heard.push([movements, changed.ledger, changed.imports]),
    )
    await vi.advanceTimersByTimeAsync(WATCH_MS * 3)
    pulse = { ...pulse, movements: 2 }
    await vi.advanceTimersByTimeAsync(WATCH_MS * 3)
    pulse = { ...pulse, imports: 'x' }
    await vi.advanceTimersByTimeAsync(WATCH_MS * 3)
    expect(heard).toEqual([
      [1, true, true],
      [2, true, false],
      [2, false, true],
    ])
  })

  it('is bounded, and goes on when the database does not answer', async () => {
    const heard: number[] = []
    watch.listen(({ pulse: { movements } }) => heard.push(movements))
    watch.listen(() => {})
    expect(watch.listen(() => {})).toBeNull()
    const ask = vi.spyOn(store, 'pulse').mockRejectedValueOnce(new Error('gone'))
    await vi.advanceTimersByTimeAsync(WATCH_MS * 2)
    ask.mockRestore()
    pulse = { ...pulse, movements: 7 }
    await vi.advanceTimersByTimeAsync(WATCH_MS * 2)
    expect(heard.at(-1)).toBe(7)
  })
})
