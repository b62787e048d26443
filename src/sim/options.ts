/**
 * What to simulate, checked.
 *
 * An option that cannot be followed is a SimulationError with a stable code and the name of the option.
 */
import type { SimulationErrorCode } from '../core/file-codes.ts'
import { DAY_MS } from '../core/time.ts'
import { FAULT_CODES, type FaultCode } from './fault-codes.ts'
import { PROFILE_NAMES, type ProfileName } from './profiles.ts'

export class SimulationError extends Error {
  readonly code: SimulationErrorCode
  /** The name of the option. */
  readonly option: string

  constructor(code: SimulationErrorCode, option: string, message: string) {
    super(message)
    this.name = 'SimulationError'
    this.code = code
    this.option = option
  }
}

export const ITEMS_MAX = 20_000
export const DAYS_MAX = 1_500
export const MOVEMENTS_MAX = 12_000_000
export const FAULT_RATE_MAX = 0.2
export const EVEN_MAX = 200
/** Of the items, those that faults may strike with `even`. */
export const EVEN_ITEMS_SHARE = 0.35

export interface SimulateOptions {
  /** 0 to 2^53 - 1. */
  readonly seed: number
  readonly profile: ProfileName
  readonly items?: number
  readonly days?: number
  /** The first day, `2025-01-06`. */
  readonly start?: string
  /** About so many movements; else what the profile's customers order. */
  readonly movements?: number
  /** Faults as a share of the movements, in the profile's mix; else the profile's own. */
  readonly faults?: number
  /** Faults of one cause as a share of the movements; causes that are not named keep theirs, or 0 without `faults`. */
  readonly fault?: Readonly<Partial<Record<FaultCode, number>>>
  /** So many faults of every cause, each of which sinks a book, each in an item of its own. */
  readonly even?: number
  /** Honest rows that look like faults. */
  readonly decoys?: boolean
  /** A second fault beside each, in the same book and near in time. */
  readonly twoFaults?: boolean
  /** Neither items nor expectations nor counts are written. */
  readonly noContext?: boolean
  /** Share of the announcements that are missing, and of the movements without `reported_at`. */
  readonly missingExpectations?: number
  readonly missingReported?: number
}

/** Options with nothing left open. */
export interface Settled extends Required<Omit<SimulateOptions, 'faults' | 'movements' | 'even'>> {
  readonly startAt: number
  readonly movements: number | null
  readonly faults: number | null
  readonly even: number | null
}

/** Fills in what is open. @throws SimulationError */
export function settle(options: SimulateOptions): Settled {
  checkNumbers(options)
  const even = options.even ?? null
  if (even !== null && (options.faults !== undefined || options.fault !== undefined))
    throw new SimulationError(
      'contradicting-options',
      'even',
      'Faults are either even or at a rate. Take one.',
    )
  const wanted = even === null ? 40 : itemsFor(even, options.twoFaults ?? false)
  const items = options.items ?? Math.max(40, wanted)
  if (items < (even === null ? 1 : wanted))
    throw new SimulationError('too-few-items', 'items', `For this many even faults it takes ${wanted} items.`)
  return {
    seed: options.seed,
    profile: options.profile,
    items,
    days: options.days ?? 120,
    start: options.start ?? '2025-01-06',
    startAt: startOf(options.start ?? '2025-01-06'),
    movements: options.movements ?? null,
    faults: options.faults ?? null,
    fault: options.fault ?? {},
    even,
    decoys: options.decoys ?? false,
    twoFaults: options.twoFaults ?? false,
    noContext: options.noContext ?? false,
    missingExpectations: options.missingExpectations ?? 0,
    missingReported: options.missingReported ?? 0,
  }
}

/** Items that even faults need, so that most of them stay sound; some faults touch two. */
function itemsFor(even: number, twoFaults: boolean): number {
  const touched = even * FAULT_CODES.length * (twoFaults ? 1.6 : 1.3)
  return Math.ceil(touched / EVEN_ITEMS_SHARE)
}

function checkNumbers(options: SimulateOptions): void {
  const { seed, profile, items, days, movements, faults, fault, even } = options
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new SimulationError('bad-seed', 'seed', 'A seed is a whole number from 0 to 9007199254740991.')
  if (!PROFILE_NAMES.includes(profile))
    throw new SimulationError('unknown-profile', 'profile', `There is ${PROFILE_NAMES.join(', ')}.`)
  whole(items, 1, ITEMS_MAX, 'items', 'items-out-of-range')
  whole(days, 7, DAYS_MAX, 'days', 'days-out-of-range')
  whole(movements, 100, MOVEMENTS_MAX, 'movements', 'movements-out-of-range')
  whole(even, 1, EVEN_MAX, 'even', 'bad-count')
  rate(faults, 'faults')
  for (const [code, share] of Object.entries(fault ?? {})) {
    if (!FAULT_CODES.some((known) => known === code))
      throw new SimulationError(
        'unknown-fault',
        'fault',
        `There is no fault ${code}. There is ${FAULT_CODES.join(', ')}.`,
      )
    rate(share, 'fault')
  }
  for (const name of ['missingExpectations', 'missingReported'] as const) {
    const share = options[name]
    if (share !== undefined && !(share >= 0 && share <= 1))
      throw new SimulationError('bad-share', name, 'A share is a number from 0 to 1.')
  }
}

function whole(
  value: number | undefined,
  low: number,
  high: number,
  option: string,
  code: SimulationErrorCode,
) {
  if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) return
  throw new SimulationError(code, option, `It is a whole number from ${low} to ${high}.`)
}

function rate(value: number | undefined, option: string): void {
  if (value === undefined || (value >= 0 && value <= FAULT_RATE_MAX)) return
  throw new SimulationError(
    'bad-rate',
    option,
    `A rate is a share of the movements, from 0 to ${FAULT_RATE_MAX}.`,
  )
}

/** Midnight UTC of a day, in milliseconds. */
function startOf(day: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  const isDay = at % DAY_MS === 0 && new Date(at).toISOString().startsWith(day)
  if (!isDay || at < Date.UTC(1970, 0, 1) || at > Date.UTC(2150, 0, 1))
    throw new SimulationError('bad-start', 'start', 'It is a day from 1970 to 2150, such as 2025-01-06.')
  return at
}
