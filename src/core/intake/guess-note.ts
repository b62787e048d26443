/** What a guess leaves open, or decides in a way that people should see. */
import type { GuessNoteCode } from '../file-codes.ts'

export interface GuessNote {
  readonly code: GuessNoteCode
  readonly detail: Readonly<Record<string, unknown>>
}

/** Adds a note about the file that is guessed. */
export type AddNote = (code: GuessNoteCode, detail?: GuessNote['detail']) => void
