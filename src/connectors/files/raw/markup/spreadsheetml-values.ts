/** Values of cells in SpreadsheetML as plain texts. */

/** Digits that are exact in a number of Excel. */
const DIGITS = 15
/** The day of a time without a day. */
const NO_DAY = /^1899-12-3[01]T/

/**
 * @example cellText('0.70000000000000007', 'Number') // '0.7'
 * @example cellText('2026-01-05T00:00:00.000', 'DateTime') // '2026-01-05'
 * @example cellText('1899-12-31T08:30:00.000', 'DateTime') // '08:30:00'
 */
export function cellText(text: string, type: string): string {
  if (type === 'Number') return numberText(text.trim())
  if (type === 'DateTime') return timeText(text.trim())
  if (type === 'Boolean') return text.trim() === '1' ? 'true' : 'false'
  return text
}

function numberText(text: string): string {
  if (/^-?\d{1,15}$/.test(text)) return text
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) return text
  const [mantissa, exponent] = number.toExponential(DIGITS - 1).split('e')
  const decimals = Math.max(0, DIGITS - 1 - Number(exponent))
  // Beyond what toFixed writes, and none of these is a quantity.
  if (decimals > 100 || Math.abs(number) >= 1e21) return `${Number(mantissa)}e${Number(exponent)}`
  const fixed = number.toFixed(decimals)
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed
}

function timeText(text: string): string {
  const whole = text.replace(/\.0+$/, '')
  if (NO_DAY.test(whole)) return whole.slice(whole.indexOf('T') + 1)
  return whole.replace(/T00:00:00$/, '')
}
