/** The likeliest cause as a mark where it acts, with a few words. Null where its movements are not in this book. */
import type { Episode } from '../../../../api/episodes/schema.ts'
import { duration, figure } from '../../../../messages/format.ts'
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import type { CauseMark, LaneMovement } from './model.ts'

export function causeMark(
  episode: Episode | undefined,
  movements: ReadonlyMap<string, LaneMovement>,
): CauseMark | null {
  const cause = episode?.causes[0]
  if (episode === undefined || cause === undefined || !episode.explained) return null
  const { evidence, code } = cause
  const find = (id: unknown) => movements.get(String(id))
  const said = web.causeMark
  switch (code) {
    case 'late-posting':
    case 'integration-delay': {
      const late = cause.movements.map(find).filter((one) => one !== undefined)
      if (late.length === 0) return null
      const latest = late.reduce((most, one) => (lag(one) > lag(most) ? one : most))
      const label = (code === 'late-posting' ? said.late : said.delayed)(
        duration(lag(latest)),
        cause.movements.length,
      )
      return { kind: 'slope', from: latest.occurredAt, to: latest.recordedAt, label }
    }
    case 'backdated-posting': {
      const movement = find(cause.movements[0])
      if (movement === undefined) return null
      const label = said.early(duration(lag(movement)))
      return { kind: 'slope', from: movement.occurredAt, to: movement.recordedAt, label }
    }
    case 'duplicate-posting': {
      const [kept, twin] = [find(evidence.keptMovement), find(evidence.duplicateMovement)]
      if (kept === undefined || twin === undefined) return null
      const label = said.twice(figure(String(evidence.duplicateQuantity)))
      const [from, to] = inOrder(kept.occurredAt, twin.occurredAt)
      return { kind: 'bracket', from, to, label }
    }
    case 'unit-of-measure':
    case 'quantity-typo': {
      const movement = find(evidence.movement)
      if (movement === undefined) return null
      const label = said.unit(
        figure(String(evidence.bookedQuantity)),
        figure(String(evidence.likelyQuantity)),
      )
      return { kind: 'point', from: movement.occurredAt, to: movement.occurredAt, label }
    }
    case 'opening-balance': {
      const movement = find(cause.movements[0])
      if (movement === undefined) return null
      const label = said.opening(figure(evidence.lackingQuantity))
      return { kind: 'point', from: movement.occurredAt, to: movement.occurredAt, label }
    }
    default: {
      const movement = find(cause.movements[0]) ?? find(episode.trigger)
      if (movement === undefined) return null
      const label = code === 'unknown' ? said.unknown() : said.other(words().causes[code].title)
      return { kind: 'point', from: movement.occurredAt, to: movement.occurredAt, label }
    }
  }
}

function inOrder(one: number, other: number): [number, number] {
  return [Math.min(one, other), Math.max(one, other)]
}

function lag({ occurredAt, recordedAt }: LaneMovement): number {
  return recordedAt - occurredAt
}
