/**
 * What a seed's run is like: which requests come how often, and what goes wrong. Each seed leaves some of it out
 * altogether, so that what only comes up where something else does not is met as well.
 */
import type { Operation } from '../auditor/operations.ts'
import type { Random } from './random.ts'

export const FAULTS = [
  'duplicate',
  'drop',
  'lose-answer',
  'delay',
  'clock-jump',
  'restart',
  'crash',
  'crash',
  'crash',
] as const
export type Fault = (typeof FAULTS)[number]

const WEIGHTS: Readonly<Record<Operation['do'], number>> = {
  post: 40,
  ask: 4,
  set: 8,
  reverse: 5,
  reserve: 14,
  fulfil: 10,
  release: 3,
  extend: 3,
  'add-rule': 5,
  'change-rule': 3,
  'remove-rule': 3,
  'request-override': 5,
  'decide-override': 7,
  announce: 8,
  'close-expectations': 1,
  'release-hold': 3,
  'cancel-hold': 2,
  'ask-order': 9,
  'cancel-order': 2,
  stop: 2,
  'lift-stop': 2,
  buffer: 2,
  mode: 1,
  'close-period': 1,
  sweep: 6,
}
/** Without these nothing happens. */
const ALWAYS = new Set<string>(['post', 'sweep'])

export interface Plan {
  /** Kinds of requests, as often as they are to come. */
  readonly kinds: readonly Operation['do'][]
  readonly faults: readonly Fault[]
  /** How likely each request is met by one of them. */
  readonly faultiness: number
  readonly sites: readonly string[]
}

export function planOf(random: Random): Plan {
  const kinds = (Object.entries(WEIGHTS) as [Operation['do'], number][])
    .filter(([kind]) => ALWAYS.has(kind) || random.chance(0.75))
    .flatMap(([kind, weight]) => new Array<Operation['do']>(weight).fill(kind))
  return {
    kinds,
    faults: FAULTS.filter(() => random.chance(0.75)),
    faultiness: random.pick([0.1, 0.3, 0.5, 0.5]),
    sites: random.pick([['north'], ['north', 'south']]),
  }
}
