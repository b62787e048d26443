/**
 * Parts what was posted before from what is new: by source and id, and by a hash of everything else a movement says.
 *
 * The same words again are a repeat, which is answered as the first one was; other words under the same source and id
 * are a conflict, and the first one stands. What was sent twice in one batch is held against the first of the two.
 *
 * Who posts a movement is none of its words: where nobody else is named as its actor, anybody may send it again. All
 * that a reversal says is which movement it takes back, so that again is a repeat, whoever asks and for whatever
 * reason.
 */
import type { WhoAndWhy } from '../history/content.ts'
import { FAULT, type Faults, refusalOf } from './refusal.ts'

/** Movements of a batch as sources name them. */
export interface Said {
  /** Source and id as one text. */
  readonly key: readonly string[]
  /** Of everything else it says; empty where its quantity could not be read. */
  readonly hash: readonly string[]
  /** The same, if it were said by somebody else or for another reason. */
  readonly hashAs: (index: number, said: WhoAndWhy) => string
  readonly sayerOf: (index: number) => Sayer
}

/** Who says a movement. */
export interface Sayer extends WhoAndWhy {
  /** The actor is who posts it. */
  readonly isPoster: boolean
  /** It takes another movement back, which its key names. */
  readonly isReversal: boolean
}

/** What stands under a key. */
export interface StandingMovement extends Omit<Sayer, 'isReversal'> {
  readonly hash: string
}

/** What was posted before under a key. */
export interface EarlierMovement extends StandingMovement {
  readonly seq: number
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
  said: Said,
  earlier: ReadonlyMap<string, EarlierMovement>,
  { faults, repeatOf }: Repeats,
  count: number,
): Conflict[] {
  const { key, hash } = said
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
    const first = before ?? (twin === undefined ? null : { hash: hash[twin], ...said.sayerOf(twin) })
    if (first === null) {
      if (faults[index] === 0) seen.set(key[index], index)
    } else if (saysTheSame(said, index, first)) {
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

/** Whether a movement says what stands under its key. */
export function saysTheSame(
  { hash, hashAs, sayerOf }: Said,
  index: number,
  first: StandingMovement,
): boolean {
  if (first.hash === hash[index]) return true
  if (isUnread(hash, index)) return false
  const own = sayerOf(index)
  const isPosted = own.isPoster && first.isPoster
  if (!isPosted && !own.isReversal) return false
  return (
    first.hash ===
    hashAs(index, {
      actor: isPosted ? first.actor : own.actor,
      reason: own.isReversal ? first.reason : own.reason,
    })
  )
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
export function markUnreadTwins(
  { key, hash }: Pick<Said, 'key' | 'hash'>,
  faults: Int32Array,
  count: number,
): void {
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
