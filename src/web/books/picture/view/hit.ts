/** Which movement a point of the lane is on. */
import { trace } from '../draw/draw-lane.ts'
import type { Frame } from '../draw/frame.ts'
import { walk } from '../draw/shapes.ts'
import type { LaneMovement } from '../model/model.ts'

/** The nearness that a finger or a mouse can keep, CSS pixels. */
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
    const distance = toLine(x, y, trace(frame, movement))
    // Of two as near, the one with a part in the episode.
    if (distance > nearest || (distance === nearest && movement.roles.length === 0)) continue
    nearest = distance
    best = movement
  }
  return best
}

/** How far a point is from the nearest part of a line. */
function toLine(x: number, y: number, points: readonly number[]): number {
  let nearest = Number.POSITIVE_INFINITY
  let [fromX, fromY] = [0, 0]
  const go = (toX: number, toY: number) => {
    nearest = Math.min(nearest, toSegment(x - fromX, y - fromY, toX - fromX, toY - fromY))
    begin(toX, toY)
  }
  const begin = (toX: number, toY: number) => {
    fromX = toX
    fromY = toY
  }
  walk(points, begin, go)
  return nearest
}

/** The same for the stretch from 0, 0 to `endX`, `endY`. */
function toSegment(x: number, y: number, endX: number, endY: number): number {
  const length = endX ** 2 + endY ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * endX + y * endY) / length))
  return Math.hypot(x - along * endX, y - along * endY)
}
