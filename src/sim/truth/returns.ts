/** What customers send back: days later, announced or not, onto the shelf at once or over a place for returns. */
import { placeOf } from '../world/world.ts'
import { post } from './ledger.ts'
import { bring, DAY, type Warehouse } from './setting.ts'
import { cellOf, type Lane, laneBin } from './stock.ts'

const ANNOUNCED = 0.75
const OPENS = 9 * 3600
const CLOSES = 19 * 3600

/** Plans the return of (some of) what a row sold. */
export function planReturn(warehouse: Warehouse, lane: Lane, sold: number): void {
  const { ledger, agenda, world } = warehouse
  const { random, rows } = ledger
  const quantity = rows.quantity[sold]
  const back = random.chance(0.6) ? quantity : random.between(1, quantity)
  const lot = rows.lot[sold]
  const day = Math.floor(rows.occurred[sold] / DAY) + random.between(2, 18)
  const at = day * DAY + random.between(OPENS, CLOSES)
  if (at >= warehouse.end) return
  agenda.plan(at, () => {
    const { item, site, owner } = lane
    const document = ledger.documents.next('RMA-')
    if (random.chance(ANNOUNCED)) {
      const due = at - random.between(0, 2 * DAY)
      ledger.announcements.push({
        type: 'return-authorisation',
        document,
        line: 1,
        item,
        site,
        quantity: back,
        at: due,
      })
    }
    const from = placeOf(world, site, 'customer')
    const common = { role: 'stock' as const, item, site, quantity: back, document, line: 1, lot, owner }
    const bin = laneBin(world, lane, 0)
    if (!world.profile.putaway) {
      bring(warehouse, cellOf(lane, bin, lot), { ...common, kind: 'return', from, to: bin, at })
      return
    }
    const returns = placeOf(world, site, 'returns')
    const first = post(ledger, { ...common, kind: 'return', from, to: returns, at })
    const later = Math.max(at + random.between(1800, 2 * DAY), rows.recorded[first] + 60)
    if (later >= warehouse.end) return
    agenda.plan(later, () => {
      bring(warehouse, cellOf(lane, bin, lot), {
        ...common,
        kind: 'restock',
        from: returns,
        to: bin,
        at: later,
      })
    })
  })
}
