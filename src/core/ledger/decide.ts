/**
 * Decides what of a batch is posted, and each movement's balances after it. Pure, over columns.
 *
 * Demand is summed per book over the whole batch. If the net of the batch leaves every book at or above its floor,
 * all of it goes; else the latest outflows of the short books are dropped until it does. Dropping a transfer takes
 * from its target too, which may run short in turn, so passes repeat until none drops anything.
 */
import { type Applied, apply } from './apply.ts'

export interface Demand {
  readonly quantity: Float64Array
  /** Indexes into `balances` and `floors`. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** 1 where a movement is already answered (repeated or refused) and takes no part. */
  readonly skip: Uint8Array
  readonly balances: Float64Array
  /** -Infinity where a book has none. */
  readonly floors: Float64Array
}

export interface Decision extends Applied {
  /** 1 where posting would take a book below its floor. */
  readonly short: Uint8Array
}

export function decide(demand: Demand): Decision {
  const short = dropped(demand)
  const applied = apply(demand, demand.balances, (index) => demand.skip[index] === 1 || short[index] === 1)
  return { short, ...applied }
}

function dropped({ quantity, from, to, skip, balances, floors }: Demand): Uint8Array {
  const short = new Uint8Array(quantity.length)
  const net = balances.slice()
  for (let index = 0; index < quantity.length; index++) {
    if (skip[index] === 1) continue
    net[from[index]] -= quantity[index]
    net[to[index]] += quantity[index]
  }
  for (let changed = true; changed; ) {
    changed = false
    for (let index = quantity.length - 1; index >= 0; index--) {
      if (skip[index] === 1 || short[index] === 1 || net[from[index]] >= floors[from[index]]) continue
      short[index] = 1
      changed = true
      net[from[index]] += quantity[index]
      net[to[index]] -= quantity[index]
    }
  }
  return short
}
