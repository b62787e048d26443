/** Faults at a rate: each cause strikes a share of the movements, wherever they are. */
import { FAULT_CODES, type FaultCode } from '../fault-codes.ts'
import { randomOf } from '../random.ts'
import type { World } from '../world/world.ts'
import { type Spans, spansBelow } from './below-zero.ts'
import { distinct, keyOf } from './books.ts'
import type { SimBook } from './fault.ts'
import type { Field } from './field.ts'
import { keep, type Struck, sinks, strike } from './strike.ts'
import { strikeBeside } from './two-faults.ts'

const TRIES = 20

/** Strikes a field at the rates of its options; returns the faults in no order. */
export function strikeAtRates(field: Field): Struck[] {
  const { world, honest } = field
  const faults: Struck[] = []
  const whole = new Set<number>()
  const rates = ratesOf(world)
  let windows = 0
  for (const code of FAULT_CODES) {
    const random = randomOf(world.options.seed, `fault ${code}`)
    field.random = random
    const mean = rates[code] * honest.length
    const strikes = Math.floor(mean) + Number(random.chance(mean % 1))
    for (let one = 0; one < strikes; one++) {
      const found = strikeSomewhere(code)
      if (found === null) continue
      faults.push(found)
      keep(field, found)
      if (code === 'identity-change') whole.add(found.item)
      const second = world.options.twoFaults ? strikeBeside(field, found) : null
      if (second === null) continue
      faults.push(second)
      keep(field, second)
      found.window = windows
      second.window = windows++
    }
  }
  const groups = groupsOf(faults)
  const touching = touchesOf(groups)
  const spansNow = remembered(field)
  for (const group of groups) {
    const sank = sinks(field, group, (book) => touching.get(keyOf(book)) === 1, spansNow)
    for (const fault of group) fault.sank = sank
  }
  return faults

  function strikeSomewhere(code: FaultCode): Struck | null {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const item = honest.item[field.random.below(honest.length)]
      const found = whole.has(item) ? null : strike(field, code, item)
      if (found !== null) return found
    }
    return null
  }
}

function ratesOf({ options, profile }: World): Record<FaultCode, number> {
  const isNamed = Object.keys(options.fault).length > 0
  const all = options.faults ?? (isNamed ? 0 : profile.faults)
  const sum = FAULT_CODES.reduce((total, code) => total + profile.mix[code], 0)
  const rates = FAULT_CODES.map((code) => [code, options.fault[code] ?? (all * profile.mix[code]) / sum])
  return Object.fromEntries(rates)
}

/** Faults that share a window together, the others each by itself. */
function groupsOf(faults: readonly Struck[]): Struck[][] {
  return [...Map.groupBy(faults, (fault) => fault.window ?? fault).values()]
}

/** How many groups touch each book. */
function touchesOf(groups: readonly (readonly Struck[])[]): Map<string, number> {
  const touches = new Map<string, number>()
  for (const group of groups)
    for (const book of distinct(group.flatMap(({ books }) => books)))
      touches.set(keyOf(book), (touches.get(keyOf(book)) ?? 0) + 1)
  return touches
}

/** Spans below zero with all faults in place, each book looked at once: one book may be struck often. */
function remembered(field: Field): (book: SimBook) => Spans {
  const known = new Map<string, Spans>()
  return (book) => {
    const key = keyOf(book)
    const spans = known.get(key) ?? spansBelow(field, book)
    known.set(key, spans)
    return spans
  }
}
