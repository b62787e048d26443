/** Goods from suppliers: ordered where stock runs low, announced, and received in packs and lots days later. */
import { placeOf } from '../world/world.ts'
import type { Act } from './ledger.ts'
import { post } from './ledger.ts'
import { newLot } from './lots.ts'
import { bring, DAY, type Warehouse } from './setting.ts'
import { cellOf, type Lane, laneBin, positionOf } from './stock.ts'

const OFF_PACK = 0.03
const PART_DELIVERY = 0.02
const SERIALS_MAX = 8
const OTHER_QUANTITY = 0.02
const NEVER_ARRIVES = 0.02
const ENTERED_AGAIN = 0.01
/** Seconds. */
const LATE = 8 * 3600

/** Orders what runs low at the end of a day: one purchase order a site and supplier. */
export function replenish(warehouse: Warehouse, at: number): void {
  const { stock, world, ledger } = warehouse
  const orders = new Map<number, { lane: Lane; quantity: number }[]>()
  for (const lane of stock.lanes) {
    const position = positionOf(lane)
    if (position > lane.reorderAt) continue
    const quantity = quantityFor(warehouse, lane, lane.orderUpTo - position)
    const { supplier } = world.items[lane.item]
    const key = lane.site * 100 + supplier
    const lines = orders.get(key)
    if (lines === undefined) orders.set(key, [{ lane, quantity }])
    else lines.push({ lane, quantity })
    lane.onOrder += quantity
  }
  for (const [key, lines] of orders) {
    const isNotice = (key % 100) % 3 === 0
    const document = ledger.documents.next(isNotice ? 'ASN-' : 'PO-')
    const isAnnounced = ledger.random.chance(world.profile.announcedReceipts)
    const lead = lines[0].lane.leadDays
    const due = at + lead * DAY + 12 * 3600
    const arrival = at + lead * DAY + arrivalOf(warehouse)
    for (const [index, { lane, quantity }] of lines.entries()) {
      const { item, site } = lane
      const line = index + 1
      if (isAnnounced) {
        const type = isNotice ? 'asn' : 'purchase-order'
        ledger.announcements.push({ type, document, line, item, site, quantity, at: due })
      }
      deliver(warehouse, lane, { document, line, quantity, at: arrival + index * 90 })
    }
  }
}

interface Delivery {
  readonly document: number
  readonly line: number
  readonly quantity: number
  readonly at: number
}

function deliver(warehouse: Warehouse, lane: Lane, delivery: Delivery): void {
  const { ledger, world, agenda } = warehouse
  const { random, decoys } = ledger
  const { document, line, quantity, at } = delivery
  const close = (units: number) => {
    lane.onOrder -= units
  }
  if (world.options.decoys && random.chance(NEVER_ARRIVES)) {
    decoys.push({ kind: 'never-arrives', rows: [] })
    agenda.plan(at + 3 * DAY, () => close(quantity))
    return
  }
  if (quantity > 3 && random.chance(world.options.decoys ? PART_DELIVERY * 3 : PART_DELIVERY)) {
    const first = random.between(1, quantity - 1)
    const later = at + Math.floor(random.within(0.6, 3) * DAY)
    agenda.plan(at, () => receive(warehouse, lane, { document, line, quantity: first, at }, close))
    agenda.plan(later, () => {
      const row = receive(warehouse, lane, { document, line, quantity: quantity - first, at: later }, close)
      decoys.push({ kind: 'part-delivery', rows: [row] })
    })
    return
  }
  agenda.plan(at, () => {
    const isOther = world.options.decoys && quantity > 4 && random.chance(OTHER_QUANTITY)
    const came = isOther ? quantity + random.between(1, 3) * (random.chance(0.7) ? -1 : 1) : quantity
    const row = receive(warehouse, lane, { document, line, quantity: came, at }, () => close(quantity))
    if (isOther) decoys.push({ kind: 'other-quantity', rows: [row] })
  })
}

