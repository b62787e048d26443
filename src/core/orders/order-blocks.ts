/**
 * What blocks an order, in the decimals and ids that callers read: its lines and what is known of the site in, the
 * first reason of each blocked line out. `decide-release` decides it.
 */
import { formatId, keyOf } from '../ids.ts'
import { formatQuantity, type Quantity } from '../quantity/quantity.ts'
import type { ItemUnits } from '../quantity/read.ts'
import { readLine } from '../quantity/read-line.ts'
import { type Block, decideRelease, type GateBook, type GateLine, type GateStop } from './decide-release.ts'
import type { GateBlock, OrderLine } from './order.ts'

/** What is known of a site when an order is decided. */
export interface GateScene {
  readonly siteId: number
  /** By code: the items of the order. */
  readonly items: ReadonlyMap<string, ItemUnits>
  /** By item: its books on shelves, the lowest first. */
  readonly books: ReadonlyMap<string, readonly GateBook[]>
  /** Those that stand. */
  readonly stops: readonly GateStop[]
  /** By `reservedKey`: units that reservations of the order hold, or gave already. */
  readonly reserved: ReadonlyMap<string, Quantity>
}

/** The blocks of an order; none where it may go. */
export function orderBlocks(
  order: readonly OrderLine[],
  needsReservation: boolean,
  scene: GateScene,
): GateBlock[] {
  const lines = order.map((line) => gateLine(line, scene))
  const byLine = new Map(lines.map((line) => [line.line, line]))
  return decideRelease(lines, scene.stops, needsReservation).map((block) =>
    gateBlock(block, byLine.get(block.line)!, scene),
  )
}

/** What is reserved under a line's name and is other goods is of no use to it. */
export function reservedKey(line: string, item: string): string {
  return keyOf(line, item)
}

function gateLine(line: OrderLine, { items, books, reserved }: GateScene): GateLine {
  const quantity = readLine(line, items.get(line.item)!)
  return {
    line: line.line,
    item: line.item,
    location: line.location ?? null,
    quantity: typeof quantity === 'number' ? quantity : 0,
    reserved: reserved.get(reservedKey(line.line, line.item)) ?? 0,
    books: books.get(line.item) ?? [],
  }
}

function gateBlock(
  { line, item, code, book }: Block,
  { quantity, reserved }: GateLine,
  { siteId, items }: GateScene,
): GateBlock {
  const { scale } = items.get(item)!
  const detail: Record<string, string> =
    book === null
      ? { asked: formatQuantity(quantity, scale), reserved: formatQuantity(reserved, scale) }
      : { location: book.location, balance: formatQuantity(book.balance, scale) }
  return {
    line,
    item,
    code,
    bookId: book === null ? null : formatId(siteId, book.bookId),
    location: book?.location ?? null,
    detail,
  }
}
