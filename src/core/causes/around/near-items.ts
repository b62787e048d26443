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
    const near = nearest(item, codes[item], index.stems, index.gaps)
    kept.set(item, near)
    return near
  }
}

/**
 * Items of the stem, then those of which one character differs, each in their order. A stem may be that of every item
 * of the file (`SKU-1`), so that no more of a group is looked at than is taken.
 */
function nearest(
  item: number,
  code: string,
  stems: ReadonlyMap<string, readonly number[]>,
  gaps: ReadonlyMap<string, readonly number[]>,
): NearItem[] {
  const near = new Map<number, number>()
  for (const other of stems.get(stemOf(code)) ?? []) {
    if (near.size === NEAR_ITEMS_MAX) break
    if (other !== item) near.set(other, STEM_WEIGHT)
  }
  const typos = withOneGap(code).flatMap((key) => gaps.get(key) ?? [])
  for (const other of typos.sort((left, right) => left - right)) {
    if (near.size === NEAR_ITEMS_MAX) break
    if (other !== item && !near.has(other)) near.set(other, TYPO_WEIGHT)
  }
  return [...near].map(([other, weight]) => ({ item: other, weight }))
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
