/**
 * The balance as it would have been: the episode's line with the proposed repair worked in. For drawing only; the
 * engine decides the effect of a repair, by replaying it.
 */
import type { Episode } from '../../../../api/episodes/schema.ts'
import type { LaneMovement } from './model.ts'
import { eachStep, type Steps } from './steps.ts'

type Edit = Episode['causes'][number]['repair'][number]
interface Gain {
  readonly quantity: number
  readonly from: number
  readonly to: number
}

/** Null where there is no repair, or where a movement of it is not at hand. */
export function repairedSteps(
  steps: Steps,
  episode: Episode | undefined,
  movements: ReadonlyMap<string, LaneMovement>,
  columnMs: number,
): Steps | null {
  const repair = episode?.causes[0]?.repair ?? []
  if (episode === undefined || repair.length === 0) return null
  const gains: Gain[] = []
  for (const edit of repair) {
    const movement = movements.get(edit.movement)
    const gain = movement === undefined ? null : gainOf(edit, movement, episode.order === 'as-posted')
    if (gain === null) return null
    gains.push(gain)
  }
  return withGains(steps, gains, columnMs)
}

/** What an edit of a movement of this book adds to its balance; null where it takes more than is at hand. */
function gainOf(edit: Edit, movement: LaneMovement, asPosted: boolean): Gain | null {
  const { quantity, out, recordedAt, occurredAt, occurredTo } = movement
  const from = asPosted ? recordedAt : out ? occurredTo : occurredAt
  const delta = out ? -quantity : quantity
  const lasting = (gained: number, since = from): Gain => {
    return { quantity: gained, from: since, to: Number.POSITIVE_INFINITY }
  }
  const amount = Number(edit.quantity)
  switch (edit.op) {
    case 'move-in-time':
      return edit.to === undefined ? null : moved(edit, delta, from, asPosted)
    case 'drop':
    case 'retarget-item':
    case 'retarget-location':
    case 'retarget-lot':
    case 'retarget-owner':
      return lasting(-delta)
    case 'turn-sign':
      return lasting(-2 * delta)
    case 'set-quantity':
      return lasting((out ? -amount : amount) - delta)
    case 'insert':
      return edit.at === undefined ? null : lasting(amount, Date.parse(edit.at))
    case 'scale': {
      const [numerator, denominator = '1'] = (edit.factor ?? '1').split('/')
      return lasting((delta * Number(numerator)) / Number(denominator) - delta)
    }
    case 'join-items':
      return null
  }
}

/** A movement at another time of one clock. What is posted before it happened, happened then as well. */
function moved({ to, clock = 'recorded' }: Edit, delta: number, from: number, asPosted: boolean): Gain {
  const at = Date.parse(String(to))
  const counts = asPosted === (clock === 'recorded') || (!asPosted && at < from)
  if (!counts) return { quantity: 0, from, to: from }
  return at < from ? { quantity: delta, from: at, to: from } : { quantity: -delta, from, to: at }
}

/**
 * A staircase with quantities added, each from one time to another. Points of one time are a column of so many
 * milliseconds: where a gain begins or ends within one, nobody knows which of its points came before, so only what it
 * ends with is drawn.
 */
export function withGains(steps: Steps, gains: readonly Gain[], columnMs = 0): Steps {
  const [first = 0] = steps.at
  const last = steps.at.at(-1) ?? first
  const ends = gains.flatMap(({ from, to }) => [from, to])
  const breaks = ends.filter((time) => time > first && time < last).sort((left, right) => left - right)
  const several = new Set(steps.at.filter((at, point) => steps.at[point - 1] === at))
  const isSplit = (at: number) => several.has(at) && ends.some((time) => time > at && time < at + columnMs)
  const points: { at: number; y: number }[] = []
  let before = { at: first, y: 0 }
  eachStep(steps, (at, y) => {
    for (const time of breaks) if (time >= before.at && time < at) points.push({ at: time, y: before.y })
    if (points.at(-1) === before && before.at === at && isSplit(at)) points.pop()
    before = { at, y }
    points.push(before)
  })
  const gainAt = (time: number) =>
    gains.reduce((sum, { quantity, from, to }) => sum + (from <= time && time < to ? quantity : 0), 0)
  const shown = (at: number) => (isSplit(at) ? at + columnMs : at)
  return { at: points.map((point) => point.at), y: points.map(({ at, y }) => y + gainAt(shown(at))) }
}
