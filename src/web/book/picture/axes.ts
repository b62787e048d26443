/** The axes: UTC times in 24 hours, and a height axis as wide as its widest label. */
import type uPlot from 'uplot'
import { figure } from '../../../messages/format.ts'
import { LANE_HEIGHT } from './draw-lane.ts'
import type { PictureModel } from './model.ts'

const FONT = '12px system-ui, sans-serif'
/** Room for the names of the lane's rails. */
const AXIS_WIDTH_MIN = 66
const DAY_MS = 86_400_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function axesOf(model: () => PictureModel): uPlot.Axis[] {
  const common = {
    font: FONT,
    stroke: () => model().palette.text,
    ticks: { show: false },
    grid: { stroke: () => model().palette.grid, width: 1 },
  }
  return [
    {
      ...common,
      size: LANE_HEIGHT + 42,
      gap: LANE_HEIGHT + 4,
      space: 84,
      values: (_, splits, __, ___, step) => splits.map((at, index) => timeLabel(at, splits[index - 1], step)),
    },
    {
      ...common,
      gap: 6,
      space: 34,
      values: (_, splits, __, ___, step) => splits.map((value) => balanceLabel(value, step)),
      size: (plot, values) => {
        if (!values) return AXIS_WIDTH_MIN
        plot.ctx.save()
        plot.ctx.font = FONT
        const widest = Math.max(0, ...values.map((value) => plot.ctx.measureText(value).width))
        plot.ctx.restore()
        return Math.max(AXIS_WIDTH_MIN, Math.ceil(widest) + 14)
      },
    },
  ]
}

/** The time, and the day under it where it is a new one. */
function timeLabel(at: number, before: number | undefined, step: number): string {
  const date = new Date(at)
  const year = before === undefined || new Date(before).getUTCFullYear() !== date.getUTCFullYear()
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
  const dayAndYear = year ? `${day}\n${date.getUTCFullYear()}` : day
  if (step >= DAY_MS) return dayAndYear
  const clock = date.toISOString().slice(11, step < 60_000 ? 19 : 16)
  const newDay = before === undefined || Math.floor(before / DAY_MS) !== Math.floor(at / DAY_MS)
  return newDay ? `${clock}\n${day}${year ? ` ${date.getUTCFullYear()}` : ''}` : clock
}

function balanceLabel(value: number, step: number): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  return figure(value.toFixed(decimals).replace(/^-(0(?:\.0*)?)$/, '$1'))
}
