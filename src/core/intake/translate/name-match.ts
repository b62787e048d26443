/** Whether a file's name falls under the `match` of a mapping's entry. */

/** Longest `match`, in UTF-16 code units: protects everybody else's time, since its parts are searched one by one. */
export const MATCH_LENGTH_MAX = 500

/**
 * Whether a pattern fits a whole name; `*` stands for anything, also for nothing. Case does not count. A name is walked
 * once: after the fixed beginning each part is taken where it first comes, which leaves the most to the parts behind
 * it.
 *
 * @example nameMatches('sales-*.csv', 'Sales-2026.CSV') // true
 * @example nameMatches('*a*b', 'cab.csv') // false
 */
export function nameMatches(pattern: string, name: string): boolean {
  const parts = folded(pattern).split('*')
  const text = folded(name)
  const first = parts[0] ?? ''
  const last = parts[parts.length - 1] ?? ''
  if (parts.length === 1) return text === first
  const end = text.length - last.length
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at)
    if (found < 0 || found + part.length > end) return false
    at = found + part.length
  }
  return true
}

/** One form for letters that differ in case only, or in how their accents are composed. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
