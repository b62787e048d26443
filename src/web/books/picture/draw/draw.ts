/** The whole picture as shapes: pure, so that the screen, a PNG and an SVG show the same. */

import type { PictureModel } from '../model/model.ts'
import { axisShapes, foldShapes } from './draw-axes.ts'
import { balanceShapes, bandShapes } from './draw-balance.ts'
import { laneShapes } from './draw-lane.ts'
import { causeShapes, cursorShapes, knownShapes } from './draw-marks.ts'
import type { Frame } from './frame.ts'
import type { Shape } from './shapes.ts'

export function pictureShapes(frame: Frame, model: PictureModel): Shape[] {
  const { left, right, base, laneEnd, top } = frame
  return [
    ...axisShapes(frame, model),
    ...bandShapes(frame, model),
    ...balanceShapes(frame, model),
    {
      kind: 'clip',
      x: left - 7,
      y: base,
      width: right - left + 14,
      height: laneEnd - base,
      shapes: [...laneShapes(frame, model), ...causeShapes(frame, model)],
    },
    { kind: 'clip', x: left, y: 0, width: right - left, height: laneEnd, shapes: foldShapes(frame, model) },
    ...knownShapes(frame, model),
    {
      kind: 'clip',
      x: left - 8,
      y: top - 8,
      width: right - left + 16,
      height: laneEnd - top + 8,
      shapes: cursorShapes(frame, model),
    },
  ]
}
