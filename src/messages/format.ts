/**
 * Figures as people read them: grouped digits, a true minus, days and hours, UTC to the minute.
 *
 * Quantities and money are decimal texts and stay texts, so no digit is lost on the way to the screen.
 */

/** How digits are grouped, and what parts the whole from its decimals. The spaces do not break. */
export const NUMBER_FORMATS = {
  'comma-point': { group: ',', decimal: '.' },
  'point-comma': { group: '.', decimal: ',' },
  'space-point': { group: '\u202f', decimal: '.' },
  'space-comma': { group: '\u202f', decimal: ',' },
} as const
export type NumberFormat = keyof typeof NUMBER_FORMATS
let marks: { group: string; decimal: string } = NUMBER_FORMATS['comma-point']

/** Writes figures so from now on. Files and what programs read are not written here, and stay as they are. */
export function setNumberFormat(name: NumberFormat): void {
  marks = NUMBER_FORMATS[name]
}

/** A decimal text with grouped digits and a true minus. @example figure('-12500.5') // '−12,500.5' */
export function figure(decimal: string | number): string {
  return written(decimal, marks)
}

/** The same in a way of writing that is not in force, to show what it looks like. */
export function figureIn(format: NumberFormat, decimal: string): string {
  return written(decimal, NUMBER_FORMATS[format])
}

function written(
  decimal: string | number,
  { group, decimal: point }: { group: string; decimal: string },
): string {
  const [whole, fraction] = String(decimal).replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return `${String(decimal).startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`
}

/** A count with its noun. @example counted(1, 'book') // '1 book' */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${figure(count)} ${String(count) === '1' ? one : many}`
}

/** A written quantity with its unit; single pieces need none. @example inUnit('−3', 'kg') // '−3 kg' */
export function inUnit(quantity: string, unit: string): string {
  return unit === 'each' ? quantity : `${quantity} ${unit}`
}

/** Money, rounded half up to cents for reading. @example money('1234.565', 'EUR') // '1,234.57 EUR' */
export function money(decimal: string, currency: string | null): string {
  const negative = decimal.startsWith('-')
  const [whole, fraction = ''] = decimal.replace('-', '').split('.')
  const cents = (BigInt(whole + fraction.padEnd(4, '0').slice(0, 4)) + 50n) / 100n
  const digits = cents.toString().padStart(3, '0')
  const text = figure(`${negative && cents > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`)
  return currency === null ? text : `${text} ${currency}`
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** A duration in its two largest units. @example duration(93_600_000) // '1 day 2 hours' */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return milliseconds <= 0 ? 'no time' : 'less than a second'
  const first = UNITS.findIndex(([, size]) => milliseconds >= size)
  const [unit, size] = UNITS[first]
  const count = Math.floor(milliseconds / size)
  const next = UNITS[first + 1]
  const rest = next === undefined || count >= 10 ? 0 : Math.floor((milliseconds % size) / next[1])
  return counted(count, unit) + (rest === 0 ? '' : ` ${counted(rest, next[0])}`)
}

/** Days with one decimal, `<0.1` where it is less. @example days(129_600_000) // '1.5' */
export function days(milliseconds: number): string {
  const tenths = Math.round(milliseconds / 8_640_000)
  if (tenths === 0) return milliseconds === 0 ? '0' : '<0.1'
  return figure(tenths >= 1000 ? Math.round(tenths / 10) : tenths / 10)
}

/**
 * An ISO time in UTC to the minute, to the day where it is midnight.
 *
 * @example instant('2021-01-05T12:39:35Z') // '2021-01-05 12:39'
 */
export function instant(iso: string): string {
  return writeInstant(iso)
}

let writeInstant = inUtc

/** Writes the times of sentences so from now on: the web names its zone. Files and the terminal have UTC. */
export function setInstants(write: (iso: string) => string): void {
  writeInstant = write
}

function inUtc(iso: string): string {
  const date = new Date(iso).toISOString()
  return date.slice(11, 19) === '00:00:00' ? date.slice(0, 10) : `${date.slice(0, 10)} ${date.slice(11, 16)}`
}

/** A share of one in whole percent; never 0 % or 100 % unless it is. @example percent(0.004) // '<1 %' */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1 %'
  if (share < 1 && share > 0.99) return '>99 %'
  return `${Math.round(share * 100)} %`
}

/** Words joined as in a sentence. @example listed(['a', 'b', 'c']) // 'a, b and c' */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`
}
