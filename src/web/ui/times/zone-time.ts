/** A wall clock's time in the zone that is shown, as an instant. @example instantOf('2021-01-05T12:00') // '2021-01-05T12:00:00.000Z' */
import { dayOf, exactly } from '../figures/when.ts'
import { addDays } from './days.ts'

/** Null for a text that is no time. When a clock is put back an hour comes twice: this gives the earlier one. */
export function instantOf(wall: string): string | null {
  const asUtc = Date.parse(`${wall}Z`)
  if (Number.isNaN(asUtc)) return null
  let at = asUtc
  // Twice, since the first guess may lie on the other side of a change of the clock.
  for (let round = 0; round < 2; round++) at -= wallMs(at) - asUtc
  return new Date(at).toISOString()
}

/** The first instant of a day in the zone that is shown: of the day an instant lies in, or so many days from it. */
export function dayStart(iso: string, days = 0): string {
  return instantOf(`${addDays(dayOf(iso), days)}T00:00`) ?? iso
}

/** The wall clock's time of an instant, to the minute, as a field for times wants it. */
export function wallOf(iso: string): string {
  return exactly(iso).slice(0, 16).replace(' ', 'T')
}

function wallMs(at: number): number {
  return Date.parse(`${exactly(new Date(at).toISOString()).replace(' ', 'T')}Z`)
}
