/** What is announced and is no stock yet, as it covers what is parked and is used up by what comes in. */
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

/** Notes what came to a shelf from outside of what was announced. */
export function receive(site: Site, { move, units }: AskedMove): void {
  const isShelf = (path: string) => site.places.get(path) === 'shelf'
  if (!isShelf(move.to) || isShelf(move.from) || move.document === undefined) return
  let rest = units
  const here = openOf(site, move.item)
    .filter((one) => one.document === move.document && (move.line === undefined || one.line === move.line))
    .sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1))
  for (const one of here) {
    const part = lesser(rest, greater(0n, one.quantity - one.received))
    one.received += part
    rest -= part
  }
}

function openOf(site: Site, item: string) {
  return site.expectations.filter((one) => INBOUND.includes(one.type) && !one.closed && one.item === item)
}

const nameOf = ({ line, type }: Site['expectations'][number]) => `${line}\n${type}`
