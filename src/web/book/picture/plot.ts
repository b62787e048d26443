/**
 * The picture on its canvas: uPlot keeps scales, axes, cursor and the drag to zoom; the lines are drawn by us, since
 * the two orders change at different times and each pixel column has a first, lowest, highest and last balance.
 */
import uPlot from 'uplot'
import { zoneName } from '../../ui/when.ts'
import { axesOf } from './axes.ts'
import { drawBalance, drawBehind } from './draw-balance.ts'
import { drawLane } from './draw-lane.ts'
import type { PictureModel } from './model.ts'

export interface Plot {
  update(model: PictureModel): void
  resize(width: number, height: number): void
  /** Puts the cursor on a change by its index. */
  point(index: number): void
  destroy(): void
}

/** Narrower than this, in CSS pixels, a drag was a click. */
const DRAG_PX_MIN = 6

export function createPlot(
  host: HTMLElement,
  first: PictureModel,
  size: { width: number; height: number },
  on: { zoom: (from: number, to: number) => void; cursor: (index: number | null) => void },
): Plot {
  let model = first
  const hidden = { show: true, paths: () => null, points: { show: false } }
  const plot = new uPlot(
    {
      ...size,
      ms: 1,
      padding: [12, 14, 0, 0],
      legend: { show: false },
      tzDate: (at) => uPlot.tzDate(new Date(at), zoneName()),
      cursor: {
        drag: { x: true, y: false, setScale: false },
        y: false,
        points: {
          size: 9,
          fill: (_, series) => (series === 1 ? model.palette.posted : model.palette.happened),
        },
        // The balance at a time is that of the change before it, not of the nearest.
        dataIdx: (self, _, closest, at) =>
          closest > 0 && self.data[0][closest] > at ? closest - 1 : closest,
      },
      scales: {
        x: { time: true, range: () => [model.window.from, model.window.to] },
        y: { range: () => [model.height[0], model.height[1]] },
      },
      axes: axesOf(() => model),
      series: [{}, hidden, hidden],
      hooks: {
        drawAxes: [(self) => drawBehind(self, model)],
        draw: [
          (self) => {
            drawBalance(self, model)
            drawLane(self, model)
          },
        ],
        setCursor: [(self) => on.cursor(self.cursor.idx ?? null)],
        setSelect: [
          (self) => {
            const { left, width } = self.select
            if (width < DRAG_PX_MIN) return
            self.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
            on.zoom(self.posToVal(left, 'x'), self.posToVal(left + width, 'x'))
          },
        ],
      },
    },
    dataOf(first),
    host,
  )
  return {
    update(next) {
      model = next
      plot.setData(dataOf(next))
    },
    resize: (width, height) => plot.setSize({ width, height }),
    point(index) {
      const left = plot.valToPos(plot.data[0][index], 'x')
      plot.setCursor({ left, top: plot.over.clientHeight / 2 })
    },
    destroy: () => plot.destroy(),
  }
}

function dataOf({ changes }: PictureModel): uPlot.AlignedData {
  return [
    changes.map(({ at }) => Date.parse(at)),
    changes.map(({ posted }) => Number(posted)),
    changes.map(({ happened }) => Number(happened)),
  ]
}
