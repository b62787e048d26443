/** Goods that move inside: from the reserve bin to the picking bin, to another site, and to the bin for waste. */
import { NONE } from '../rows.ts'
import { placeOf, REASON } from '../world/world.ts'
import { post } from './ledger.ts'
import { bring, DAY, type Warehouse } from './setting.ts'
import { cellOf, type Lane, laneBin, take, usable, usableOf } from './stock.ts'

/** Plans the moves of the day that begins at a second. */
export function planMoves(warehouse: Warehouse, from: number): void {
  const { ledger, stock, agenda, world } = warehouse
  const { random } = ledger
  const { binTransfers, siteTransfers, damages, losses } = world.profile
  const plan = (rate: number, run: (lane: Lane, at: number) => void) => {
    const count = random.count(rate * stock.lanes.length)
    for (let one = 0; one < count; one++) {
      const lane = random.pick(stock.lanes)
      const at = from + 6 * 3600 + random.below(13 * 3600)
      agenda.plan(at, () => run(lane, at))
    }
  }
  plan(binTransfers, (lane, at) => toPickingBin(warehouse, lane, at))
  plan(damages, (lane, at) => damage(warehouse, lane, at))
  if (world.sites.length > 1) plan(siteTransfers, (lane, at) => toOtherSite(warehouse, lane, at))
  if (world.options.decoys) plan(losses, (lane, at) => lose(warehouse, lane, at))
}

function toPickingBin(warehouse: Warehouse, lane: Lane, at: number): void {
  const { world, ledger } = warehouse
  const reserve = laneBin(world, lane, 1)
  const bin = laneBin(world, lane, 0)
  const cell = lane.cells.find((one) => one.place === reserve && usable(one) > 0)
  if (cell === undefined) return
  const quantity = usable(cell)
  cell.book -= quantity
  const { item, site, owner } = lane
  bring(warehouse, cellOf(lane, bin, cell.lot), {
    kind: 'transfer',
    role: 'stock',
    item,
    site,
    from: reserve,
    to: bin,
    quantity,
    at,
    document: ledger.documents.next('TR-'),
    line: 1,
    lot: cell.lot,
    owner,
  })
}

/** Some of what a site has goes to another, and is on the road for a day or three. */
function toOtherSite(warehouse: Warehouse, lane: Lane, at: number): void {
  const { world, ledger, stock, agenda } = warehouse
  const { random, rows, documents, announcements } = ledger
  const { pack, tracking } = world.items[lane.item]
  const other = (lane.site + random.between(1, world.sites.length - 1)) % world.sites.length
  const target = stock.at(other, lane.item).find(({ owner }) => owner === lane.owner)
  const quantity = Math.floor((usableOf(lane) * 0.4) / pack) * pack
  if (quantity < 2 || tracking !== 'none' || target === undefined) return
  const { item, owner } = lane
  const document = documents.next('TR-')
  const common = { kind: 'transfer' as const, role: 'stock' as const, item, document, line: 1, lot: 0, owner }
  const transit = placeOf(world, lane.site, 'transit')
  let known = at
  const parts: number[] = []
  take(lane, quantity, (cell, part) => {
    const sent = {
      ...common,
      site: lane.site,
      from: cell.place,
      to: transit,
      quantity: part,
      at,
      line: parts.length + 1,
    }
    const row = post(ledger, sent)
    parts.push(part)
    known = Math.max(known, rows.recorded[row])
  })
  const arrives = Math.max(at + Math.floor(random.within(0.4, 3) * DAY), known + 60)
  for (const [index, part] of parts.entries())
    announcements.push({
      type: 'transfer-in',
      document,
      line: index + 1,
      item,
      site: other,
      quantity: part,
      at: arrives,
    })
  target.onOrder += quantity
  if (arrives >= warehouse.end) return
  agenda.plan(arrives, () => {
    target.onOrder -= quantity
    const bin = laneBin(world, target, 0)
    const from = placeOf(world, other, 'transit')
    for (const [index, part] of parts.entries())
      bring(warehouse, cellOf(target, bin, 0), {
        ...common,
        site: other,
        from,
        to: bin,
        quantity: part,
        at: arrives,
        line: index + 1,
      })
  })
}

/** Broken goods are written off at once. */
function damage({ world, ledger }: Warehouse, lane: Lane, at: number): void {
  const { random } = ledger
  const quantity = Math.min(
    usableOf(lane),
    random.between(1, world.items[lane.item].tracking === 'serial' ? 1 : 3),
  )
  const { item, site, owner } = lane
  const to = placeOf(world, site, 'adjustment')
  const kind = random.chance(0.5) ? ('scrap' as const) : ('adjustment' as const)
  const common = { kind, role: 'stock' as const, item, site, to, at, document: NONE, line: 0, owner }
  if (quantity > 0)
    take(lane, quantity, (cell, part) => {
      post(ledger, { ...common, from: cell.place, quantity: part, lot: cell.lot, reason: REASON.damaged })
    })
}

/** Goods vanish, or turn up, and nobody knows until somebody counts. */
function lose({ world, ledger }: Warehouse, lane: Lane, at: number): void {
  const { random, losses } = ledger
  const cell = lane.cells.find((one) => usable(one) > 0)
  if (cell === undefined || world.items[lane.item].tracking === 'serial') return
  const size = random.between(1, Math.max(2, Math.ceil(lane.daily)))
  const quantity = random.chance(0.5) ? Math.min(usable(cell), size) : -size
  cell.lost += quantity
  losses.push({ item: lane.item, place: cell.place, lot: cell.lot, owner: cell.owner, quantity, at })
}
