/**
 * Stock about to sink: items of which more is promised and asked than there is, before the next announced receipt.
 *
 * All storage places of an item at a site are one stock, as where something is reserved; where that lasts, a stock card
 * whose promises alone are more than it holds is listed by itself. Soonest first; what is so now comes before.
 */
import { PAGE_ROWS_DEFAULT, SHORTAGE_OVERDUE_DAYS } from '../../core/limits.ts'
import { BadCursor } from '../../core/page.ts'
import { formatQuantity, type Quantity } from '../../core/quantity/quantity.ts'
import type { Due, Passing } from '../../core/shortages/first-passing.ts'
import { itemShortage } from '../../core/shortages/item-shortage.ts'
import { DAY_MS, formatInstant, type Instant } from '../../core/time.ts'
import type {
  AnnouncedReceipt,
  BookPlace,
  DocumentDemand,
  ItemSupply,
  ShortagePage,
  ShortagePort,
  ShortageQuery,
  ShortageRow,
} from './port.ts'

/** A page of them. Throws BadCursor for a cursor that this list has not given. */
export async function listAboutToSink(
  store: ShortagePort,
  { after, limit = PAGE_ROWS_DEFAULT, ...filter }: ShortageQuery,
): Promise<ShortagePage> {
  const cursor = after === undefined ? null : readCursor(after)
  const { now, items, demands, receipts } = await store.shortageFacts(filter)
  const demandsOf = Map.groupBy(demands, keyOf)
  const receiptsOf = Map.groupBy(receipts, keyOf)
  const rows = items
    .flatMap((one) => rowsOf(one, demandsOf.get(keyOf(one)) ?? [], receiptsOf.get(keyOf(one)) ?? [], now))
    .map((row) => ({ row, key: sortKey(row) }))
    .toSorted((left, right) => compareKeys(left.key, right.key))
  const from = cursor === null ? 0 : rows.findIndex(({ key }) => compareKeys(key, cursor) > 0)
  const found = from === -1 ? [] : rows.slice(from, from + limit)
  const last = found.at(-1)
  return {
    rows: found.map(({ row }) => row),
    next: last === undefined || last === rows.at(-1) ? null : cursorOf(last.key),
    total: rows.length,
  }
}

function keyOf({ siteId, itemId }: { readonly siteId: number; readonly itemId: number }): string {
  return `${siteId} ${itemId}`
}

function rowsOf(
  supply: ItemSupply,
  asked: readonly DocumentDemand[],
  receipts: readonly AnnouncedReceipt[],
  now: Instant,
): ShortageRow[] {
  const { onHand, promised, shortBooks, onlyBook } = supply
  const write = (place: BookPlace | null, has: Held, passing: Passing<AnnouncedReceipt & Due>) =>
    rowOf({ supply, place, has, passing, receipts, now })
  const whole = itemShortage({ onHand, asked, receipts, now })
  if (whole !== null) return [write(onlyBook, { onHand, promised }, whole)]
  return shortBooks.flatMap((book) => {
    const own = { announced: [], ordered: 0, promised: book.promised, waiting: 0, served: 0 }
    const passing = itemShortage({ onHand: book.onHand, asked: [own], receipts, now })
    return passing === null ? [] : [write(book, book, passing)]
  })
}

interface Held {
  readonly onHand: Quantity
  readonly promised: Quantity
}

function rowOf({
  supply: { site, item, itemName, baseUnit, scale },
  place,
  has,
  passing: { at, lacks, nextReceipt },
  receipts,
  now,
}: {
  readonly supply: ItemSupply
  readonly place: BookPlace | null
  readonly has: Held
  readonly passing: Passing<AnnouncedReceipt & Due>
  readonly receipts: readonly AnnouncedReceipt[]
  readonly now: Instant
}): ShortageRow {
  const next = nextReceipt ?? lateReceipt(receipts, now)
  return {
    site,
    item,
    itemName,
    baseUnit,
    bookId: place?.bookId ?? null,
    location: place?.location ?? null,
    lot: place?.lot ?? null,
    owner: place?.owner ?? null,
    onHand: formatQuantity(has.onHand, scale),
    promised: formatQuantity(has.promised, scale),
    at: formatInstant(at),
    isNow: at === now,
    lacks: formatQuantity(lacks, scale),
    nextReceipt: next && {
      document: next.document,
      expectedAt: next.at === null ? null : formatInstant(next.at),
      quantity: formatQuantity(next.quantity, scale),
      late: next.at !== null && next.at < now,
    },
  }
}

/** Where none is to come in time: the latest of the last weeks that did not come, else one of no known time. */
function lateReceipt(receipts: readonly AnnouncedReceipt[], now: Instant): AnnouncedReceipt | null {
  const since = now - SHORTAGE_OVERDUE_DAYS * DAY_MS
  const late = receipts.filter(({ at }) => at === null || (at < now && at >= since))
  return late.toSorted((left, right) => (right.at ?? 0) - (left.at ?? 0))[0] ?? null
}

type SortKey = readonly [at: string, site: string, item: string, bookId: string]

/** What is so now has no time of its own: now is another time on the next page. */
function sortKey({ isNow, at, site, item, bookId }: ShortageRow): SortKey {
  return [isNow ? '' : at, site, item, bookId ?? '']
}

function compareKeys(left: SortKey, right: SortKey): number {
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? ''
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}

function cursorOf(key: SortKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

function readCursor(cursor: string): SortKey {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(read) && read.length === 4 && read.every((one) => typeof one === 'string'))
      return read as unknown as SortKey
  } catch {
    // No JSON, so no cursor.
  }
  throw new BadCursor('cursor')
}
