/** The form that posts what arrives, filled in: of an announced line, and of what is on the road. */
import type { Expectation, TransitLine } from '../../api/expectations/schema.ts'
import { INBOUND_TYPES } from '../../core/codes.ts'

const INBOUND: ReadonlySet<string> = new Set(INBOUND_TYPES)
const ROAD = 'in-transit'

/** How goods of an announcement come in: what is on the road is moved on, and received from nobody. */
const WAYS: Readonly<Record<string, { readonly kind: string; readonly from: string } | undefined>> = {
  'return-authorisation': { kind: 'return', from: 'customer' },
  'transfer-in': { kind: 'transfer', from: ROAD },
}

/** Null where nothing of the line is to come in. */
export function announcedSearch(line: Expectation) {
  const { site, document, line: number, item, open, location, type, closed } = line
  if (closed || open === '0' || !INBOUND.has(type)) return null
  const { kind, from } = WAYS[type] ?? { kind: 'receipt', from: 'supplier' }
  return { kind, site, item, from, to: location ?? undefined, quantity: open, document, line: number }
}

/** Null where more arrived than was sent. */
export function roadSearch(line: TransitLine) {
  const { toSite, toPlace, item, onRoad, document, line: number, lot, owner } = line
  if (onRoad.startsWith('-')) return null
  return {
    kind: 'transfer',
    site: toSite ?? undefined,
    item,
    from: ROAD,
    to: toPlace ?? undefined,
    quantity: onRoad,
    document: document ?? undefined,
    line: number ?? undefined,
    lot: lot ?? undefined,
    owner: owner ?? undefined,
  }
}
