/** Which movement a point of the lane is on. */
import { trace } from '../draw/draw-lane.ts'
import type { Frame } from '../draw/frame.ts'
import type { LaneMovement } from '../model/model.ts'

/** As near as a finger or a mouse can be asked to be, CSS pixels. */
const REACH_PX = 8

export function movementAt(
  frame: Frame,
  movements: readonly LaneMovement[],
  x: number,
  y: number,
): LaneMovement | null {
  if (y < frame.base || y > frame.laneEnd) return null
  let best: LaneMovement | null = null
  let nearest = REACH_PX
  for (const movement of movements) {
    const points = trace(frame, movement)
    for (let index = 0; index + 3 < points.length - 2; index += 2) {
      const distance = toSegment(x, y, points, index)
      // Of two as near, the one with a part in the episode.
      if (distance > nearest || (distance === nearest && movement.roles.length === 0)) continue
      nearest = distance
      best = movement
    }
  }
  return best
}

function toSegment(x: number, y: number, points: readonly number[], index: number): number {
  const [x0, y0, x1, y1] = points.slice(index, index + 4)
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length))
  return Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0))
}
