/**
 * The canonical columns of a movements file, as docs/formats.md describes them: the names that a mapping maps to and
 * that the guess looks for. What other systems call them stands in `words/columns`.
 */
export const CANONICAL_COLUMNS = [
  'item',
  'quantity',
  'location',
  'from',
  'to',
  'occurred_at',
  'recorded_at',
  'reported_at',
  'id',
  'kind',
  'unit',
  'site',
  'received_seq',
  'source',
  'document',
  'line',
  'actor',
  'device',
  'lot',
  'owner',
  'unit_cost',
  'currency',
  'reason',
  'scanned',
  'balance_after',
] as const
export type CanonicalColumn = (typeof CANONICAL_COLUMNS)[number]

/** A header as it is compared: `Occurred At` and `occurred_at` are the same column. */
export function normalized(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

/**
 * Whether headers are the canonical ones: what such a file means is written down, and nothing about it is guessed.
 */
export function hasCanonicalHeaders(columns: readonly string[]): boolean {
  const found = new Set(columns.map(normalized))
  if (found.size < columns.length) return false
  const ends = found.has('from') && found.has('to')
  const place = found.has('location') ? !found.has('from') && !found.has('to') : ends
  return (
    found.has('item') &&
    found.has('quantity') &&
    place &&
    (found.has('occurred_at') || found.has('recorded_at'))
  )
}
