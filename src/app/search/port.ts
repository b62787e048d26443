/** Finds things by what people know of them: a code, part of a name, a document, an id. */
import type { HitKind, MovementKind } from '../../core/codes.ts'

/** `key` is the code, path, document or id; the rest is what tells equal keys apart and leads to the thing. */
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

export interface SearchStore {
  /** At most `limit` of each kind, the closest first; `more` names the kinds of which there are more. */
  search(text: string, limit: number): Promise<{ rows: Hit[]; more: HitKind[] }>
}
