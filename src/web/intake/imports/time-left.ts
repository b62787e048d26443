/** How far an import is, and how long it will still take: said only once it can be known. */
import type { ImportJob } from '../../../api/intake/schema.ts'

/** Below this share, or after less than this time, any figure would be a guess. */
const SHARE_MIN = 0.04
const ELAPSED_MS_MIN = 3000

/** From 0 to 1; null where nobody knows the end. */
export function shareOf({ progress, state, posted }: ImportJob): number | null {
  if (progress === null) return null
  if (state === 'undoing') return posted === 0 ? null : Math.min(1, progress.posted / posted)
  return progress.bytesTotal === 0 ? null : Math.min(1, progress.bytes / progress.bytesTotal)
}

/** Milliseconds left at the pace so far, rounded to what can be meant; null while it would be a guess. */
export function leftMs(share: number | null, elapsedMs: number): number | null {
  if (share === null || share < SHARE_MIN || share >= 1 || elapsedMs < ELAPSED_MS_MIN) return null
  const left = (elapsedMs * (1 - share)) / share
  const step = left > 600_000 ? 60_000 : left > 90_000 ? 30_000 : 5000
  return Math.max(step, Math.round(left / step) * step)
}
