/** A guarded site with registered items and places, in a store and in the auditor's world alike. */
import type { LedgerStore } from '../../src/app/ledger-store.ts'
import { plainItem } from '../../src/core/history/item.ts'
import { locationAt } from '../../src/core/history/location.ts'
import type { Asker, Move } from '../auditor/operations.ts'
import { COUNTERPARTIES, emptySite, emptyWorld, type World } from '../auditor/world.ts'

export const SHELVES = ['A/01', 'A/02', 'B/01'] as const

export const ANN: Asker = { id: 'ann', name: 'Ann', role: 'operator' }
export const BEA: Asker = { id: 'bea', name: 'Bea', role: 'supervisor' }
export const MEG: Asker = { id: 'meg', name: 'Meg', role: 'manager' }

export async function openStockroom(
  store: LedgerStore,
  sites: readonly string[],
  items: readonly string[],
): Promise<World> {
  const box = { unit: 'box', factor: { numerator: 12, denominator: 1 } }
  await store.registerItems(
    items.map((code) => ({ ...plainItem(code), packs: [box], category: 'fasteners' })),
  )
  const world = emptyWorld()
  for (const code of items)
    world.items.set(code, { scale: 0, category: 'fasteners', packs: { box: 12n }, habits: {} })
  for (const name of sites) {
    await store.registerLocations(SHELVES.map((path) => locationAt(name, path)))
    await store.setSiteMode(name, 'guard')
    const { number } = (await store.listSites()).find((one) => one.name === name)!
    const site = emptySite(number, name, 'guard')
    for (const path of SHELVES) site.places.set(path, 'shelf')
    for (const path of COUNTERPARTIES) site.places.set(path, 'counterparty')
    world.sites.set(name, site)
  }
  return world
}

export function aMove(
  id: string,
  from: string,
  to: string,
  quantity: string,
  over: Partial<Move> = {},
): Move {
  return {
    id,
    source: 'wms',
    kind: 'transfer',
    item: 'BOLT',
    from,
    to,
    quantity,
    actor: 'Ann',
    occurredAt: '2021-06-01T08:00:00Z',
    ...over,
  }
}
