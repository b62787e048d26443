/** Movements for tests of core, one BOLT from a shelf to a customer unless they say otherwise. */
import { locationAt } from '../../src/core/history/location.ts'
import type { Movement } from '../../src/core/history/movement.ts'

/** 2026-01-01T00:00:00Z */
export const BASE = Date.UTC(2026, 0, 1)

export const SHELF = locationAt('main', 'A/01')
export const SUPPLIER = locationAt('main', 'supplier')
export const CUSTOMER = locationAt('main', 'customer')

type Change = Partial<Movement> & { readonly at?: number }

/** One that happened, and was recorded, at `at`. */
export function plainMovement({ at = BASE, ...change }: Change): Movement {
  return {
    id: `m${at}`,
    kind: 'sale',
    item: 'BOLT',
    from: SHELF,
    to: CUSTOMER,
    quantity: 1,
    lot: null,
    owner: null,
    occurredAt: { at, precision: 'instant' },
    reportedAt: null,
    recordedAt: at,
    source: 'wms',
    actor: null,
    device: null,
    document: null,
    line: null,
    reason: null,
    unitCost: null,
    currency: null,
    scanned: null,
    receivedSeq: null,
    ...change,
  }
}

/** Goods that come in from a supplier. */
export function receiptOf(change: Change): Movement {
  return plainMovement({ kind: 'receipt', from: SUPPLIER, to: SHELF, ...change })
}
