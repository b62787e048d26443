/** Zones of the clocks that systems write. */
import type { Random } from '../../../simulation/random.ts'
import { MINUTE } from '../../history.ts'

export interface Zone {
  readonly name: string
  readonly offset: number
}
const UTC: Zone = { name: 'UTC', offset: 0 }
/** Zones whose clocks are never changed, so that an hour is never written twice. */
const FAR_ZONES: readonly Zone[] = [
  { name: 'Asia/Tokyo', offset: 9 * 60 * MINUTE },
  { name: 'America/Phoenix', offset: -7 * 60 * MINUTE },
]

/** Where the clock of a system hangs; days are the same everywhere, for a file of days names no zone. */
export function zoneOf(happened: 'minute' | 'day', random: Random): Zone {
  return happened === 'minute' && random.chance(0.3) ? random.pick(FAR_ZONES) : UTC
}
