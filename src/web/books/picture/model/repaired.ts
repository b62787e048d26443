/**
 * The balance as it would have been: the episode's line with the proposed repair worked in. For drawing only; what a
 * repair does is decided by the engine, which has replayed it.
 */
import type { Episode } from '../../../../api/episodes/schema.ts'
import type { LaneMovement } from './model.ts'
import type { Steps } from './steps.ts'

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
  return withGains(steps, gains)
}

function gainOf(edit: Edit, movement: LaneMovement, asPosted: boolean): Gain | null {
  const { quantity, out, recordedAt, occurredAt, occurredTo } = movement
  const from = asPosted ? recordedAt : out ? occurredTo : occurredAt
  const delta = out ? -quantity : quantity
  if (edit.op === 'move-in-time' && edit.to !== undefined)
    return { quantity: delta, from: Date.parse(edit.to), to: asPosted ? recordedAt : occurredAt }
  if (edit.op === 'drop') return { quantity: -delta, from, to: Number.POSITIVE_INFINITY }
  if (edit.op === 'scale' && edit.factor !== undefined) {
    const [numerator, denominator = '1'] = edit.factor.split('/')
    const likely = (delta * Number(numerator)) / Number(denominator)
    return { quantity: likely - delta, from, to: Number.POSITIVE_INFINITY }
  }
  return null
}

export function withGains({ at, y }: Steps, gains: readonly Gain[]): Steps {
  const ends = gains.flatMap(({ from, to }) => [from, to])
  const breaks = ends
    .filter((time) => time > at[0] && time < at[at.length - 1])
    .sort((left, right) => left - right)
  const points: { at: number; y: number }[] = []
  let next = 0
  at.forEach((time, index) => {
    while (next < breaks.length && breaks[next] < time) points.push({ at: breaks[next++], y: y[index - 1] })
    points.push({ at: time, y: y[index] })
  })
  const gainAt = (time: number) =>
    gains.reduce((sum, { quantity, from, to }) => sum + (from <= time && time < to ? quantity : 0), 0)
  return { at: points.map((point) => point.at), y: points.map((point) => point.y + gainAt(point.at)) }
}
