/**
 * A page of a list, as the API answers it: some of its rows, where the next page begins, and how many rows there are.
 */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number
}
