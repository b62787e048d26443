/** The places of the picture: the plot, the rails of the lane, the labels. CSS pixels. */
import { figure } from '../../../../messages/format.ts'
import type { PictureModel } from '../model/model.ts'
import { textWidth } from './shapes.ts'
import { balanceTicks } from './ticks.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Frame extends Size {
  readonly left: number
  readonly right: number
  readonly top: number
  /** Bottom of the plot, top of the lane. */
  readonly base: number
  readonly happenedRail: number
  readonly postedRail: number
  readonly laneEnd: number
  readonly time: TimeScale
  readonly balanceTicks: readonly { readonly y: number; readonly label: string; readonly isZero: boolean }[]
  /** Pixels of a time and of a balance. */
  x(at: number): number
  y(balance: number): number
}

export const LABEL_SIZE = 12
/** Room for the names of the rails. */
const AXIS_WIDTH_MIN = 78
const RIGHT = 14
const TOP = 24
const LANE_HEIGHT = 108
const TIME_LABELS_HEIGHT = 40
const TICK_PX = 34

/** `pieces`: the balances are whole numbers. */
export function frameOf(
  model: Pick<PictureModel, 'window' | 'folds' | 'height'> & { readonly pieces?: boolean },
  size: Size,
): Frame {
  const base = size.height - LANE_HEIGHT - TIME_LABELS_HEIGHT
  const [low, high] = model.height
  const y = (balance: number) => base - ((balance - low) / (high - low)) * (base - TOP)
  const ticks = balanceTicks(model.height, (base - TOP) / TICK_PX, model.pieces).map(
    ({ value, decimals }) => ({
      y: y(value),
      label: figure(value.toFixed(decimals).replace(/^-(0(?:\.0*)?)$/, '$1')),
      isZero: value === 0,
    }),
  )
  const widest = Math.max(0, ...ticks.map(({ label }) => textWidth(label, LABEL_SIZE)))
  const left = Math.max(AXIS_WIDTH_MIN, Math.ceil(widest) + 14)
  const right = Math.max(size.width - RIGHT, left + 1)
  const time = timeScale(model.window, right - left, model.folds)
  return {
    ...size,
    left,
    right,
    base,
    time,
    y,
    top: TOP,
    happenedRail: base + 36,
    postedRail: base + 90,
    laneEnd: base + LANE_HEIGHT,
    balanceTicks: ticks,
    x: (at) => left + time.x(at),
  }
}
