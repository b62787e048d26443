/** Finds things by what people know of them: a code, part of a name, a document, an id. */
import type { HitKind, MovementKind } from '../../core/codes.ts'

/** `key` is the code, path, document or id; the rest tells equal keys apart and leads to the thing. */
export interface Hit {
  readonly kind: HitKind
  readonly key: string
  readonly site: string | null
  readonly item: string | null
  readonly itemName: string | null
  readonly location: string | null
  readonly bookId: string | null
  /** Of a movement. */
  readonly seq: string | null
  readonly source: string | null
  readonly movementKind: MovementKind | null
}

/** Finds things, and names that are near. */
export interface SearchPort {
  /** At most `limit` of each kind, the closest first; `more` names the kinds of which there are more. */
  search(text: string, limit: number): Promise<{ rows: Hit[]; more: HitKind[] }>
  /** Names that look like a text, the likest first. */
  nearestNames(kind: NameKind, text: string): Promise<NearName[]>
}

export const NAME_KINDS = ['item', 'place', 'document'] as const

export type NameKind = (typeof NAME_KINDS)[number]

export interface NearName {
  readonly name: string
  /** Of a place. */
  readonly site: string | null
  /** Of an item, where it has one. */
  readonly title: string | null
}
