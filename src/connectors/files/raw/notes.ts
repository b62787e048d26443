/** The notes of one reading: one of each code, which grows while rows are read. */
import type { RawNote, RawNoteCode } from '../../../core/intake/raw/raw-note.ts'

export class NoteBook {
  readonly #notes = new Map<RawNoteCode, RawNote>()

  get all(): readonly RawNote[] {
    return [...this.#notes.values()]
  }

  /** Notes what is so, in place of what was said before. */
  put(code: RawNoteCode, detail: RawNote['detail']): void {
    this.#notes.set(code, { code, detail })
  }

  /** Begins anew: the rows are read once more. */
  clear(): void {
    this.#notes.clear()
  }
}
