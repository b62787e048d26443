/** What a baseline may look at: the posted rows, the negative, and the companions where they are given. No label. */
import { type Announcement, keyOf, legsOf, type Row } from '../../../../test/worlds/row.ts'
import type { World } from '../../../../test/worlds/world.ts'
import type { Stretch } from '../match.ts'

export interface Scene {
  /** Rows of the item, in the order of their booking. */
  readonly rows: readonly Row[]
  /** Rows that move the book. */
  readonly own: readonly Row[]
  readonly book: string
  readonly start: number
  readonly timing: boolean
  /** Pieces in a pack; null where nobody says it. */
  readonly pack: number | null
  /** Announced for the item; null where nothing is known of announcements. */
  readonly announced: readonly Announcement[] | null
  /** Documents that any row names. */
  readonly documents: ReadonlySet<string>
}

/** Says the cause of a negative. */
export type Baseline = (scene: Scene) => string

/** Scenes of a world; its documents are gathered once. */
export function scenesOf(world: World, context: boolean): (episode: Stretch) => Scene {
  const documents = new Set(world.rows.map(({ document }) => document))
  const byItem = Map.groupBy(world.rows, (row) => row.item)
  return (episode) => {
    const { item, location } = episode
    const rows = byItem.get(item) ?? []
    const book = keyOf({ item, location, lot: episode.lot ?? '', owner: episode.owner ?? '' })
    return {
      rows,
      own: rows.filter((row) => legsOf(row).some((leg) => leg.book === book)),
      book,
      start: Date.parse(episode.startedAt),
      timing: episode.class === 'timing',
      pack: context ? (world.wares.find((ware) => ware.item === item)?.pack ?? null) : null,
      announced: context ? world.announcements.filter((one) => one.item === item) : null,
      documents,
    }
  }
}
