/**
 * Forms of dates, as strptime writes them, shown by an example; and the day that a text says under a form.
 *
 * Enough of strptime to show a form and to ask about it. Reading is the server's.
 */

const EXAMPLES: Readonly<Record<string, string>> = {
  Y: '2026',
  y: '26',
  m: '12',
  d: '31',
  H: '23',
  I: '11',
  M: '59',
  S: '00',
  f: '000000',
  p: 'PM',
  b: 'Dec',
  B: 'December',
  z: '+0100',
}

/** The last minute of 2026 in a form. @example exampleOf('%d/%m/%Y %H:%M') // '31/12/2026 23:59' */
export function exampleOf(format: string): string {
  return format.replace(/%-?([A-Za-z])/g, (whole, letter: string) => EXAMPLES[letter] ?? whole)
}

/** Whether a form has a time of day, so that a zone matters. */
export function hasTime(format: string): boolean {
  return /%-?[HIMSfTXcp]/.test(format)
}

const DIGITS: Readonly<Record<string, string>> = {
  Y: '(\\d{4})',
  y: '(\\d{2})',
  m: '(\\d{1,2})',
  d: '(\\d{1,2})',
}

/** The day a text says under a form, as `2026-04-03`; null if it does not fit. */
export function dayIn(format: string, text: string): string | null {
  const order: string[] = []
  const [dateOnly = ''] = format.split(/[ T]%/)
  const pattern = dateOnly.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%-?([A-Za-z])/g, (_, letter) => {
    order.push(letter)
    return DIGITS[letter] ?? '(.+?)'
  })
  const match = new RegExp(`^${pattern}`).exec(text.trim())
  if (match === null) return null
  const part = (letter: string) => (order.includes(letter) ? match[order.indexOf(letter) + 1] : undefined)
  const short = part('y')
  const year = part('Y') ?? (short === undefined ? undefined : `20${short}`)
  const [month, date] = [part('m'), part('d')]
  if (year === undefined || month === undefined || date === undefined) return null
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null
}

/** The usual forms, each with and without a time of day. */
export const FORMATS: readonly string[] = [
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d.%m.%Y',
  '%d-%m-%Y',
  '%m-%d-%Y',
  '%Y/%m/%d',
  '%Y.%m.%d',
  '%Y%m%d',
  '%d/%m/%y',
  '%m/%d/%y',
  '%d.%m.%y',
].flatMap((day) => [day, `${day} %H:%M`, `${day} %H:%M:%S`])
