/**
 * `identity-change`: the same goods under two codes (a rename, an alias, a relabel).
 *
 * Looks for a near item at the same place whose code ends, with goods left, as this one begins; or begins to receive as
 * this one ends to. Then the two stock cards are one.
 */
import { atScale } from '../../quantity/unit.ts'
import { DAY_MS, type Instant } from '../../time.ts'
import type { Neighbour } from '../around/neighbours.ts'
import { type Candidate, type Cause, sign } from '../candidate.ts'
import { type Gain, lasting } from '../edit.ts'
import type { Scene } from '../scene.ts'

const WITHIN = 3 * DAY_MS
/** A renamed code ends as the other begins. Chosen. */
const ENDS_SO = 0.9
const GAINS_MAX = 64

export const identityChange: Cause<'identity-change'> = {
  code: 'identity-change',
  candidates(scene) {
    const { near, neighbours, book, stretch } = scene
    if (stretch === null || scene.transit !== null) return []
    const looked = near(book.item)
    const total = looked.reduce((sum, { weight }) => sum + weight, 0)
    return looked.flatMap(({ item, weight }) =>
      neighbours
        .booksOf(item, book.location)
        .filter(({ book: other }) => other.location === book.location && other.owner === book.owner)
        .flatMap((neighbour) => candidate(scene, neighbour, Math.log(weight / total), looked.length) ?? []),
    )
  },
}

function candidate(
  scene: Scene,
  neighbour: Neighbour,
  lnShare: number,
  near: number,
): Candidate<'identity-change'> | null {
  const joint = endsAsThisBegins(scene, neighbour) ?? receivesAsThisEnds(scene, neighbour)
  if (joint === null) return null
  const { history } = scene
  const { at, length } = scene.legs('as-happened')
  const byChance = Math.min(1, (near * 2 * WITHIN) / Math.max(WITHIN, at[length - 1] - at[0]))
  return {
    code: 'identity-change',
    edits: [{ op: 'join-items', movement: joint.movement, item: neighbour.book.item }],
    gains: joint.gains,
    touches: [],
    lnShare,
    signs: [sign('code-begins', ENDS_SO / byChance, joint.movement)],
    movements: [joint.movement],
    arrived: null,
    evidence: () => ({
      otherItem: { kind: 'item', value: neighbour.book.item },
      leftQuantity: { kind: 'quantity', value: joint.left, item: neighbour.book.item },
      endedAt: { kind: 'instant', value: joint.endedAt },
      beganAt: { kind: 'instant', value: history.occurredAt[joint.movement] },
    }),
  }
}

interface Joint {
  readonly gains: readonly Gain[]
  /** Smallest units. */
  readonly left: number
  readonly endedAt: Instant
  /** The first movement of this code, or the last inflow of it. */
  readonly movement: number
}

/** The other code ends with goods left as this one begins. */
function endsAsThisBegins(scene: Scene, neighbour: Neighbour): Joint | null {
  const own = scene.legs('as-happened')
  const other = neighbour.legs('as-happened')
  if (own.length === 0 || other.length === 0) return null
  const endedAt = other.at[other.length - 1]
  const posted = neighbour.legs('as-posted')
  const left = neighbour.line('as-happened').balance.at(-1) ?? 0
  const gain = inOwnUnits(scene, neighbour, left)
  if (left <= 0 || gain === null || Math.abs(own.at[0] - endedAt) > WITHIN) return null
  return {
    left,
    endedAt,
    movement: own.movement[0],
    gains: lasting(gain, posted.at[posted.length - 1], endedAt),
  }
}

/** The other code begins to receive as this one ends to. */
function receivesAsThisEnds(scene: Scene, neighbour: Neighbour): Joint | null {
  const own = scene.legs('as-happened')
  const other = neighbour.legs('as-happened')
  let last = own.length - 1
  while (last >= 0 && own.delta[last] < 0) last--
  if (last < 0 || other.length === 0 || other.at[0] < own.at[last]) return null
  // What left under the other code left the same goods.
  if (other.at[0] - own.at[last] > (own.at[last] - own.at[0]) / 2 + WITHIN || other.length > GAINS_MAX)
    return null
  const { history } = scene
  const gains: Gain[] = []
  let left = 0
  for (let leg = 0; leg < other.length; leg++) {
    left += other.delta[leg]
    const gain = inOwnUnits(scene, neighbour, other.delta[leg])
    if (gain === null) return null
    gains.push(...lasting(gain, history.recordedAt[other.movement[leg]], other.at[leg]))
  }
  return left <= 0 ? null : { left, endedAt: own.at[last], movement: own.movement[last], gains }
}

/** A quantity of another book in the smallest units of this item; null where that does not come out. */
function inOwnUnits({ history, book }: Scene, neighbour: Neighbour, quantity: number): number | null {
  return atScale(quantity, history.items[neighbour.book.item].scale, history.items[book.item].scale)
}
