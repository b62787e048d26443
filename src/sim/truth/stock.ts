/**
 * What lies where, while the warehouse runs.
 *
 * A cell is a book as the ledger knows it. What came in may be taken once the ledger knows of it, so an honest history
 * is at or above zero in both orders; what got lost may not be taken at all.
 */
import type { Random } from '../random.ts'
import { binOf, type World } from '../world/world.ts'

export interface Cell {
  readonly place: number
  readonly lot: number
  readonly owner: number
  /** What the ledger knows to be there. */
  book: number
  /** Came in, and the ledger does not know yet. */
  coming: number
  /** Of the book, what is not on the shelf; below zero where more is there than is known. */
  lost: number
}

/** An item of an owner at a site. */
export interface Lane {
  readonly item: number
  readonly site: number
  readonly owner: number
  /** The bins that orders are picked from, oldest goods first. */
  cells: Cell[]
  /** Units ordered by customers a day. */
  readonly daily: number
  readonly reorderAt: number
  readonly orderUpTo: number
  readonly leadDays: number
  onOrder: number
}

export interface Stock {
  readonly lanes: readonly Lane[]
  /** Lanes by site and item. */
  readonly at: (site: number, item: number) => readonly Lane[]
  /** Lines of orders a day at each site. */
  readonly linesADay: number
}

/** Receipts of an item at a site a day; the share of ordered lines that are there to be sold; the least lines a day. */
const RECEIPTS_A_DAY = 0.09
const SOLD = 0.9
const LINES_LEAST = 0.05

/** Lanes without goods. */
export function makeStock(world: World, random: Random): Stock {
  const { items, sites, profile } = world
  const popularity = items.reduce((sum, item) => sum + item.popularity, 0)
  const linesADay = linesOf(world)
  const lanes: Lane[] = []
  const byPlace: Lane[][] = Array.from({ length: sites.length * items.length }, () => [])
  for (let site = 0; site < sites.length; site++) {
    for (const [item, { popularity: own, meanSize, owners }] of items.entries()) {
      for (const owner of owners) {
        const daily = (linesADay * own * meanSize) / popularity / owners.length
        const leadDays = random.between(2, 6)
        const reorderAt = daily * (leadDays + 1) * random.within(profile.cover[0], profile.cover[1])
        const orderUpTo = reorderAt + Math.max(daily * random.between(5, 14), meanSize * 3)
        const lane = { item, site, owner, cells: [], daily, reorderAt, orderUpTo, leadDays, onOrder: 0 }
        lanes.push(lane)
        byPlace[site * items.length + item].push(lane)
      }
    }
  }
  return { lanes, at: (site, item) => byPlace[site * items.length + item], linesADay }
}

/** As many lines a day as the profile's customers order, or as it takes for the wanted movements. */
function linesOf({ items, sites, profile, options }: World): number {
  if (options.movements === null) return profile.lines * items.length
  const wanted = options.movements / options.days / sites.length
  const others = items.length * (profile.putaway ? 2 : 1) * RECEIPTS_A_DAY
  const rowsALine = SOLD * (1 + profile.returns * (profile.putaway ? 2 : 1))
  return Math.max((wanted - others) / rowsALine, items.length * LINES_LEAST)
}

/** What of a cell may be taken. */
export function usable({ book, lost }: Cell): number {
  return Math.max(0, Math.min(book, book - lost))
}

/** What of a lane may be taken. */
export function usableOf({ cells }: Lane): number {
  let sum = 0
  for (const cell of cells) sum += usable(cell)
  return sum
}

/** What a lane has, and what will come. */
export function positionOf({ cells, onOrder }: Lane): number {
  let sum = onOrder
  for (const cell of cells) sum += cell.book + cell.coming
  return sum
}

/** The cell of a lane at a bin for a lot; a new one where there is none. */
export function cellOf(lane: Lane, place: number, lot: number): Cell {
  const found = lane.cells.find((cell) => cell.place === place && cell.lot === lot)
  if (found !== undefined) return found
  const cell: Cell = { place, lot, owner: lane.owner, book: 0, coming: 0, lost: 0 }
  lane.cells.push(cell)
  return cell
}

/** The bin of a lane. */
export function laneBin(world: World, { site, item }: Lane, which: 0 | 1): number {
  return binOf(world, site, world.items[item].family, which)
}

/** Takes from a lane, oldest first; `taken` hears of each part. Nothing happens where there is too little. */
export function take(lane: Lane, quantity: number, taken: (cell: Cell, part: number) => void): boolean {
  if (usableOf(lane) < quantity) return false
  let left = quantity
  let isUsedUp = false
  for (const cell of lane.cells) {
    const part = Math.min(left, usable(cell))
    if (part === 0) continue
    cell.book -= part
    left -= part
    taken(cell, part)
    isUsedUp ||= cell.lot !== 0 && cell.book === 0
    if (left === 0) break
  }
  if (isUsedUp)
    lane.cells = lane.cells.filter((cell) => cell.lot === 0 || cell.book + cell.coming + cell.lost !== 0)
  return true
}
