/** Counts of a shelf; where it holds something else than the ledger says, the difference is posted at once. */
import { NONE } from '../rows.ts'
import { placeOf, REASON, STAFF } from '../world/world.ts'
import { post } from './ledger.ts'
import { bring, type Warehouse } from './setting.ts'
import { type Cell, type Lane, laneBin } from './stock.ts'

/** Plans the counts of the day that begins at a second. */
export function planCounts(warehouse: Warehouse, from: number): void {
  const { ledger, stock, agenda, world } = warehouse
  const { random } = ledger
  const count = random.count(world.profile.counts * stock.lanes.length)
  for (let one = 0; one < count; one++) {
    const lane = random.pick(stock.lanes)
    const at = from + 20 * 3600 + 1800 + random.below(3000)
    agenda.plan(at, () => countLane(warehouse, lane, at))
  }
}

function countLane(warehouse: Warehouse, lane: Lane, at: number): void {
  const { ledger, world } = warehouse
  const bin = laneBin(world, lane, 0)
  const cells = lane.cells.filter((cell) => cell.place === bin && cell.book + cell.coming > 0)
  const actor = lane.site * STAFF + ledger.random.below(STAFF)
  for (const cell of cells) {
    const quantity = cell.book + cell.coming - cell.lost
    ledger.counts.push({
      item: lane.item,
      place: cell.place,
      lot: cell.lot,
      owner: lane.owner,
      quantity,
      at,
      actor,
    })
    if (cell.lost !== 0) correct(warehouse, lane, cell, at)
  }
}

/** Posts the difference between the shelf and the ledger. */
function correct(warehouse: Warehouse, { item, site, owner }: Lane, cell: Cell, at: number): void {
  const { ledger, world } = warehouse
  const outside = placeOf(world, site, 'adjustment')
  const { lost, lot, place } = cell
  const paper = { document: NONE, line: 0 }
  const common = { ...paper, kind: 'adjustment' as const, role: 'stock' as const, item, site, at, lot, owner }
  cell.lost = 0
  if (lost > 0) {
    cell.book -= lost
    const row = post(ledger, { ...common, from: place, to: outside, quantity: lost, reason: REASON.count })
    ledger.decoys.push({ kind: 'true-shrinkage', rows: [row] })
  } else {
    const found = { ...common, from: outside, to: place, quantity: -lost, reason: REASON.count }
    ledger.decoys.push({ kind: 'true-shrinkage', rows: [bring(warehouse, cell, found)] })
  }
}
