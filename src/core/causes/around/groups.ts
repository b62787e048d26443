/**
 * Movements by a text they bear, grouped by the first question.
 *
 * A hash table of numbers alone: in a file of millions of documents a map of texts and lists would be larger than all
 * the rest. The text of an index is asked for again where two may be alike.
 */

const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193
const NONE = -1
/** Those that were asked for last are asked for again. */
const GROUPS_KEPT_MAX = 1_000

/** Indexes below `length` by the text that `textOf` gives, in order, the first `most` of them; null is in no group. */
export function groupsBy(
  length: number,
  textOf: (index: number) => string | null,
  most = Number.POSITIVE_INFINITY,
): (text: string) => readonly number[] {
  let table: HashTable | null = null
  const kept = new Map<string, readonly number[]>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    table ??= tableOf(length, textOf)
    const group: number[] = []
    const { first, next } = table
    for (
      let index = first[slotOf(text, first.length)];
      index !== NONE && group.length < most;
      index = next[index]
    )
      if (textOf(index) === text) group.push(index)
    if (kept.size >= GROUPS_KEPT_MAX) kept.clear()
    kept.set(text, group)
    return group
  }
}

/** The first index of each slot, and after each index the next one of its slot. */
interface HashTable {
  readonly first: Int32Array
  readonly next: Int32Array
}

function tableOf(length: number, textOf: (index: number) => string | null): HashTable {
  const first = new Int32Array(2 ** Math.ceil(Math.log2(length + 1))).fill(NONE)
  const next = new Int32Array(length).fill(NONE)
  // The last first, so that each slot begins with its lowest index.
  for (let index = length - 1; index >= 0; index--) {
    const text = textOf(index)
    if (text === null) continue
    const slot = slotOf(text, first.length)
    next[index] = first[slot]
    first[slot] = index
  }
  return { first, next }
}

/** FNV-1a, of a table whose size is a power of two. */
function slotOf(text: string, size: number): number {
  let hash = FNV_BASIS
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash & (size - 1)
}
