/**
 * How likely `opening-balance` is before anything is looked at, by the class of the episode. Chosen: a book that goods
 * leave before anything has come in most likely held them before; elsewhere it rests on how many books begin so.
 */
export const prior = { timing: 0.01, structural: 0.1, ambiguous: 0.1, opening: 0.5 }

/** Added to the books counted, and half of it to those that begin below: a few books prove little. */
export const BOOKS_ADDED = 1
