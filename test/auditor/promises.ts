/** Reservations, said naively: shelves are lined up by the strategy, and each line takes from the front of the line. */

import { keyOf } from './going.ts'
import type { Answer, Operation } from './operations.ts'
import { lesser, sum } from './sums.ts'
import {
  balanceOf,
  clockOf,
  isWithin,
  type Part,
  promisedOf,
  type Reservation,
  type Site,
  takeBack,
  timeAt,
  unitsOf,
  type World,
} from './world.ts'

type Reserve = Extract<Operation, { do: 'reserve' }>
type Line = Reserve['lines'][number]

interface Shelf {
  readonly location: string
  readonly free: bigint
  /** Place in the ledger of the first movement that touched it. */
  readonly firstAt: number
}

export function reserve(world: World, site: Site, ask: Reserve, at: number): Answer {
  const key = keyOf(ask.source, ask.id)
  const { document, channel, lines, allOrNothing, sourcing, near } = ask
  const content = JSON.stringify([document, channel, lines, allOrNothing, sourcing, near])
  takeBack(site, at)
  const before = site.reservations.find((one) => one.key === key)
  if (before !== undefined)
    return before.content === content
      ? { reservation: { status: 'repeated', code: null, id: before.id, parts: [] } }
      : refused('conflict')
  const wanted: bigint[] = []
  for (const line of lines) {
    const item = world.items.get(line.item)
    if (item === undefined) return refused('unknown-item')
    const units = unitsOf(line.quantity, line.unit, item)
    if (typeof units === 'string') return refused(units)
    wanted.push(units)
  }
  const made: Reservation = {
    id: `${site.number}-${site.reservations.length + 1}`,
    key,
    content,
    document,
    channel,
    parts: [],
    expiresAt: at + ask.seconds * 1000,
    lines: lines.map(({ line, item }) => ({ line, item, isShort: false })),
  }
  let isShort = false
  for (const [place, line] of lines.entries()) {
    const parts = serve(site, { ask, line, units: wanted[place], at, promised: made.parts })
    made.lines[place].isShort = sum(parts.map(({ open }) => open)) < wanted[place]
    if (made.lines[place].isShort) isShort = true
    made.parts.push(...parts)
  }
  if (isShort && allOrNothing) return refused('reservation-short')
  site.reservations.push(made)
  const parts = made.parts.map(({ line, location, open }) => `${line} ${location} ${open}`).sort()
  return { reservation: { status: isShort ? 'short' : 'reserved', code: null, id: made.id, parts } }
}

/** What one line gets, beside what the lines before it were promised. */
function serve(
  site: Site,
  {
    ask,
    line,
    units,
    at,
    promised,
  }: { ask: Reserve; line: Line; units: bigint; at: number; promised: Part[] },
): Part[] {
  const all = [...site.places]
    .filter(([, kind]) => kind === 'shelf')
    .map(([location]): Shelf => {
      const own = promised.filter((part) => part.item === line.item && part.location === location)
      const free =
        balanceOf(site, line.item, location) -
        promisedOf(site, line.item, location, at) -
        sum(own.map(({ open }) => open))
      return { location, free, firstAt: firstTouch(site, line.item, location) }
    })
    .filter(({ free }) => free > 0n)
  const here = all.filter(
    ({ location }) => line.locations === undefined || line.locations.some((path) => isWithin(location, path)),
  )
  const buffer = ask.channel === null ? 0n : (site.buffers.get(`${line.item}\n${ask.channel}`) ?? 0n)
  const spare = sum(all.map(({ free }) => free)) - buffer
  let rest = lesser(units, lesser(sum(here.map(({ free }) => free)), spare))
  const parts: Part[] = []
  for (const { location, free } of lineUp(here, ask, rest)) {
    if (rest <= 0n) break
    const open = lesser(rest, free)
    const expiresAt = at + ask.seconds * 1000
    parts.push({ line: line.line, item: line.item, location, open, fulfilled: 0n, expiresAt })
    rest -= open
  }
  return parts
}

function lineUp(shelves: readonly Shelf[], { sourcing, near }: Reserve, units: bigint): Shelf[] {
  const byPlace = (left: Shelf, right: Shelf) => (left.location < right.location ? -1 : 1)
  const fullest = (left: Shelf, right: Shelf) => Number(right.free - left.free) || byPlace(left, right)
  const all = [...shelves]
  if (sourcing === 'most-stock') return all.sort(fullest)
  if (sourcing === 'oldest-lot')
    return all.sort((left, right) => left.firstAt - right.firstAt || byPlace(left, right))
  if (sourcing === 'nearest-path')
    return all.sort((left, right) => shared(right, near) - shared(left, near) || byPlace(left, right))
  const whole = all.filter(({ free }) => free >= units)
  return whole.length === 0
    ? all.sort(fullest)
    : whole.sort((left, right) => Number(left.free - right.free) || byPlace(left, right))
}

function shared({ location }: Shelf, near: string | null): number {
  const [here, there] = [location.split('/'), near?.split('/') ?? []]
  const differs = here.findIndex((part, place) => part !== there[place])
  return differs < 0 ? here.length : differs
}

function firstTouch(site: Site, item: string, location: string): number {
  const first = site.booked.find(
    ({ move }) => move.item === item && (move.from === location || move.to === location),
  )
  return first?.at ?? 0
}

/** Gives back what is open, and gives up what is short; of some lines, or of all. */
export function release(site: Site, id: string, lines: readonly string[] | null, now: number): Answer {
  return withOpen(site, id, now, lines, (_, parts, short) => {
    for (const part of parts) part.open = 0n
    for (const line of short) line.isShort = false
  })
}

export function extend(site: Site, id: string, seconds: number, now: number): Answer {
  return withOpen(site, id, now, null, (found, parts) => {
    const expiresAt = clockOf(site, now) + seconds * 1000
    for (const one of [found, ...parts]) one.expiresAt = expiresAt
  })
}

type Change = (found: Reservation, parts: readonly Part[], short: Reservation['lines']) => void

/** What is refused changes nothing, and no time passes by it. */
function withOpen(
  site: Site,
  id: string,
  now: number,
  lines: readonly string[] | null,
  change: Change,
): Answer {
  const found = site.reservations.find((one) => one.id === id)
  if (found !== undefined) {
    const at = clockOf(site, now)
    const isAsked = ({ line }: { line: string }) => lines?.includes(line) !== false
    const open = openParts(found, at).filter(isAsked)
    const short = found.lines.filter((line) => line.isShort && found.expiresAt > at && isAsked(line))
    if (open.length === 0 && short.length === 0) return { refused: 'not-open' }
    change(found, open, short)
  }
  takeBack(site, timeAt(site, now))
  return found === undefined ? { refused: 'not-found' } : { done: id }
}

export function openParts({ parts }: Reservation, at: number): Part[] {
  return parts.filter(({ open, expiresAt }) => open > 0n && expiresAt > at)
}

function refused(code: string): Answer {
  return { reservation: { status: 'refused', code, id: null, parts: [] } }
}
