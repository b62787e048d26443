/**
 * What the auditor believes the ledger to hold: plain records in Maps, quantities as BigInt, nothing kept that could
 * be added up again from the movements. Plain data only, so that a world is copied by structuredClone.
 */

import type { Asker, Move, OrderLine, RuleAsk } from './operations.ts'
import { lesser } from './sums.ts'

export interface Item {
  /** Decimal places. */
  readonly scale: number
  readonly category: string | null
  readonly packs: Readonly<Record<string, bigint>>
  /** By kind of movement: what is usual, and what nearly all are at most. */
  readonly habits: Readonly<Record<string, { usual: bigint; large: bigint }>>
}

/** What a movement says of what happened, and who says so. */
export interface Content {
  readonly said: string
  readonly actor: string
  readonly by: string
}

export interface Booked {
  readonly seq: bigint
  readonly key: string
  readonly content: Content
  readonly move: Move
  readonly units: bigint
  readonly at: number
  readonly from: bigint
  readonly to: bigint
  /** The last instant at which it may have left, and the first at which it may have come. */
  readonly outAt: number
  readonly inAt: number
  /** The time it bears in the ledger. */
  readonly occurredAt: string
  /** What it takes back. */
  readonly reverses: string | null
  /** What it took of the reservation it names. */
  readonly drawn: readonly Drawn[]
}

/** Units that a movement took of one line. */
export interface Drawn {
  readonly reservation: string
  readonly line: string
  readonly location: string
  readonly units: bigint
}

export interface Hold {
  id: string
  readonly key: string
  content: Content
  asked: AskedMove
  state: 'parked' | 'posted' | 'expired' | 'cancelled'
  expiresAt: number
  by: Asker
}

export interface AskedMove {
  readonly move: Move
  readonly units: bigint
  /** What a set believes. */
  readonly expected: bigint | null
  readonly reverses: string | null
  /** It was parked, and happens when it goes. */
  readonly happensNow?: boolean
}

export interface Override {
  readonly id: string
  readonly item: string
  readonly location: string
  readonly quantity: bigint
  readonly once: boolean
  readonly requestedBy: string
  readonly expiresAt: number
  used: bigint
  decidedAt: number | null
  state: 'requested' | 'approved' | 'rejected' | 'used' | 'revoked' | 'expired'
}

export interface Part {
  readonly line: string
  readonly item: string
  readonly location: string
  open: bigint
  fulfilled: bigint
  expiresAt: number
}

export interface ReservationLine {
  readonly line: string
  readonly item: string
  readonly locations?: readonly string[]
  /** What of it is waited for. */
  lacks: bigint
  /** Something of it was given back, or given up. */
  isOver: boolean
}

export interface Reservation {
  readonly id: string
  readonly key: string
  readonly content: string
  readonly document: string | null
  readonly channel: string | null
  readonly sourcing: 'fewest-splits' | 'most-stock' | 'nearest-path' | 'oldest-lot'
  readonly near: string | null
  readonly lines: ReservationLine[]
  readonly parts: Part[]
  expiresAt: number
}

export interface Expectation {
  readonly type: string
  readonly document: string
  readonly line: string
  item: string
  location: string | null
  quantity: bigint
  received: bigint
  closed: boolean
}

export interface Order {
  readonly document: string
  readonly content: string
  readonly lines: readonly OrderLine[]
  readonly needsReservation: boolean
  readonly askedAt: number
  state: 'waiting' | 'released' | 'cancelled'
  blocks: string[]
}

export interface Site {
  readonly number: number
  readonly name: string
  mode: 'observe' | 'guard'
  closedUntil: number | null
  /** The latest time anything was decided at. */
  clock: number | null
  readonly places: Map<string, 'shelf' | 'counterparty'>
  readonly booked: Booked[]
  readonly holds: Hold[]
  lastHold: number
  readonly overrides: Override[]
  readonly reservations: Reservation[]
  readonly expectations: Expectation[]
  readonly orders: Order[]
  readonly stops: { id: string; item: string | null; location: string | null; reason: 'count' | 'hold' }[]
  readonly buffers: Map<string, bigint>
  /** How promises changed after they were made: `change reservation line location units`. */
  readonly later: string[]
}

export interface Rule extends RuleAsk {
  readonly id: string
  readonly position: number
}

export interface World {
  readonly items: Map<string, Item>
  readonly sites: Map<string, Site>
  rules: Rule[]
  lastRule: number
  lastStop: number
}

export function emptyWorld(): World {
  return { items: new Map(), sites: new Map(), rules: [], lastRule: 0, lastStop: 0 }
}

