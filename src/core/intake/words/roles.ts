/**
 * What a column of an export can hold, finer than the canonical columns: a header word leads to a role, and the guess
 * decides which role becomes which canonical column.
 */
export const COLUMN_ROLES = [
  'item',
  'item-text',
  'variant',
  'site',
  'location',
  'bin',
  'bin-area',
  'from',
  'to',
  'package',
  'quantity',
  'quantity-in',
  'quantity-out',
  /** A quantity that is not the movement: ordered, invoiced, remaining, reserved, packs. Never read. */
  'quantity-other',
  'balance-after',
  'balance-before',
  /** States a stock and moves nothing. */
  'level',
  'amount',
  'unit-cost',
  'currency',
  'unit',
  'unit-other',
  /** When goods moved, with or without a time of day. */
  'date-happened',
  'time-happened',
  /** When it was keyed. */
  'date-recorded',
  'time-recorded',
  /** The date on the partner's paper; planned, due and expiry dates. Neither is read. */
  'date-document',
  'date-other',
  'type',
  'type-text',
  'type-other',
  'direction',
  'special-stock',
  'state',
  'status',
  'document',
  'line',
  'id',
  'reference',
  'reversal-of',
  'lot',
  'serial',
  'owner',
  'party',
  'user',
  'reason',
  'text',
  'channel',
  'other',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'tr',
  'cs',
  'sv',
  'da',
  'hu',
  'ru',
  'ja',
  'zh',
  'ko',
] as const
export type Language = (typeof LANGUAGES)[number]

/** Which way a type of movement goes. */
export const DIRECTIONS = [
  'in',
  'out',
  /** The quantity's own sign says it. */
  'signed',
  /** Both sides stand in the file: the sign, the ends or a flag says which one a row is. */
  'both',
  /** Sets the stock; the quantity is what there is. */
  'level',
  /** Moves nothing: reservations, revaluations, allocations. */
  'none',
] as const
export type Direction = (typeof DIRECTIONS)[number]
