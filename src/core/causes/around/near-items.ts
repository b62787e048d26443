/**
 * Near items: those whose codes are easily taken for another's, by stem or by one character.
 */
import { NEAR_ITEMS_MAX } from '../../limits.ts'

export interface NearItem {
  /** Index into the history's items. */
  readonly item: number
  /** How likely it is mistaken for the other, in proportion to other near items. */
  readonly weight: number
}

/** Items with the same stem (a size, a colour); items of which one character differs. Chosen. */
const STEM_WEIGHT = 3
const TYPO_WEIGHT = 1
/** Without a separator the stem is the code less so many of its last characters. */
const TAIL = 2
const STEM_MIN = 2

/** The near items of an item, nearest first, at most NEAR_ITEMS_MAX; the codes are looked at by the first question. */
export function nearItemsOf(codes: readonly string[]): (item: number) => readonly NearItem[] {
  let index: { stems: Map<string, number[]>; gaps: Map<string, number[]> } | null = null
  const kept = new Map<number, readonly NearItem[]>()
  return (item) => {
    const known = kept.get(item)
    if (known !== undefined) return known
    index ??= { stems: grouped(codes, (code) => [stemOf(code)]), gaps: grouped(codes, withOneGap) }
    const weights = new Map<number, number>()
    const code = codes[item]
    for (const key of withOneGap(code))
      for (const other of index.gaps.get(key) ?? []) weights.set(other, TYPO_WEIGHT)
    for (const other of index.stems.get(stemOf(code)) ?? []) weights.set(other, STEM_WEIGHT)
    weights.delete(item)
    const near = [...weights]
      .map(([other, weight]) => ({ item: other, weight }))
      .sort((left, right) => right.weight - left.weight || left.item - right.item)
      .slice(0, NEAR_ITEMS_MAX)
    kept.set(item, near)
    return near
  }
}

/**
 * What items of a family share.
 *
 * @example stemOf('LOUVER-BL') // 'LOUVER'
 */
export function stemOf(code: string): string {
  const [stem] = code.split(/[-_/. ][^-_/. ]*$/)
  if (stem !== undefined && stem !== code && stem !== '') return stem
  return code.length - TAIL >= STEM_MIN ? code.slice(0, -TAIL) : code
}

/** A code with each of its characters replaced by a gap: two codes share one where one character differs. */
function withOneGap(code: string): string[] {
  return Array.from(code, (_, place) => `${code.slice(0, place)}\0${code.slice(place + 1)}`)
}

function grouped(
  codes: readonly string[],
  keysOf: (code: string) => readonly string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  codes.forEach((code, item) => {
    for (const key of keysOf(code)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  })
  return groups
}
