import { expect, it } from 'vitest'
import { RENAMED_ZONES, ZONES } from './zones.ts'

const BASE = Date.UTC(2000, 0, 1)
const clockIn = (timeZone: string) => {
  const clock = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'long' })
  return Array.from({ length: 24 }, (_, step) => clock.format(BASE + step * 400 * 86_400_000))
}

it('a zone is offered by the name it has today, and the clock is the same', () => {
  for (const [before, now] of Object.entries(RENAMED_ZONES)) {
    expect(ZONES).not.toContain(before)
    expect(clockIn(now)).toEqual(clockIn(before))
  }
  expect(ZONES).toContain('Asia/Kolkata')
  expect(new Set(ZONES).size).toBe(ZONES.length)
})
