/** Customers' orders: a few lines each, most of them small, over the hours of the day; some come back later. */
import { NONE } from '../rows.ts'
import { weightedChoice } from '../world/weights.ts'
import { placeOf } from '../world/world.ts'
import type { Act } from './ledger.ts'
import { post } from './ledger.ts'
import { planReturn } from './returns.ts'
import type { Warehouse } from './setting.ts'
import { type Lane, take, usableOf } from './stock.ts'

const OPENS = 8 * 3600
const HOURS = 12 * 3600
/** From Monday on. */
const WEEKDAYS = [1, 0.95, 1, 1.1, 1.3, 1.25, 0.4]
const LINES_MAX = 12
/** Of orders, those that look like faults and are none. */
const REPEATED_LINE = 0.004
const REPEATED_ORDER = 0.003
const LARGE_ORDER = 0.0015
const SHORT_SHIPPED = 0.01

export interface OrderBook {
  /** Plans the orders of the day that begins at a second. */
  planDay(from: number): void
}

interface Order {
  readonly site: number
  readonly at: number
  readonly document: number
  readonly kind: 'sale' | 'ship'
  readonly role: 'sales' | 'web'
  readonly isAnnounced: boolean
  /** The row that says who does it. */
  first: number
}

/** The orders of a warehouse. */
export function makeOrderBook(warehouse: Warehouse): OrderBook {
  const { world, ledger, stock, agenda } = warehouse
  const { random } = ledger
  const { profile, options } = world
  const chooseItem = weightedChoice(world.items.map(({ popularity }) => popularity))
  const moreLines = 1 - 1 / profile.orderLines

  return {
    planDay(from) {
      const weekday = WEEKDAYS[Math.floor(from / 86_400) % 7]
      for (let site = 0; site < world.sites.length; site++) {
        const orders = random.count((stock.linesADay * weekday) / profile.orderLines)
        for (let one = 0; one < orders; one++) {
          const at = from + OPENS + Math.floor((HOURS * (random.next() + random.next())) / 2)
          agenda.plan(at, () => order(site, at))
        }
      }
    },
  }

  function order(site: number, at: number): void {
    const made = open(site, at)
    const taken: Lane[] = []
    let line = 0
    do {
      const lane = random.pick(stock.at(site, chooseItem(random)))
      if (taken.includes(lane)) continue
      taken.push(lane)
      const { sizes } = world.items[lane.item]
      const quantity = sizes[random.below(sizes.length)]
      if (!sell(made, lane, quantity, line + 1)) continue
      line++
      if (options.decoys) imitate(made, lane, quantity, line)
    } while (random.next() < moreLines && taken.length < LINES_MAX)
  }

  function open(site: number, at: number): Order {
    const isAnnounced = random.next() < profile.announcedOrders
    const isShipped = profile.putaway || isAnnounced
    return {
      site,
      at,
      document: ledger.documents.next(isShipped ? 'SO-' : 'T'),
      kind: isShipped ? 'ship' : 'sale',
      role: isShipped && !profile.putaway ? 'web' : 'sales',
      isAnnounced,
      first: NONE,
    }
  }

  /** Sells a line, if the goods are there; returns whether. */
  function sell(made: Order, lane: Lane, quantity: number, line: number, ordered = quantity): boolean {
    const { site, at, document, kind, role } = made
    const customer = placeOf(world, site, 'customer')
    let row = NONE
    const isSold = take(lane, quantity, (cell, part) => {
      const as = made.first === NONE ? undefined : made.first
      row = post(ledger, actOf(cell.place, part, cell.lot, as))
      if (made.first === NONE) made.first = row
    })
    if (!isSold) return false
    if (made.isAnnounced)
      ledger.announcements.push({
        type: 'sales-order',
        document,
        line,
        item: lane.item,
        site,
        quantity: ordered,
        at: at + 14_400,
      })
    if (random.next() < profile.returns) planReturn(warehouse, lane, row)
    return true

    function actOf(from: number, part: number, lot: number, as: number | undefined): Act {
      const { item, owner } = lane
      return {
        kind,
        role,
        item,
        site,
        from,
        to: customer,
        quantity: part,
        at,
        document,
        line,
        lot,
        owner,
        as,
      }
    }
  }

  /** Now and then what looks like a fault and is none. */
  function imitate(made: Order, lane: Lane, quantity: number, line: number): void {
    const before = ledger.rows.length
    const note = (
      kind: 'repeated-line' | 'repeated-order' | 'large-order' | 'other-quantity',
      from: number,
    ) => {
      const rows = Array.from({ length: ledger.rows.length - from }, (_, at) => from + at)
      if (rows.length > 0) ledger.decoys.push({ kind, rows })
    }
    const chance = random.next()
    if (chance < REPEATED_LINE) {
      sell(made, lane, quantity, line + 1)
      note('repeated-line', before)
    } else if (chance < REPEATED_LINE + REPEATED_ORDER) {
      const at = made.at + random.between(5, 600)
      agenda.plan(at, () => {
        const from = ledger.rows.length
        sell(open(made.site, at), lane, quantity, 1)
        note('repeated-order', from)
      })
    } else if (chance < REPEATED_LINE + REPEATED_ORDER + LARGE_ORDER) {
      const large = Math.min(usableOf(lane), quantity * random.between(8, 25))
      if (large > quantity * 5) sell(open(made.site, made.at), lane, large, 1)
      note('large-order', before)
    } else if (chance < REPEATED_LINE + REPEATED_ORDER + LARGE_ORDER + SHORT_SHIPPED && quantity > 1) {
      const next = open(made.site, made.at)
      sell(next, lane, quantity - random.between(1, quantity - 1), 1, quantity)
      if (next.isAnnounced) note('other-quantity', before)
    }
  }
}
