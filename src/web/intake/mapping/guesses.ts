/** What the server guessed of a column, as the fields of the page ask about it. */
import type { Guess } from '../../../api/intake/schema.ts'

/** Whether every value that was seen fits several forms of a date, so that the reader has to choose. */
export function isAmbiguous(guess: Guess | undefined): guess is Guess & { ambiguous: string[] } {
  return guess !== undefined && (guess.ambiguous?.length ?? 0) > 0
}
