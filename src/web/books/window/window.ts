/** Windows of time: the one of the picture, and those that its buttons lead to. Milliseconds, pure. */
export interface Window {
  readonly from: number
  readonly to: number
}

const MINUTE_MS = 60_000
/** Closer than this nothing more is to be seen. */
export const WINDOW_MS_MIN = 1000

/** A time that lies so many lengths of the episode away is a mistyped one: it would shrink the rest to nothing. */
const REACH = 5000

/**
 * The window of an episode: from the earliest time that matters, which is when what explains it happened, to its end,
 * with a tenth of room on both sides.
 */
export function episodeWindow(episode: Window, movements: readonly number[]): Window {
  const length = Math.max(episode.to - episode.from, 10 * MINUTE_MS)
  const reach = length * REACH
  const near = movements.filter((at) => at > episode.from - reach && at < episode.to + reach)
  const from = Math.min(episode.from, ...near)
  const to = Math.max(episode.to, ...near)
  const room = Math.max((to - from) * 0.1, MINUTE_MS)
  return { from: from - room, to: to + room }
}

/** Wider or narrower by a factor, around its middle. */
export function zoomed({ from, to }: Window, factor: number): Window {
  const middle = (from + to) / 2
  const half = Math.max(((to - from) / 2) * factor, WINDOW_MS_MIN / 2)
  return { from: middle - half, to: middle + half }
}

/** Later by a share of its length; earlier by a negative one. */
export function shifted({ from, to }: Window, share: number): Window {
  const by = (to - from) * share
  return { from: from + by, to: to + by }
}

/** The window kept inside the history, as wide as before where that is possible. */
export function within({ from, to }: Window, whole: Window): Window {
  const width = Math.min(to - from, whole.to - whole.from)
  const start = Math.min(Math.max(from, whole.from), whole.to - width)
  return { from: Math.round(start), to: Math.round(start + width) }
}

/** Whether two windows differ by less than a millisecond. */
export function same(left: Window, right: Window): boolean {
  return Math.abs(left.from - right.from) < 1 && Math.abs(left.to - right.to) < 1
}

/** The window with room on both sides, inside the history: fetched as a whole, so that a drag has something to show. */
export function widened({ from, to }: Window, share: number, whole: Window): Window {
  const room = (to - from) * share
  return {
    from: Math.round(Math.max(from - room, Math.min(from, whole.from))),
    to: Math.round(Math.min(to + room, Math.max(to, whole.to))),
  }
}

/** Shorter histories than this are shown with room around them. */
const WHOLE_MS_MIN = 2 * MINUTE_MS

/** A history of one instant is no stretch of time; it is given an hour to stand in. */
export function roomy({ from, to }: Window): Window {
  if (to - from >= WHOLE_MS_MIN) return { from, to }
  return { from: from - 30 * MINUTE_MS, to: to + 30 * MINUTE_MS }
}

/** A window as a query of the API. */
export function isoOf(window: Window | null): { from?: string; to?: string } {
  if (window === null) return {}
  return { from: new Date(window.from).toISOString(), to: new Date(window.to).toISOString() }
}
