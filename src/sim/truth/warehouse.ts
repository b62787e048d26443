/**
 * The warehouse at work, day by day, without a fault.
 *
 * What happens is planned on an agenda and done in order of time, so nothing leaves a shelf before it is there. An
 * inflow counts from when the ledger knows it: see `stock.ts`.
 */

import { NONE } from '../rows.ts'
import { placeOf, type World } from '../world/world.ts'
import { makeAgenda } from './agenda.ts'
import { planCounts } from './counting.ts'
import { planCrossDock } from './cross-dock.ts'
import { type Ledger, openLedger, post } from './ledger.ts'
import { newLot } from './lots.ts'
import { planMoves } from './moves.ts'
import { makeOrderBook, type OrderBook } from './orders.ts'
import { replenish } from './receipts.ts'
import { DAY, type Warehouse } from './setting.ts'
import { cellOf, type Lane, laneBin, makeStock } from './stock.ts'

/** Lets a world work for its days; returns what it wrote down. */
export function runWarehouse(world: World): Ledger {
  const ledger = openLedger(world)
  const { days } = world.options
  const warehouse: Warehouse = {
    world,
    ledger,
    stock: makeStock(world, ledger.random),
    agenda: makeAgenda(),
    end: days * DAY,
  }
  for (const lane of warehouse.stock.lanes) open(warehouse, lane)
  const orders: OrderBook = makeOrderBook(warehouse)
  for (let day = 0; day < days; day++) {
    const from = day * DAY
    orders.planDay(from)
    planMoves(warehouse, from)
    planCrossDock(warehouse, from)
    planCounts(warehouse, from)
    warehouse.agenda.runUntil(from + DAY)
    replenish(warehouse, from + DAY)
  }
  return ledger
}

/** What lies there when the history begins. */
function open({ world, ledger }: Warehouse, lane: Lane): void {
  const { random } = ledger
  const { item, site, owner } = lane
  const { tracking } = world.items[item]
  const target = Math.max(1, Math.round(random.within(lane.reorderAt, lane.orderUpTo)))
  const parts = tracking === 'serial' ? Array<number>(Math.min(target, 12)).fill(1) : [target]
  for (const quantity of parts) {
    const lot = tracking === 'none' ? 0 : newLot(ledger, tracking, 0)
    const place = laneBin(world, lane, 0)
    const from = placeOf(world, site, 'adjustment')
    const row = post(ledger, {
      kind: 'opening',
      role: 'stock',
      item,
      site,
      from,
      to: place,
      quantity,
      at: 0,
      document: NONE,
      line: 0,
      lot,
      owner,
    })
    ledger.rows.reported[row] = 0
    ledger.rows.recorded[row] = 0
    ledger.rows.actor[row] = NONE
    ledger.rows.device[row] = NONE
    ledger.rows.scanned[row] = 0
    cellOf(lane, place, lot).book += quantity
  }
}
