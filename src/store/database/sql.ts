/** Pieces of statements that are written from arrays: one parameter a column, one element a row. */

/** Parameters from `at` on, one a type, as arrays. */
export function arrays(at: number, types: readonly string[]): string {
  return types.map((type, place) => `$${at + place}::${type}[]`).join(', ')
}

/** So many types in a row. */
export function times(count: number, type: string): string[] {
  return new Array<string>(count).fill(type)
}

/** A column of milliseconds as a time. */
export function instant(column: string): string {
  return `timestamptz 'epoch' + ${column} * interval '1 millisecond'`
}
