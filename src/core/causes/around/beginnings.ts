/** How many books of a history begin below zero: whether it begins in the middle. */
export interface Beginnings {
  readonly books: number
  /** Those that goods leave before anything has come in, where nothing says what they held before. */
  readonly below: number
  /** Openings that the history gives. */
  readonly opened: () => number
}

/** Of a history in which every opening is known. */
export const KNOWN_BEGINNINGS: Beginnings = { books: 0, below: 0, opened: () => 0 }
