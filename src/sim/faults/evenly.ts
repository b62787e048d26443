/**
 * So many faults of every cause, each of which sinks a book, each in an item of its own.
 *
 * Accuracy is measured on these: no cause is rare, no fault hides behind another, and most items stay sound.
 */
import { FAULT_CODES, type FaultCode } from '../fault-codes.ts'
import { EVEN_ITEMS_SHARE } from '../options.ts'
import { randomOf } from '../random.ts'
import type { Field } from './field.ts'
import { keep, type Struck, sinks, sinksWithout, strike, takeBack } from './strike.ts'
import { strikeBeside } from './two-faults.ts'

const TRIES = 30

/** Strikes a field until each cause has sunk `count` items, or no item is left that it could sink. */
export function strikeEvenly(field: Field, count: number): Struck[] {
  const { world } = field
  const faults: Struck[] = []
  const taken = new Set<number>()
  const most = Math.floor(world.items.length * EVEN_ITEMS_SHARE)
  let windows = 0
  for (const code of FAULT_CODES) {
    const random = randomOf(world.options.seed, `fault ${code}`)
    field.random = random
    let found = 0
    for (const item of shuffled([...world.items.keys()], random.below)) {
      if (found === count || taken.size >= most) break
      if (taken.has(item)) continue
      const group = sinkItem(code, item)
      if (group.length === 0) continue
      if (group.length > 1) {
        for (const fault of group) fault.window = windows
        windows++
      }
      for (const fault of group) {
        keep(field, fault)
        fault.sank = true
        for (const one of fault.items) taken.add(one)
      }
      faults.push(...group)
      found++
    }
  }
  return faults

  /** Sinks a book of an item with one fault, or with two where two are wanted; none where it cannot. */
  function sinkItem(code: FaultCode, item: number): Struck[] {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const first = strike(field, code, item)
      if (first === null) continue
      const second = world.options.twoFaults ? strikeBeside(field, first) : null
      const group = second === null ? [first] : [first, second]
      const isFree = group.every(({ items }) => items.every((one) => !taken.has(one)))
      const isWanted = world.options.twoFaults === (second !== null)
      if (
        isFree &&
        isWanted &&
        sinks(field, group, () => true) &&
        (second === null || takesBoth(first, second))
      )
        return group
      takeBack(field, ...group.toReversed())
    }
    return []
  }

  /** Whether neither of two faults alone, taken back, lifts what they sank. */
  function takesBoth(first: Struck, second: Struck): boolean {
    return sinksWithout(field, [first, second], first) && sinksWithout(field, [first, second], second)
  }
}

function shuffled<Value>(values: Value[], below: (bound: number) => number): Value[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const value = values[last]
    values[last] = values[other]
    values[other] = value
  }
  return values
}
