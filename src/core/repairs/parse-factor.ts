/** Factors as causes bear them: exact fractions, `12` or `1/12`. */

const FACTOR = /^(\d{1,15})(?:\/(\d{1,15}))?$/

/**
 * Null for a text that is none, and for a factor of nothing.
 *
 * @example parseFactor('1/12') // { numerator: 1, denominator: 12 }
 * @example parseFactor('0') // null
 */
export function parseFactor(
  text: string,
): { readonly numerator: number; readonly denominator: number } | null {
  const match = FACTOR.exec(text)
  if (match === null) return null
  const [numerator, denominator] = [Number(match[1]), Number(match[2] ?? 1)]
  return numerator > 0 && denominator > 0 ? { numerator, denominator } : null
}
