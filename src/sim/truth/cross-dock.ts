/** Goods that come in for one order and go out again the same day, without a shelf. */
import { placeOf } from '../world/world.ts'
import { post } from './ledger.ts'
import { newLot } from './lots.ts'
import type { Warehouse } from './setting.ts'

/** Plans what goes over the cross-dock on the day that begins at a second. */
export function planCrossDock(warehouse: Warehouse, from: number): void {
  const { ledger, agenda, world } = warehouse
  const { random } = ledger
  for (let site = 0; site < world.sites.length; site++) {
    const count = random.count(world.profile.crossDock)
    for (let one = 0; one < count; one++) {
      const at = from + 6 * 3600 + random.below(5 * 3600)
      agenda.plan(at, () => pass(warehouse, site, at))
    }
  }
}

function pass(warehouse: Warehouse, site: number, at: number): void {
  const { ledger, agenda, world } = warehouse
  const { random, rows, documents, announcements } = ledger
  const item = random.below(world.items.length)
  const { tracking, pack, meanSize, owners } = world.items[item]
  const isSerial = tracking === 'serial'
  const quantity = isSerial ? 1 : pack * Math.ceil((meanSize * random.within(1, 5)) / pack)
  const lot = tracking === 'none' ? 0 : newLot(ledger, tracking, at)
  const place = placeOf(world, site, 'crossDock')
  const common = { role: 'stock' as const, item, site, quantity, line: 1, lot, owner: owners[0] }
  const order = documents.next('PO-')
  if (random.chance(world.profile.announcedReceipts))
    announcements.push({
      type: 'purchase-order',
      document: order,
      line: 1,
      item,
      site,
      quantity,
      at: at + 3600,
    })
  const from = placeOf(world, site, 'supplier')
  const came = post(ledger, { ...common, kind: 'receipt', from, to: place, at, document: order })
  const leaves = Math.max(at + random.between(1800, 5 * 3600), rows.recorded[came] + 60)
  if (leaves >= warehouse.end) return
  agenda.plan(leaves, () => {
    const document = documents.next('SO-')
    if (random.chance(world.profile.announcedOrders))
      announcements.push({ type: 'sales-order', document, line: 1, item, site, quantity, at: leaves + 3600 })
    const to = placeOf(world, site, 'customer')
    post(ledger, { ...common, role: 'sales', kind: 'ship', from: place, to, at: leaves, document })
  })
}
