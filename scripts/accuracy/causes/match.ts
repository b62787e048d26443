/** Finds the negative that a labelled fault made. */
import type { Label } from '../../../test/worlds/world.ts'

/** What is asked of an episode of a result. */
export interface Stretch {
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly order: string
  readonly class: string
  readonly startedAt: string
  readonly endedAt: string | null
}

/**
 * The first structural as-happened negative of a book of the fault that is not over when the fault begins, the book
 * that sank before others it touches; else the first as-posted one; else the first of any. Null where there is none.
 */
export function matchEpisode<One extends Stretch>(episodes: readonly One[], label: Label): One | null {
  const keys = label.books.map(keyOf)
  const at = Date.parse(label.at)
  const own = episodes
    .filter((one) => keys.includes(keyOf(one)) && (one.endedAt === null || Date.parse(one.endedAt) > at))
    .toSorted(
      (left, right) =>
        keys.indexOf(keyOf(left)) - keys.indexOf(keyOf(right)) ||
        Date.parse(left.startedAt) - Date.parse(right.startedAt),
    )
  return (
    own.find((one) => one.order === 'as-happened' && one.class === 'structural') ??
    own.find((one) => one.order === 'as-posted') ??
    own[0] ??
    null
  )
}

const keyOf = ({ item, location, lot, owner }: Pick<Stretch, 'item' | 'location' | 'lot' | 'owner'>) =>
  [item, location, lot ?? '', owner ?? ''].join('|')
