/**
 * How promises go on after they were made, said naively: what has run out is taken back, what is free goes to the
 * oldest line that waits for it, a count that finds less breaks the newest, and what is taken back is promised again.
 */
import { greater, lesser, sum } from './sums.ts'
import {
  balanceOf,
  type Drawn,
  isWithin,
  type Part,
  promisedOf,
  type Reservation,
  type ReservationLine,
  type Site,
} from './world.ts'

interface Shelf {
  readonly location: string
  readonly free: bigint
  /** Place in the ledger of the first movement that touched it. */
  readonly firstAt: number
}

/** Who is served, beside what the lines before were promised. */
export interface Serving {
  readonly made: Reservation
  readonly line: ReservationLine
  readonly units: bigint
  readonly at: number
  readonly promised: readonly Part[]
}

/** What one line gets. */
export function serve(site: Site, { made, line, units, at, promised }: Serving): Part[] {
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
  const buffer = made.channel === null ? 0n : (site.buffers.get(`${line.item}\n${made.channel}`) ?? 0n)
  const spare = sum(all.map(({ free }) => free)) - buffer
  let rest = lesser(units, lesser(sum(here.map(({ free }) => free)), spare))
  const parts: Part[] = []
  for (const { location, free } of lineUp(here, made, rest)) {
    if (rest <= 0n) break
    const open = lesser(rest, free)
    const { expiresAt } = made
    parts.push({ line: line.line, item: line.item, location, open, fulfilled: 0n, expiresAt })
    rest -= open
  }
  return parts
}

function lineUp(shelves: readonly Shelf[], { sourcing, near }: Reservation, units: bigint): Shelf[] {
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

/** What is free of an item is promised to the lines that wait for it, in the order their reservations were made. */
export function fill(site: Site, item: string, at: number): void {
  for (const made of site.reservations) {
    if (made.expiresAt <= at) continue
    for (const line of made.lines) {
      if (line.item !== item || line.lacks === 0n) continue
      for (const part of serve(site, { made, line, units: line.lacks, at, promised: [] })) {
        line.lacks -= part.open
        promise(made, part)
        site.later.push(`filled ${made.id} ${line.line} ${part.location} ${part.open}`)
      }
    }
  }
}

function promise(made: Reservation, part: Part): void {
  const before = made.parts.find((one) => one.line === part.line && one.location === part.location)
  if (before === undefined) made.parts.push(part)
  else Object.assign(before, { open: before.open + part.open, expiresAt: part.expiresAt })
}

/** Whoever looks takes back what has run out, and it goes to whoever waits. */
export function takeBack(site: Site, at: number): void {
  const gone = site.reservations
    .flatMap(({ parts }) => parts)
    .filter((part) => part.open > 0n && part.expiresAt <= at)
  for (const part of gone) part.open = 0n
  for (const item of new Set(gone.map((part) => part.item))) fill(site, item, at)
}

/** A place holds less than is promised of it: the newest promises wait again. */
export function cutBack(site: Site, item: string, location: string, at: number): void {
  let over = promisedOf(site, item, location, at) - greater(0n, balanceOf(site, item, location))
  for (const made of site.reservations.toReversed())
    for (const line of made.lines.toReversed())
      for (const part of made.parts) {
        const isHere = part.line === line.line && part.item === item && part.location === location
        if (over <= 0n || !isHere || part.open === 0n || part.expiresAt <= at) continue
        const units = lesser(over, part.open)
        part.open -= units
        line.lacks += units
        over -= units
        site.later.push(`cut ${made.id} ${line.line} ${location} ${units}`)
      }
}

/** What a movement had drawn is promised again, unless the reservation, or the line, has ended since. */
export function giveBack(site: Site, drawn: readonly Drawn[], at: number): void {
  for (const { reservation, line: name, location, units } of drawn) {
    const made = site.reservations.find(({ id }) => id === reservation)!
    const part = made.parts.find((one) => one.line === name && one.location === location)!
    part.fulfilled -= units
    const isOver = made.expiresAt <= at || made.lines.find(({ line }) => line === name)!.isOver
    site.later.push(`${isOver ? 'freed' : 'restored'} ${made.id} ${name} ${location} ${units}`)
    if (isOver) continue
    part.open += units
    part.expiresAt = made.expiresAt
  }
}
