/** What dates that can be read one way only say of the order of day and month in the dates beside them. */
import { DAY_MS } from '../../../time.ts'
import { timeReader } from '../../values/times/time-reader.ts'
import type { TimeStyle } from '../../values/times/time-styles.ts'
import type { Profile } from '../profile.ts'

/** Zones and closing times move a day by one. */
const NEAR_MS = 1.5 * DAY_MS
/** In so many of the rows that tell, one way round gives the same day as the date beside it. */
const AGREE_MIN = 0.9
/** Weighs more than the habits of a language and of a delimiter together. */
const WEIGHT = 3

/** Above zero where the day stands first, below where the month does, zero where no date beside another tells. */
export function dayOrderBeside(profiles: readonly Profile[]): number {
  const dates = profiles.flatMap((profile) => {
    const style = profile.times.find(({ hasDay, period, share }) => hasDay && !period && share > AGREE_MIN)
    return style === undefined ? [] : [{ profile, style }]
  })
  const clear = dates.filter(({ style }) => style.swaps === undefined)
  for (const { profile, style } of dates.filter((one) => one.style.swaps !== undefined)) {
    const [own, other] = [style.format!, style.swaps!].map((format) => daysOf(profile, format))
    const isDayFirst = style.format!.indexOf('%d') < style.format!.indexOf('%m')
    for (const beside of clear) {
      const days = daysOf(beside.profile, beside.style.format)
      const told = agreement(own, other, days)
      if (told !== 0) return isDayFirst ? told * WEIGHT : -told * WEIGHT
    }
  }
  return 0
}

/** 1 where the first reading gives the days of the date beside it, -1 where the second does. */
function agreement(one: readonly number[], other: readonly number[], days: readonly number[]): -1 | 0 | 1 {
  let [ofOne, ofOther, rows] = [0, 0, 0]
  for (const [row, day] of days.entries()) {
    // A row without one of the dates tells nothing, nor does one that reads the same either way.
    if (Number.isNaN(day + one[row] + other[row]) || isNear(one[row], other[row])) continue
    rows++
    if (isNear(one[row], day)) ofOne++
    if (isNear(other[row], day)) ofOther++
  }
  if (rows === 0) return 0
  if (ofOne >= rows * AGREE_MIN) return 1
  return ofOther >= rows * AGREE_MIN ? -1 : 0
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < NEAR_MS
}

function daysOf({ values }: Profile, format: TimeStyle['format']): number[] {
  const read = timeReader(format, 'UTC')
  return values.map((value) => {
    const time = read(value)
    return typeof time === 'object' ? time.at : Number.NaN
  })
}
