/** The stream of news: comes back by itself, rests while the page is hidden, and holds only the latest. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createLedgerStream, type LedgerStream } from './ledger-stream.ts'

class Source {
  closed = false
  readonly on = new Map<string, (event: { data: string }) => void>()
  addEventListener(name: string, listener: (event: never) => void): void {
    this.on.set(name, listener as never)
  }
  close(): void {
    this.closed = true
  }
  say(movements: number): void {
    this.on.get('ledger')?.({ data: JSON.stringify({ movements }) })
  }
  fail(): void {
    this.on.get('error')?.({ data: '' })
  }
}

let sources: Source[]
let timers: { run: () => void; ms: number }[]
let online: boolean
let stream: LedgerStream
const last = () => sources.at(-1)!
const pass = () => timers.shift()!.run()
const open = () => sources.filter(({ closed }) => !closed).length

beforeEach(() => {
  sources = []
  timers = []
  online = true
  stream = createLedgerStream({
    open() {
      sources.push(new Source())
      return last() as never
    },
    later(run, ms) {
      const timer = { run, ms }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    isOnline: () => online,
  })
  stream.start()
})

describe('a stream', () => {
  it('is live with the first news, and holds the latest only', () => {
    expect(stream.heard()).toEqual({ state: 'reconnecting', ledger: null })
    let heard = 0
    stream.onNews(() => heard++)
    for (let movements = 1; movements <= 5000; movements++) last().say(movements)
    expect(stream.heard()).toEqual({ state: 'live', ledger: { movements: 5000 } })
    expect([heard, sources.length, timers.length]).toEqual([5000, 1, 0])
  })

  it('comes back, each time later, and never twice at once', () => {
    last().say(1)
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt++) {
      last().fail()
      expect([open(), timers.length]).toEqual([0, 1])
      waits.push(timers[0]!.ms)
      pass()
      expect(open()).toBe(1)
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
    expect(stream.heard().state).toBe('offline')
    last().say(2)
    expect(stream.heard()).toMatchObject({ state: 'live', ledger: { movements: 2 } })
    last().fail()
    expect([stream.heard().state, timers[0]!.ms]).toEqual(['reconnecting', 1000])
  })

  it('says so when the network is gone, and comes back with it', () => {
    last().say(1)
    online = false
    stream.networkGone()
    expect(stream.heard().state).toBe('offline')
    online = true
    stream.wake()
    expect([open(), timers.length]).toEqual([1, 0])
    last().say(2)
    expect(stream.heard().state).toBe('live')
  })

  it('rests soon after the page is hidden, and catches up when it is shown', () => {
    last().say(1)
    stream.rest()
    stream.wake()
    expect([open(), timers.length, sources.length]).toEqual([1, 0, 1])
    stream.rest()
    expect(timers[0]!.ms).toBe(10_000)
    pass()
    expect(open()).toBe(0)
    stream.wake()
    last().say(9)
    expect(stream.heard()).toMatchObject({ state: 'live', ledger: { movements: 9 } })
  })

  it('hears nothing from one it has left', () => {
    const first = last()
    first.say(1)
    first.fail()
    pass()
    first.say(7)
    first.fail()
    expect([stream.heard().ledger?.movements, open()]).toEqual([1, 1])
  })
})
