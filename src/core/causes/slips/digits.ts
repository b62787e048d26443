/**
 * Slips of digits: which quantities a hand may have meant that wrote this one, one slip away, and how likely each slip
 * is. Shares are chosen after what is known of keying: a digit too many or left out as often as a wrong one.
 */
import type { Quantity } from '../../quantity/quantity.ts'

export interface Reading {
  /** What may have been meant, smallest units. */
  readonly quantity: Quantity
  /** P(what is written | what was meant). */
  readonly likelihood: number
}

const ADDED = 0.25
const LEFT_OUT = 0.25
const SWAPPED = 0.2
const REPLACED = 0.2
const POINT_MOVED = 0.1
/** Of a digit too many: it doubles its neighbour, it is a zero at the end, or any other. */
const DOUBLED = 0.45
const ZERO_AT_END = 0.4
const ANY_OTHER = 0.15

/**
 * The readings of a written quantity in units of `unit` (the smallest step in which the item is moved): each other
 * quantity above zero that one slip turns into it.
 *
 * @example digitReadings(22, 1).find(({ quantity }) => quantity === 2)?.likelihood // 0.114375
 */
export function digitReadings(written: Quantity, unit: Quantity): Reading[] {
  const digits = String(Math.round(written / unit))
  const found = new Map<number, number>()
  const add = (text: string, likelihood: number) => {
    const meant = text === '' || text.startsWith('0') ? 0 : Number(text) * unit
    if (meant > 0 && meant !== written && Number.isSafeInteger(meant))
      found.set(meant, Math.max(found.get(meant) ?? 0, likelihood))
  }
  for (let place = 0; place < digits.length; place++) {
    const rest = digits.slice(0, place) + digits.slice(place + 1)
    add(rest, ADDED * addedShare(digits, place))
    if (place + 1 < digits.length) {
      const swapped = digits.slice(0, place) + digits[place + 1] + digits[place] + digits.slice(place + 2)
      add(swapped, SWAPPED / (digits.length - 1))
    }
    for (let digit = 0; digit <= 9; digit++) {
      const other = digits.slice(0, place) + digit + digits.slice(place + 1)
      add(other, REPLACED / digits.length / 9)
    }
  }
  for (let place = 0; place <= digits.length; place++) {
    for (let digit = 0; digit <= 9; digit++) {
      const longer = digits.slice(0, place) + digit + digits.slice(place)
      add(longer, LEFT_OUT / longer.length)
    }
  }
  if (unit === 1) return readingsOf(found)
  // Where an item has decimals, the point may have moved.
  for (const factor of [10, 100, 1000]) {
    add(digits + '0'.repeat(Math.log10(factor)), POINT_MOVED / 6)
    if (digits.endsWith('0'.repeat(Math.log10(factor))))
      add(digits.slice(0, -Math.log10(factor)), POINT_MOVED / 6)
  }
  return readingsOf(found)
}

/** How likely the digit at a place is the one too many, given that there is one. */
function addedShare(digits: string, place: number): number {
  const places = digits.length
  let share = ANY_OTHER / places / 10
  if (digits[place] === digits[place - 1] || digits[place] === digits[place + 1])
    share += DOUBLED / (places - 1)
  if (place === places - 1 && digits[place] === '0') share += ZERO_AT_END
  return share
}

function readingsOf(found: ReadonlyMap<Quantity, number>): Reading[] {
  return [...found].map(([quantity, likelihood]) => ({ quantity, likelihood }))
}
