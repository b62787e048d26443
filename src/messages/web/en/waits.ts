/** What waits in the guard, and sources that fell silent: silence is told as what it is. */
import { counted, duration } from '../../format.ts'

export const waits = {
  nothing: 'Nothing is waiting for a decision.',
  nothingText: 'No override is requested, no movement on hold has expired, and no order waits.',
  requested: (count: number) =>
    `${counted(count, 'override')} ${count === 1 ? 'waits' : 'wait'} for a decision.`,
  expired: (count: number) => `${counted(count, 'movement')} on hold expired.`,
  orders: (count: number) => `${counted(count, 'order')} ${count === 1 ? 'waits' : 'wait'}.`,
  ordersText: 'Each says what blocks it.',
}

export const silence = {
  label: 'Sources that fell silent',
  source: (source: string, silentMs: number, at: string) =>
    `Nothing came from ${source} for ${duration(silentMs)}, since ${at}: figures here may be behind.`,
  about: 'Sources',
}

export const stale = {
  since: (at: string) => `The server does not answer. Everything here is as of ${at}.`,
}
