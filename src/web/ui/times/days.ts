/** Days as texts, `2026-01-31`, which have no zone. */
import { DAY_MS } from '../../../core/time.ts'

/** A day so many days from another. @example addDays('2026-01-31', 1) // '2026-02-01' */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
