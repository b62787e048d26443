/**
 * The shape of quantities: how far they spread about the middle of their item, over a whole file.
 *
 * A density of ln(quantity / middle), smoothed, mixed with a wide Laplace distribution that stands for what was never
 * seen. Items borrow the shape, with its heavy tail of big honest orders, and keep a middle of their own.
 */

/** Values of ln are told apart so finely. */
const STEP = 0.05
const REACH = 8
const CELLS = (2 * REACH) / STEP + 1
/** Width of the smoothing kernel, and of the Laplace distribution that it is mixed with, in ln. Chosen. */
const KERNEL = 0.22
const LAPLACE = 1.2
/** What the Laplace distribution weighs, in values. */
const LAPLACE_VALUES = 20

/** A density over ln(quantity / middle). */
export type Shape = (ln: number) => number

/** The shape of some values of ln; of none, the Laplace distribution. */
export function shapeOf(values: readonly number[]): Shape {
  const counts = new Float64Array(CELLS)
  for (const value of values) counts[cellOf(value)]++
  const density = smoothed(counts)
  const weight = values.length / (values.length + LAPLACE_VALUES)
  return (ln) => weight * density[cellOf(ln)] + (1 - weight) * laplace(ln, LAPLACE)
}

/** The density of the Laplace distribution about 0. */
export function laplace(ln: number, scale: number): number {
  return Math.exp(-Math.abs(ln) / scale) / (2 * scale)
}

function cellOf(ln: number): number {
  return Math.min(CELLS - 1, Math.max(0, Math.round((ln + REACH) / STEP)))
}

function smoothed(counts: Float64Array): Float64Array {
  const reach = Math.ceil((4 * KERNEL) / STEP)
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, place) => {
    const apart = ((place - reach) * STEP) / KERNEL
    return Math.exp((-apart * apart) / 2) / (KERNEL * Math.sqrt(2 * Math.PI))
  })
  const total = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  )
  const density = new Float64Array(CELLS)
  for (let cell = 0; cell < CELLS; cell++) {
    if (counts[cell] === 0) continue
    for (let place = Math.max(0, cell - reach); place <= Math.min(CELLS - 1, cell + reach); place++)
      density[place] += (counts[cell] / total) * kernel[place - cell + reach]
  }
  return density
}
