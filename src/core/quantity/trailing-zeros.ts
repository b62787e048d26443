/**
 * Digits without the zeros behind them.
 *
 * A loop, for the expression that says the same (`/0+$/`) tries every zero of a long row anew: a megabyte of them stops
 * a server for hours.
 *
 * @example withoutTrailingZeros('1500') // '15'
 */
export function withoutTrailingZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits.charCodeAt(end - 1) === ZERO) end--
  return digits.slice(0, end)
}

const ZERO = 48
