/** A fault in words: what is wrong, by its facts, and what to do. */
import type { Facts, FaultWords } from '../../words.ts'

export const fault = (what: (detail: Facts) => string, todo: string): FaultWords => ({ what, todo })

/** The names in a list, one after the other. */
export const names = (value: unknown) =>
  Array.isArray(value) && value.length > 0 ? value.join(', ') : String(value)
