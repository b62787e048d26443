/** Reservations as they are made, given back and kept longer. */

import { fill, serve, takeBack } from './filling.ts'
import { keyOf } from './going.ts'
import type { Answer, Operation } from './operations.ts'
import { sum } from './sums.ts'
import { clockOf, type Part, type Reservation, type Site, timeAt, unitsOf, type World } from './world.ts'

type Reserve = Extract<Operation, { do: 'reserve' }>

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
    sourcing,
    near,
    parts: [],
    expiresAt: at + ask.seconds * 1000,
    lines: lines.map(({ line, item, locations }) => ({ line, item, locations, lacks: 0n, isOver: false })),
  }
  let isShort = false
  for (const [place, line] of made.lines.entries()) {
    const parts = serve(site, { made, line, units: wanted[place], at, promised: made.parts })
    line.lacks = wanted[place] - sum(parts.map(({ open }) => open))
    if (line.lacks > 0n) isShort = true
    made.parts.push(...parts)
  }
  if (isShort && allOrNothing) return refused('reservation-short')
  site.reservations.push(made)
  const parts = made.parts.map(({ line, location, open }) => `${line} ${location} ${open}`).sort()
  return { reservation: { status: isShort ? 'short' : 'reserved', code: null, id: made.id, parts } }
}

/** Gives back what is open, and gives up what is short; of some lines, or of all. */
export function release(site: Site, id: string, lines: readonly string[] | null, now: number): Answer {
  return withOpen(site, id, now, lines, (found, parts, short) => {
    const gone = [...parts, ...short].map(({ line }) => line)
    for (const part of parts) part.open = 0n
    for (const line of found.lines)
      if (gone.includes(line.line)) Object.assign(line, { lacks: 0n, isOver: true })
    for (const item of new Set(parts.map((part) => part.item))) fill(site, item, clockOf(site, now))
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
  const at = clockOf(site, now)
  const isAsked = ({ line }: { line: string }) => lines?.includes(line) !== false
  const openOf = (made: Reservation) => openParts(made, at).filter(isAsked)
  const shortOf = (made: Reservation) =>
    made.lines.filter((line) => line.lacks > 0n && made.expiresAt > at && isAsked(line))
  if (found !== undefined && openOf(found).length + shortOf(found).length === 0)
    return { refused: 'not-open' }
  // What has run out may be what this one waits for.
  takeBack(site, timeAt(site, now))
  if (found === undefined) return { refused: 'not-found' }
  change(found, openOf(found), shortOf(found))
  return { done: id }
}

export function openParts({ parts }: Reservation, at: number): Part[] {
  return parts.filter(({ open, expiresAt }) => open > 0n && expiresAt > at)
}

function refused(code: string): Answer {
  return { reservation: { status: 'refused', code, id: null, parts: [] } }
}
