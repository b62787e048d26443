/**
 * The canonical columns of a movements file, as docs/formats.md describes them: the names that a mapping maps to and
 * that `guess-columns` guesses. What other systems call them stands in `column-words.ts`.
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
