/** Faults of place: the goods are right, the item, the bin, the lot or the owner is not. */
import { altered, type Fault, isReceipt, isSale, pickRow } from './blow.ts'

/** What came in was booked on a sibling, or what a sibling gave was booked here. */
export const wrongItem: Fault = (scene) => {
  const { random, ware, manners, rowsOf } = scene
  const near = ware.siblings.filter((item) => rowsOf(item).length > 0)
  if (near.length === 0) return null
  const sibling = random.pick(near)
  if (random.chance(0.5)) {
    const row = pickRow(scene, isReceipt)
    if (row === null) return null
    const unitCost = manners.priceOn(row, sibling)
    return altered(row, { item: sibling, unitCost }, { op: 'retarget-item', item: ware.item })
  }
  const row = pickRow({ ...scene, rows: rowsOf(sibling) }, isSale)
  if (row === null) return null
  const from = ware.bins.includes(row.from) ? row.from : ware.bins[0]
  const change = { item: ware.item, from, unitCost: manners.priceOn(row, ware.item) }
  const place = from === row.from ? {} : { location: row.from }
  return altered(row, change, { op: 'retarget-item', item: sibling, ...place })
}

export const wrongLocation: Fault = (scene) => {
  const { random, ware } = scene
  const receipt = random.chance(0.5)
  const row = pickRow(scene, receipt ? isReceipt : isSale)
  if (row === null) return null
  const right = receipt ? row.to : row.from
  const others = ware.bins.filter((bin) => bin !== right)
  if (others.length === 0) return null
  const wrong = random.pick(others)
  return altered(row, receipt ? { to: wrong } : { from: wrong }, { op: 'retarget-location', location: right })
}

export const wrongLot: Fault = (scene) => {
  const { random, rows } = scene
  const row = pickRow(scene, random.chance(0.3) ? isReceipt : isSale)
  if (row === null) return null
  const what = random.pick(['lot', 'owner'] as const)
  const others = [...new Set(rows.map((one) => one[what]))].filter((one) => one !== row[what])
  if (others.length === 0) return null
  const edit =
    what === 'lot' ? { op: 'retarget-lot', lot: row.lot } : { op: 'retarget-owner', owner: row.owner }
  return altered(row, { [what]: random.pick(others) }, edit as Parameters<typeof altered>[2])
}
