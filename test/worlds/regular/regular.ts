/**
 * The regular world: stock kept at a level, packs, documents that say what they are, siblings by the end of their
 * codes, and on each row the price of the goods that moved.
 */
import type { Random } from '../../simulation/random.ts'
import { DAY, HOUR, lognormal, MINUTE, SECOND } from '../draws.ts'
import { balanceAt } from '../replay.ts'
import { type Announcement, type Count, keyOf, type Row } from '../row.ts'
import type { Maker, Manners, Truth, WorldOptions } from '../world.ts'
import { live, regularLag } from './live.ts'
import { type RegularWare, regularWares } from './wares.ts'

const BEGINS = Date.UTC(2026, 0, 5)

export const regular: Maker = {
  name: 'regular',
  truth: regularTruth,
  manners: regularManners,
  id: (_, place) => `M-${String(place + 1).padStart(6, '0')}`,
}

function regularTruth(random: Random, options: WorldOptions): Truth {
  const wares = regularWares(random, options.items ?? 60)
  const days = random.between(120, 180)
  let key = 0
  const newKey = () => {
    key += 1
    return key
  }
  const span = { begins: BEGINS, days, decoys: options.decoys ?? false, newKey }
  const lives = wares.map((ware) => live(ware, random, span))
  const rows = documented(
    random,
    wares,
    lives.flatMap((life) => life.rows),
  )
  return {
    wares,
    rows,
    announcements: announced(random, rows),
    counts: counted(random, wares, rows, days),
    decoys: lives.flatMap((life) => life.decoys),
    begins: BEGINS,
    ends: BEGINS + days * DAY,
  }
}

/** Receipts of a supplier and day are lines of one delivery; some orders have several lines. */
function documented(random: Random, wares: readonly RegularWare[], rows: readonly Row[]): Row[] {
  const suppliers = new Map(wares.map(({ item, supplier }) => [item, supplier]))
  const deliveries = new Map<string, { document: string; lines: number }>()
  let [purchase, sale, back] = [10_400, 52_000, 700]
  let basket: { at: number; document: string; items: Set<string> } | null = null
  return rows
    .toSorted((left, right) => left.occurredAt - right.occurredAt || left.key - right.key)
    .map((row) => {
      if (row.kind === 'receipt') {
        const day = `${suppliers.get(row.item)} ${Math.floor(row.occurredAt / DAY)}`
        const delivery = deliveries.get(day) ?? {
          document: `${random.chance(0.6) ? 'PO' : 'ASN'}-${purchase++}`,
          lines: 0,
        }
        delivery.lines += 1
        deliveries.set(day, delivery)
        return { ...row, document: delivery.document, line: String(delivery.lines) }
      }
      if (row.kind === 'return') return { ...row, document: `RMA-${back++}`, line: '1' }
      if (row.kind !== 'sale') return row
      const joins = basket !== null && row.occurredAt - basket.at < 20 * MINUTE && !basket.items.has(row.item)
      if (basket === null || !joins || random.chance(0.6))
        basket = { at: row.occurredAt, document: `SO-${sale++}`, items: new Set() }
      basket.items.add(row.item)
      return { ...row, document: basket.document, line: String(basket.items.size) }
    })
}

function announced(random: Random, rows: readonly Row[]): Announcement[] {
  return rows.flatMap((row) => {
    const { document, line, item, quantity, occurredAt } = row
    if (document === '') return []
    const type =
      row.kind === 'sale'
        ? 'sales-order'
        : row.kind === 'return'
          ? 'return-authorisation'
          : document.startsWith('ASN')
            ? 'asn'
            : 'purchase-order'
    const early = row.kind === 'sale' ? 0 : random.between(-4, 8) * HOUR
    const location = row.kind === 'sale' ? row.from : row.to
    return [{ type, document, line, item, quantity, expectedAt: occurredAt - early, location } as const]
  })
}

/** A third of the main bins without lots is counted once. */
function counted(random: Random, wares: readonly RegularWare[], rows: readonly Row[], days: number): Count[] {
  return wares
    .filter(({ lotDays, owners }) => lotDays === 0 && owners.length === 1 && random.chance(0.33))
    .map(({ item, bins: [location] }) => {
      const countedAt = BEGINS + random.between(10, days - 2) * DAY + 19 * HOUR
      const book = keyOf({ item, location, lot: '', owner: '' })
      return { item, location, countedAt, quantity: balanceAt(rows, book, countedAt) }
    })
}

function regularManners(random: Random): Manners {
  let next = 90_000
  return {
    random,
    lateness: () => Math.round(lognormal(random, 26, 0.9) * 3600) * SECOND,
    copy(row, key) {
      const apart = Math.ceil(lognormal(random, 240, 1.6)) * SECOND
      const later = { ...row, key, reportedAt: row.reportedAt + apart, recordedAt: row.recordedAt + apart }
      return random.chance(0.6) ? later : { ...later, occurredAt: row.occurredAt + apart }
    },
    priceOn: (row) => row.unitCost,
    document: (kind) => `${kind === 'sale' ? 'SO' : 'PO'}-${next++}`,
    lag: (kind) => regularLag(random, kind),
    office: 'wms',
    reason: () => random.pick(['damaged', 'count', 'wrong item corrected']),
    renamed: (item) => `${item}-N`,
  }
}
