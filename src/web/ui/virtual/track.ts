/**
 * Where the rows of a very long list are.
 *
 * A list is as long as its rows; its scrollbar cannot be, since browsers cap the height of an element (some at 17
 * million pixels). Where the list is longer than TRACK_PX_MAX, the scrollbar stands for it in proportion: its ends are
 * the list's ends. All is in pixels of the list, but for `scroll`, which is in those of the scrollbar.
 */
export const TRACK_PX_MAX = 8_000_000

export interface Sizes {
  readonly rows: number
  readonly rowPx: number
  /** Height that shows rows. */
  readonly viewPx: number
}

export function trackPx({ rows, rowPx }: Sizes): number {
  return Math.min(rows * rowPx, TRACK_PX_MAX)
}

export function isScaled({ rows, rowPx }: Sizes): boolean {
  return rows * rowPx > TRACK_PX_MAX
}

/** The row at the top of the view, with its hidden part as a fraction, for a place of the scrollbar. */
export function topAt(scroll: number, sizes: Sizes): number {
  const bar = trackPx(sizes) - sizes.viewPx
  if (bar <= 0) return 0
  return isScaled(sizes) ? (Math.min(scroll, bar) / bar) * lastTop(sizes) : scroll / sizes.rowPx
}

/** The place of the scrollbar for a row at the top: the inverse of `topAt`. */
export function scrollAt(top: number, sizes: Sizes): number {
  const bar = trackPx(sizes) - sizes.viewPx
  if (bar <= 0) return 0
  return isScaled(sizes) ? (top / lastTop(sizes)) * bar : top * sizes.rowPx
}

/** The farthest top: the last row stands at the foot of the view. */
export function lastTop({ rows, rowPx, viewPx }: Sizes): number {
  return Math.max(0, rows - viewPx / rowPx)
}

/** The rows that are seen, the end excluded, and how far the first is shifted up out of view (0 or less). */
export function rowsAt(
  top: number,
  { rows, rowPx, viewPx }: Sizes,
): { first: number; end: number; shiftPx: number } {
  const first = Math.min(Math.floor(top), Math.max(0, rows - 1))
  return {
    first,
    end: Math.min(rows, Math.ceil(top + viewPx / rowPx)),
    shiftPx: (first - top) * rowPx,
  }
}
