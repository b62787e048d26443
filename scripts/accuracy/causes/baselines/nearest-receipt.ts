/** Blames the receipt that is nearest in time: booked late if it comes after the start, else there is one missing. */
import { isInflow } from '../../../../test/worlds/faults/blow.ts'
import type { Scene } from './scene.ts'

export function nearestReceipt({ own, start }: Scene): string {
  const apart = (at: number) => Math.abs(at - start)
  const [nearest] = own
    .filter(isInflow)
    .toSorted((left, right) => apart(left.recordedAt) - apart(right.recordedAt))
  return nearest !== undefined && nearest.recordedAt > start ? 'late-posting' : 'unposted-receipt'
}
