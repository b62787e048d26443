/**
 * How a list of words of movement types is written: a kind, which way it goes, and its words by language, split at `;`.
 */
import type { MovementKind } from '../../../codes.ts'
import type { Direction, Language } from '../roles.ts'

export interface TypeWords {
  readonly kind: MovementKind
  readonly goes: Direction
  readonly words: Readonly<Partial<Record<Language, string>>>
}
