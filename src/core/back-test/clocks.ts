/**
 * How often and how deep the books of one item lie below zero while they are replayed.
 *
 * Balances of one instant are netted: what counts is where a book stands when its next movement comes at a later one.
 * A stretch counts in the period in which it begins, and its units x time in the period in which they lie, so both add
 * up where a period is divided.
 */
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'

export interface Clocks {
  /** Notes what a book holds from an instant on; instants ascend. */
  note(slot: number, at: Instant, balance: Quantity): void
  /** Ends all clocks. */
  end(): void
  /** By slot. */
  readonly begun: Int32Array
  readonly unitMs: ReadonlyMap<number, bigint>
}

export interface Span {
  readonly from: Instant
  readonly to: Instant
  /** What has not ended by then is measured up to here: the end of the period, or of what is known. */
  readonly measuredTo: Instant
}

/** Clocks of so many books. `onBegin` is called with each stretch that counts, when its instant is over. */
export function bookClocks(
  slots: number,
  { from, to, measuredTo }: Span,
  onBegin: (slot: number, at: Instant) => void = () => {},
): Clocks {
  const balance = new Float64Array(slots)
  const since = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY)
  const isBelow = new Uint8Array(slots)
  const begun = new Int32Array(slots)
  const unitMs = new Map<number, bigint>()

  /** Counts what a book held since its last movement, up to `at`. */
  function settle(slot: number, at: Instant): void {
    const began = since[slot]
    if (began === Number.NEGATIVE_INFINITY) return
    if (balance[slot] >= 0) {
      isBelow[slot] = 0
      return
    }
    if (isBelow[slot] === 0) {
      isBelow[slot] = 1
      if (began >= from && began < to) {
        begun[slot]++
        onBegin(slot, began)
      }
    }
    const span = Math.min(at, measuredTo) - Math.max(began, from)
    if (span > 0) unitMs.set(slot, (unitMs.get(slot) ?? 0n) + BigInt(-balance[slot]) * BigInt(span))
  }

  return {
    begun,
    unitMs,
    note(slot, at, after) {
      if (at > since[slot]) {
        settle(slot, at)
        since[slot] = at
      }
      balance[slot] = after
    },
    end() {
      for (let slot = 0; slot < slots; slot++) settle(slot, measuredTo)
    },
  }
}
