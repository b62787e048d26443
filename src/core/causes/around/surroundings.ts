/** What surrounds the episodes of a history: what is usual in it, the rest of the site, the gaps of its sources. */
import type { ItemLegs } from '../../episodes/item-legs.ts'
import type { History } from '../../history/history.ts'
import { type Beginnings, KNOWN_BEGINNINGS } from './beginnings.ts'
import { type Gaps, gapsOf } from './gaps.ts'
import { type Companions, type Neighbours, neighboursOf } from './neighbours.ts'
import { type QuickCloses, quickClosesOf } from './quick-closes.ts'
import { type Usual, usualOf } from './usual.ts'

export interface Surroundings {
  readonly history: History
  readonly usual: Usual
  readonly neighbours: Neighbours
  readonly gaps: Gaps
  readonly beginnings: Beginnings
  readonly quickCloses: () => QuickCloses
}

/** Made once a history, of which `legs` are the legs by item; each part looks at the history at its first question. */
export function surroundingsOf(
  history: History,
  legs: ItemLegs,
  beginnings: Beginnings = KNOWN_BEGINNINGS,
  companions?: Companions,
): Surroundings {
  return {
    history,
    usual: usualOf(history, legs),
    neighbours: neighboursOf(history, legs, companions),
    gaps: gapsOf(history),
    beginnings,
    quickCloses: quickClosesOf(history, legs),
  }
}
