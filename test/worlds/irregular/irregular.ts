/**
 * The irregular world: nothing is kept at a level, half of the items come in any quantity, numbers say nothing, part
 * of the sales has no document, and each row bears the price of the item it is booked on.
 */
import type { Random } from '../../simulation/random.ts'
import { DAY, HOUR, lognormal, MINUTE, SECOND } from '../draws.ts'
import { balanceAt } from '../replay.ts'
import { type Announcement, type Count, keyOf, type Row } from '../row.ts'
import type { Maker, Manners, Truth, WorldOptions } from '../world.ts'
import { irregularLag, type Life, live } from './live.ts'
import { type IrregularWare, irregularWares } from './wares.ts'

const BEGINS = Date.UTC(2025, 8, 1)
const FIRST_NUMBER = 7_100_000

export const irregular: Maker = {
  name: 'irregular',
  truth: irregularTruth,
  manners: irregularManners,
  // Ids of two sources, in no order.
  id: (row, place) => `${row.source}${((place * 7919 + 104_729) % 999_983).toString(36)}`,
}

function irregularTruth(random: Random, options: WorldOptions): Truth {
  const wares = irregularWares(random, options.items ?? 60)
  const days = random.between(130, 200)
  let key = 0
  const newKey = () => {
    key += 1
    return key
  }
  const span = { begins: BEGINS, days, decoys: options.decoys ?? false, newKey }
  const lives = wares.map((ware) => live(ware, random, span))
  const rows = numbered(random, lives)
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

/** One range of numbers for everything; a line is a number of ten. */
function numbered(random: Random, lives: readonly Life[]): Row[] {
  const documents = new Map<number, string>()
  let next = FIRST_NUMBER
  return lives
    .flatMap((life) => life.rows.map((row) => ({ row, first: life.together.get(row.key) })))
    .toSorted((left, right) => left.row.occurredAt - right.row.occurredAt || left.row.key - right.row.key)
    .map(({ row, first }) => {
      if (row.kind === 'opening' || row.kind === 'adjustment' || row.kind === 'transfer') return row
      const shared = first === undefined ? undefined : documents.get(first)
      if (first === undefined && row.kind === 'sale' && random.chance(0.1)) return row
      next += random.between(1, 3)
      const document = shared ?? String(next)
      documents.set(row.key, document)
      return { ...row, document, line: shared !== undefined && row.kind === 'sale' ? '20' : '10' }
    })
}

/** Deliveries of one order are announced together. */
function announced(random: Random, rows: readonly Row[]): Announcement[] {
  const orders = new Map<string, Announcement>()
  for (const row of rows) {
    const { document, line, item, quantity, occurredAt, kind } = row
    if (document === '') continue
    const key = `${document} ${line}`
    const known = orders.get(key)
    if (known !== undefined) {
      orders.set(key, { ...known, quantity: known.quantity + quantity })
      continue
    }
    const type =
      kind === 'sale' ? 'sales-order' : kind === 'return' ? 'return-authorisation' : 'purchase-order'
    const off = kind === 'sale' ? 0 : random.between(-60, 48) * HOUR
    const location = kind === 'sale' ? row.from : row.to
    orders.set(key, { type, document, line, item, quantity, expectedAt: occurredAt + off, location })
  }
  return [...orders.values()]
}

/** A fifth of the items with one book is counted once or twice. */
function counted(
  random: Random,
  wares: readonly IrregularWare[],
  rows: readonly Row[],
  days: number,
): Count[] {
  return wares
    .filter(({ lots, owners }) => lots.length === 1 && owners.length === 1 && random.chance(0.2))
    .flatMap(({ item, bins: [location] }) =>
      Array.from({ length: random.between(1, 2) }, () => {
        const countedAt = BEGINS + random.between(5, days - 2) * DAY + 22 * HOUR
        const book = keyOf({ item, location, lot: '', owner: '' })
        return { item, location, countedAt, quantity: balanceAt(rows, book, countedAt) }
      }),
    )
}

function irregularManners(random: Random, { wares }: Truth): Manners {
  const prices = new Map(wares.map(({ item, unitCost }) => [item, unitCost]))
  let next = FIRST_NUMBER + 500_000
  const document = () => {
    next += random.between(1, 3)
    return String(next)
  }
  return {
    random,
    lateness: () => Math.round(lognormal(random, 40, 1) * 60) * MINUTE,
    copy(row, key) {
      const soon = random.chance(0.5)
      const apart = soon
        ? random.between(30, 900) * SECOND
        : Math.round(lognormal(random, 5, 0.8) * 60) * MINUTE
      const later = { reportedAt: row.reportedAt + apart, recordedAt: row.recordedAt + apart }
      const copy = { ...row, key, ...later, occurredAt: row.occurredAt + apart }
      return soon && row.document !== '' ? { ...copy, document: document(), line: '10' } : copy
    },
    priceOn: (row, booked) => prices.get(booked) ?? row.unitCost,
    document,
    lag: (kind) => irregularLag(random, kind),
    office: 'erp',
    reason: () => 'adj',
    renamed: (item) => (/^\d/.test(item) ? `${item}1` : `${item}X`),
  }
}