/** Notes that somebody posted late what came in, and nobody had asked for it meanwhile. */
function noteLate({ ledger: { rows, decoys }, world }: Warehouse, row: number): void {
  const isLate = rows.recorded[row] - rows.occurred[row] > LATE
  if (isLate && world.options.decoys) decoys.push({ kind: 'late-posting', rows: [row] })
}

/** Posts what came; returns its (last) row. */
function receive(
  warehouse: Warehouse,
  lane: Lane,
  delivery: Delivery,
  close: (units: number) => void,
): number {
  const { ledger, world } = warehouse
  const { random } = ledger
  const { tracking } = world.items[lane.item]
  const { quantity, at } = delivery
  close(quantity)
  const which = random.chance(world.profile.reserve) ? 1 : 0
  const parts = tracking === 'serial' ? Array<number>(quantity).fill(1) : [quantity]
  let row = -1
  for (const part of parts) {
    const lot = tracking === 'none' ? 0 : newLot(ledger, tracking, at)
    row = putOnShelf(warehouse, lane, { ...delivery, quantity: part }, lot, which, row)
    noteLate(warehouse, row)
  }
  return row
}

function putOnShelf(
  warehouse: Warehouse,
  lane: Lane,
  { document, line, quantity, at }: Delivery,
  lot: number,
  which: 0 | 1,
  as: number,
): number {
  const { ledger, world, agenda } = warehouse
  const { random, rows } = ledger
  const { item, site, owner } = lane
  const supplier = placeOf(world, site, 'supplier')
  const bin = laneBin(world, lane, which)
  const common = { role: 'stock' as const, item, site, quantity, document, line, lot, owner }
  const receipt: Act = {
    ...common,
    kind: 'receipt',
    from: supplier,
    to: bin,
    at,
    as: as < 0 ? undefined : as,
  }
  if (!world.profile.putaway) {
    if (world.options.decoys && random.chance(ENTERED_AGAIN)) return enterAgain(warehouse, lane, receipt)
    return bring(warehouse, cellOf(lane, bin, lot), receipt)
  }
  const dock = placeOf(world, site, 'dock')
  const first = post(ledger, { ...receipt, to: dock })
  const later = Math.max(at + Math.floor(random.aroundMedian(2.2 * 3600, 0.6)), rows.recorded[first] + 60)
  if (later < warehouse.end)
    agenda.plan(later, () => {
      bring(warehouse, cellOf(lane, bin, lot), { ...common, kind: 'putaway', from: dock, to: bin, at: later })
    })
  return first
}

/** A receipt is taken back at once and entered again: three honest rows. */
function enterAgain(warehouse: Warehouse, lane: Lane, receipt: Act): number {
  const { ledger, agenda } = warehouse
  const { rows, decoys } = ledger
  const first = post(ledger, receipt)
  const second = rows.recorded[first] + 120
  agenda.plan(second, () => {
    const back = post(ledger, { ...receipt, from: receipt.to, to: receipt.from, at: second })
    const third = second + 90
    agenda.plan(third, () => {
      const again = bring(warehouse, cellOf(lane, receipt.to, receipt.lot), { ...receipt, at: third })
      decoys.push({ kind: 'receipt-entered-again', rows: [first, back, again] })
    })
  })
  return first
}

/** Whole packs, as most suppliers deliver; round figures where there are none. */
function quantityFor({ world, ledger }: Warehouse, lane: Lane, lacking: number): number {
  const { pack, tracking } = world.items[lane.item]
  const wanted = Math.max(1, Math.ceil(lacking))
  if (tracking === 'serial') return Math.min(SERIALS_MAX, wanted)
  if (ledger.random.chance(OFF_PACK)) return wanted
  if (pack > 1) return Math.ceil(wanted / pack) * pack
  return wanted > 20 ? Math.ceil(wanted / 5) * 5 : wanted
}

/** Seconds after midnight of the day it is due; most come in the morning, some a day or two late. */
function arrivalOf({ ledger: { random } }: Warehouse): number {
  const chance = random.next()
  const day = chance < 0.06 ? -1 : chance < 0.85 ? 0 : chance < 0.95 ? 1 : 2
  return day * DAY + 7 * 3600 + random.below(6 * 3600)
}
