/** What is announced and is no stock yet, as it covers what is parked and is used up by what comes in. */
import type { Move } from './operations.ts'
import { greater, lesser, sum } from './sums.ts'
import type { AskedMove, Site } from './world.ts'

const INBOUND = ['purchase-order', 'asn', 'transfer-in', 'return-authorisation']

/**
 * Units still to come that a place may count on: announced for it, or for no place in particular and not spoken for by
 * other places, which need it beyond what is announced for them. `needs` is what is parked and lacks, by place.
 */
export function announcedFor(
  site: Site,
  item: string,
  location: string,
  needs: ReadonlyMap<string, bigint>,
): bigint {
  const announced = (place: string | null) =>
    sum(
      openOf(site, item)
        .filter((one) => one.location === place)
        .map((one) => greater(0n, one.quantity - one.received)),
    )
  const others = [...needs].filter(([place]) => place !== location)
  const spoken = sum(others.map(([place, need]) => greater(0n, need - announced(place))))
  return announced(location) + greater(0n, announced(null) - spoken)
}

/** Notes what came to a shelf from outside of what was announced, and what of it was taken back. */
export function receive(site: Site, { move, units, reverses }: AskedMove): void {
  const isShelf = (path: string) => site.places.get(path) === 'shelf'
  const comes = isShelf(move.to) && !isShelf(move.from)
  const goes = isShelf(move.from) && !isShelf(move.to) && reverses !== null
  if (!comes && !goes) return
  const here = announcing(site, move)
  let rest = units
  for (const one of comes ? here : here.toReversed()) {
    const part = lesser(rest, comes ? greater(0n, one.quantity - one.received) : one.received)
    one.received += comes ? part : -part
    rest -= part
  }
  const last = here.at(-1)
  if (comes && last !== undefined) last.received += rest
}

/** The lines that a movement names, in their order. */
export function announcing(site: Site, { item, document, line }: Move) {
  return openOf(site, item)
    .filter((one) => one.document === document && (line === undefined || one.line === line))
    .sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1))
}

function openOf(site: Site, item: string) {
  return site.expectations.filter((one) => INBOUND.includes(one.type) && !one.closed && one.item === item)
}

const nameOf = ({ line, type }: Site['expectations'][number]) => `${line}\n${type}`
