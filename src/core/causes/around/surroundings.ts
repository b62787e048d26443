/** What surrounds the episodes of a history: what is usual in it, the rest of the site, the gaps of its sources. */
import type { ItemLegs } from '../../episodes/item-legs.ts'
import type { History } from '../../history/history.ts'
import { type Usual, usualOf } from '../usual/usual.ts'
import { type Announcements, announcementsOf } from './announcements.ts'
import { type Beginnings, KNOWN_BEGINNINGS } from './beginnings.ts'
import { type Gaps, gapsOf } from './gaps.ts'
import { inflowLags, lagQuantile } from './lags.ts'
import { type NearItem, nearItemsOf } from './near-items.ts'
import { type Companions, type Neighbours, neighboursOf } from './neighbours.ts'
import { type QuickCloses, quickClosesOf } from './quick-closes.ts'

export interface Surroundings {
  readonly history: History
  readonly usual: Usual
  readonly neighbours: Neighbours
  readonly announcements: Announcements
  /** Items whose codes are easily taken for another's. */
  readonly near: (item: number) => readonly NearItem[]
  readonly gaps: Gaps
  readonly beginnings: Beginnings
  readonly quickCloses: () => QuickCloses
  /** Half of all movements into shelves are posted within this time, ms. */
  readonly usualLagMs: () => number
}

export interface SurroundingsOptions {
  readonly beginnings?: Beginnings
  readonly companions?: Companions
  /** Items none of whose books ever sank; none is known to be by default. */
  readonly isSound?: (item: number) => boolean
}

/** Made once a history, of which `legs` are the legs by item; each part looks at the history at its first question. */
export function surroundingsOf(
  history: History,
  legs: ItemLegs,
  { beginnings = KNOWN_BEGINNINGS, companions, isSound = () => false }: SurroundingsOptions = {},
): Surroundings {
  const neighbours = neighboursOf(history, legs, companions)
  const announcements = announcementsOf(history, neighbours.announced, neighbours.named)
  let lag: number | null = null
  return {
    history,
    usual: usualOf(history, legs, announcements, isSound),
    neighbours,
    announcements,
    near: nearItemsOf(history.items.map(({ code }) => code)),
    gaps: gapsOf(history),
    beginnings,
    quickCloses: quickClosesOf(history, legs),
    usualLagMs() {
      // Where only days are known, the least that the lags can be.
      lag ??= lagQuantile(inflowLags(history), 0.5) ?? lagQuantile(inflowLags(history, 'least'), 0.5) ?? 0
      return lag
    },
  }
}
