/** A page of a list, and the question for one. */

/** `after` is the `next` of the page before; a malformed one is answered with a BadCursor. */
export interface PageRequest {
  readonly after?: string
  readonly limit?: number
}

export interface Page<Row> {
  readonly rows: Row[]
  readonly next: string | null
  readonly total: number
}

export class BadCursor extends Error {
  readonly code = 'bad-cursor'
}

export interface Few<Row> {
  readonly rows: Row[]
  readonly total: number
}
