/** Faults at a rate: each cause strikes a share of the movements, wherever they are. */
import { FAULT_CODES, type FaultCode } from '../fault-codes.ts'
import { randomOf } from '../random.ts'
import type { World } from '../world/world.ts'
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
  for (const group of groupsOf(faults)) {
    const sank = sinks(field, ...group)
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
