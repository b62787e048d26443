/**
 * Parts what was posted before from what is new: by source and id, and by a hash of everything else a movement says.
 *
 * The same words again are a repeat, which is answered as the first one was; other words under the same source and id
 * are a conflict, and the first one stands. What was sent twice in one batch is held against the first of the two.
 */
import { FAULT, type Faults, refusalOf } from './refusal.ts'

/** Movements of a batch as sources name them. */
export interface Said {
  /** Source and id as one text. */
  readonly key: readonly string[]
  /** Of everything else it says; empty where its quantity could not be read. */
  readonly hash: readonly string[]
}

/** What was posted before under a key. */
export interface EarlierMovement {
  readonly seq: number
  readonly hash: string
}

/** What becomes known of them, by index. */
export interface Repeats {
  /** Gets `conflict`; loses all faults where it repeats what stands. */
  readonly faults: Int32Array
  /** Itself where it was posted before, the index of its twin where it comes twice in the batch, -1 where it is new. */
  readonly repeatOf: Int32Array
}

export interface Conflict {
  readonly index: number
  /** The movement that stands, posted before or in the same batch. */
  readonly first: { readonly seq: number } | { readonly index: number }
}

/** Marks repeats and conflicts among the first `count` movements; answers the conflicts that could be read. */
export function markRepeats(
  { key, hash }: Said,
  earlier: ReadonlyMap<string, EarlierMovement>,
  { faults, repeatOf }: Repeats,
  count: number,
): Conflict[] {
  const conflicts: Conflict[] = []
  const seen = new Map<string, number>()
  for (let index = 0; index < count; index++) {
    if ((faults[index] & FAULT.malformed) !== 0) continue
    const before = earlier.get(key[index])
    if (isUnread(hash, index)) {
      if (before !== undefined) faults[index] |= FAULT.conflict
      continue
    }
    const twin = before === undefined ? seen.get(key[index]) : undefined
    const first = before?.hash ?? (twin === undefined ? undefined : hash[twin])
    if (first === undefined) {
      if (faults[index] === 0) seen.set(key[index], index)
    } else if (first === hash[index]) {
      // What stands needs no other leave: it was posted when it could be.
      faults[index] = 0
      repeatOf[index] = twin ?? index
    } else {
      faults[index] |= FAULT.conflict
      conflicts.push({ index, first: before ?? { index: twin ?? index } })
    }
  }
  return conflicts
}

/** A twin of a movement that was refused is refused as that one was. */
export function refuseTwins({ faults, repeatOf }: Repeats): void {
  for (let index = 0; index < repeatOf.length; index++) {
    const twin = repeatOf[index]
    if (twin >= 0 && twin !== index && faults[twin] !== 0) faults[index] |= faults[twin]
  }
}

/**
 * Marks as conflicts what could not be read and comes under the key of a movement of the batch that stands, before or
 * behind it. Known once the batch is decided.
 */
export function markUnreadTwins({ key, hash }: Said, faults: Int32Array, count: number): void {
  const standing = new Set<string>()
  for (let index = 0; index < count; index++)
    if (!isUnread(hash, index) && refusalOf(faults[index] as Faults) === null) standing.add(key[index])
  for (let index = 0; index < count; index++)
    if (isUnread(hash, index) && standing.has(key[index])) faults[index] |= FAULT.conflict
}

/** Whether the quantity of a movement could not be read: it says something that never stands. */
export function isUnread(hash: readonly string[], index: number): boolean {
  return hash[index] === ''
}
