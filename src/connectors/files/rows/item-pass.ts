/** Passes over the items: where a history is too large for one reading, each keeps its own part of the items. */

export interface Pass {
  /** Keep the items of this pass, of so many: a power of two. */
  readonly number: number
  readonly of: number
}

/**
 * The pass of an item. The items that move most are seen first, so passes take turns there and back (0 1 1 0 0 1 …),
 * and are about as large as each other. Pass 0 of twice as many passes is a part of pass 0.
 *
 * @example [0, 1, 2, 3].map((item) => passOf(item, 2)) // [0, 1, 1, 0]
 */
export function passOf(item: number, of: number): number {
  const place = item & (of - 1)
  return (item & of) === 0 ? place : of - 1 - place
}

/** Of the first `rows` rows of a chunk, those whose items are of a pass; written into `into`. */
export function rowsOfPass(
  items: Int32Array,
  rows: number,
  { of, number }: Pass,
  into: Int32Array,
): Int32Array {
  let count = 0
  for (let row = 0; row < rows; row++) if (passOf(items[row], of) === number) into[count++] = row
  return into.subarray(0, count)
}