export function emptySite(number: number, name: string, mode: Site['mode']): Site {
  return {
    number,
    name,
    mode,
    closedUntil: null,
    clock: null,
    places: new Map(),
    booked: [],
    holds: [],
    lastHold: 0,
    overrides: [],
    reservations: [],
    expectations: [],
    orders: [],
    stops: [],
    buffers: new Map(),
    later: [],
  }
}

/** Added up from nothing, every time. */
export function balanceOf(site: Site, item: string, location: string): bigint {
  let sum = 0n
  for (const { move, units } of site.booked) {
    if (move.item !== item) continue
    if (move.from === location) sum -= units
    if (move.to === location) sum += units
  }
  return sum
}

/** What came to a book at an instant, below zero where it left. */
export interface Leg {
  readonly at: number
  readonly units: bigint
}

function legsOf(site: Site, item: string, location: string): Leg[] {
  return site.booked
    .filter(({ move }) => move.item === item)
    .flatMap(({ move, units, outAt, inAt }) => [
      ...(move.from === location ? [{ at: outAt, units: -units }] : []),
      ...(move.to === location ? [{ at: inAt, units }] : []),
    ])
}

/** What a book held at an instant, as it happened. */
export function heldAt(site: Site, item: string, location: string, at: number): bigint {
  return legsOf(site, item, location).reduce((sum, one) => (one.at <= at ? sum + one.units : sum), 0n)
}

/** The least a book held from an instant on, as it happened, with some legs more. */
export function leastFrom(site: Site, item: string, location: string, at: number, more: readonly Leg[] = []) {
  const legs = [...legsOf(site, item, location), ...more]
  const instants = [at, ...legs.map((one) => one.at).filter((one) => one > at)]
  const held = instants.map((instant) =>
    legs.reduce((sum, one) => (one.at <= instant ? sum + one.units : sum), 0n),
  )
  return held.reduce(lesser)
}

/** The first and the last instant of a time as it is written. */
export function spanOf(text: string): { readonly first: number; readonly last: number } {
  const first = Date.parse(text)
  const lasts = /^\d+-\d+-\d+$/.test(text) ? 86_400_000 : /T\d+:\d+(?:Z|[+-])/.test(text) ? 60_000 : 1
  return { first, last: first + lasts - 1 }
}

/** Units promised at a time: a reservation that has run out promises nothing, whether anybody noticed or not. */
export function promisedOf(site: Site, item: string, location: string, at: number): bigint {
  let sum = 0n
  for (const { parts } of site.reservations)
    for (const part of parts)
      if (part.item === item && part.location === location && part.expiresAt > at) sum += part.open
  return sum
}

export const isWithin = (path: string, above: string) => path === above || path.startsWith(`${above}/`)

/** The time a site would decide at: its own never goes back. */
export function clockOf({ clock }: Site, now: number): number {
  return Math.max(now, clock ?? now)
}

/** The same, and something is decided at it. */
export function timeAt(site: Site, now: number): number {
  site.clock = clockOf(site, now)
  return site.clock
}

/** No quantity and no balance goes beyond it. */
/** Whom goods come from and go to: known at every site that is guarded. */
export const COUNTERPARTIES = [
  'supplier',
  'customer',
  'production',
  'adjustment',
  'in-transit',
  'unknown-origin',
]

export const SAFE_MAX = 9_007_199_254_740_991n

export function endHolds(site: Site, at: number): void {
  for (const hold of site.holds) if (hold.state === 'parked' && hold.expiresAt <= at) hold.state = 'expired'
}

/** A decimal as whole units of an item, or why it is none. */
export function unitsOf(
  text: string,
  unit: string | undefined,
  { scale, packs }: Pick<Item, 'scale' | 'packs'>,
): bigint | 'malformed' | 'inexact-quantity' | 'unknown-unit' {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text)
  if (match === null) return 'malformed'
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  const written = BigInt(match[1] + fraction)
  if (written === 0n || written > SAFE_MAX) return 'malformed'
  const factor = unit === undefined || unit === 'each' ? 1n : packs[unit]
  if (factor === undefined) return 'unknown-unit'
  const [digits, over] = [
    BigInt(match[1] + fraction) * factor * 10n ** BigInt(scale),
    10n ** BigInt(fraction.length),
  ]
  if (digits % over !== 0n) return 'inexact-quantity'
  return digits / over > SAFE_MAX ? 'malformed' : digits / over
}

/** Whole units as a decimal. */
export function decimalOf(units: bigint, scale: number): string {
  if (scale === 0) return String(units)
  const text = String(units < 0n ? -units : units).padStart(scale + 1, '0')
  const fraction = text.slice(-scale).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${text.slice(0, -scale)}${fraction === '' ? '' : `.${fraction}`}`
}
