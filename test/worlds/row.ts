/**
 * What a made world is told in: rows of a movements file, what was announced, what was counted, and what lies where.
 *
 * The worlds share no code with the program they try: this is a second, small reading of the same words.
 * Times are Unix milliseconds, quantities whole base units, prices decimals of two places.
 */

export type Kind = 'opening' | 'receipt' | 'sale' | 'return' | 'transfer' | 'adjustment'

export interface Row {
  /** Stays the same when a fault changes the row: labels name rows by it until ids are given. */
  readonly key: number
  readonly item: string
  readonly from: string
  readonly to: string
  readonly quantity: number
  readonly kind: Kind
  readonly occurredAt: number
  readonly reportedAt: number
  readonly recordedAt: number
  readonly source: string
  readonly document: string
  readonly line: string
  readonly lot: string
  readonly owner: string
  readonly unitCost: string
  readonly reason: string
}

/** What a stock card is kept for; the site is always `main`. */
export interface Book {
  readonly item: string
  readonly location: string
  readonly lot: string
  readonly owner: string
}

export interface Announcement {
  readonly type: 'purchase-order' | 'asn' | 'sales-order' | 'return-authorisation'
  readonly document: string
  readonly line: string
  readonly item: string
  readonly quantity: number
  readonly expectedAt: number
  readonly location: string
}

export interface Count {
  readonly item: string
  readonly location: string
  readonly quantity: number
  readonly countedAt: number
}

/** An item as its world knows it. */
export interface Ware {
  readonly item: string
  readonly pack: number
  readonly unitCost: string
  /** Bins, the main one first. */
  readonly bins: readonly string[]
  /** Items that are easily taken for it. */
  readonly siblings: readonly string[]
}

const OUTSIDE: ReadonlySet<string> = new Set(['supplier', 'customer', 'adjustment', 'unknown-origin'])

export const isShelf = (place: string) => !OUTSIDE.has(place)

export const keyOf = ({ item, location, lot, owner }: Book) => [item, location, lot, owner].join('|')

export function bookOf(key: string): Book {
  const [item, location, lot, owner] = key.split('|')
  return { item, location, lot, owner }
}

/** The books that a row moves, and by how much. */
export function legsOf(row: Row): { readonly book: string; readonly delta: number }[] {
  const { item, lot, owner, quantity } = row
  const legs: { book: string; delta: number }[] = []
  if (isShelf(row.from))
    legs.push({ book: keyOf({ item, location: row.from, lot, owner }), delta: -quantity })
  if (isShelf(row.to)) legs.push({ book: keyOf({ item, location: row.to, lot, owner }), delta: quantity })
  return legs
}
