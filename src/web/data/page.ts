/** A page of a list, as the API answers it. */

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number
}
