/** The release gate, said naively: the first reason that blocks each line of an order. */
import { takeBack } from './filling.ts'
import { balanceOf, isWithin, type Order, type Site, unitsOf, type World } from './world.ts'

/** Looks at an order; it is released where nothing blocks it. Reasons are `line code`. */
export function look(world: World, site: Site, order: Order, at: number): void {
  takeBack(site, at)
  order.blocks = order.lines.flatMap((line) => {
    const code = blockOf(world, site, order, line, at)
    return code === null ? [] : [`${line.line} ${code}`]
  })
  if (order.blocks.length === 0) order.state = 'released'
}

function blockOf(
  world: World,
  site: Site,
  order: Order,
  { line, item, quantity, location }: Order['lines'][number],
  at: number,
): string | null {
  const known = new Set(
    site.booked.filter(({ move }) => move.item === item).flatMap(({ move }) => [move.from, move.to]),
  )
  const shelves = [...known].filter((path) => site.places.get(path) === 'shelf')
  const here = shelves.filter((path) => location === undefined || isWithin(path, location))
  if (here.some((path) => balanceOf(site, item, path) < 0n)) return 'book-negative'
  for (const [reason, code] of [
    ['count', 'under-count'],
    ['hold', 'on-hold'],
  ] as const) {
    const standing = site.stops.filter(
      (stop) => stop.reason === reason && (stop.item === null || stop.item === item),
    )
    const isStopped = (path: string) =>
      standing.some((stop) => stop.location === null || isWithin(path, stop.location))
    if (here.some(isStopped)) return code
    const isAnywhere = standing.some((stop) => stop.location === null || stop.location === location)
    if (here.length === 0 && isAnywhere) return code
  }
  if (!order.needsReservation) return null
  let held = 0n
  for (const { document, parts } of site.reservations)
    if (document === order.document)
      for (const part of parts)
        if (part.line === line && part.item === item)
          held += part.fulfilled + (part.expiresAt > at ? part.open : 0n)
  const asked = unitsOf(quantity, undefined, world.items.get(item)!)
  if (typeof asked === 'bigint' && held >= asked) return null
  return held === 0n ? 'reservation-missing' : 'reservation-short'
}
