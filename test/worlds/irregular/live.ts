/** Some months in the life of one item of the irregular world: goods come when they come, and in whatever amount. */
import type { Random } from '../../simulation/random.ts'
import { DAY, exponential, geometric, HOUR, lognormal, MINUTE, poisson, SECOND } from '../draws.ts'
import type { Book, Row } from '../row.ts'
import { Shelf } from '../shelf.ts'
import type { DecoyCode } from '../world.ts'
import type { IrregularWare } from './wares.ts'

export interface Span {
  readonly begins: number
  readonly days: number
  readonly decoys: boolean
  readonly newKey: () => number
}

/** Rows that share a document, by key: the deliveries of one order, the two lines of one sale. */
export interface Life {
  readonly rows: readonly Row[]
  readonly together: ReadonlyMap<number, number>
  readonly decoys: readonly { readonly code: DecoyCode; readonly rows: readonly number[] }[]
}

export function live(ware: IrregularWare, random: Random, span: Span): Life {
  const shelf = new Shelf()
  const together = new Map<number, number>()
  const decoys: { code: DecoyCode; rows: number[] }[] = []
  const acts: { at: number; act: (at: number) => void }[] = []
  const ends = span.begins + span.days * DAY
  const [main] = ware.bins

  for (const lot of ware.lots)
    for (const owner of ware.owners) shelf.add(came('opening', span.begins + HOUR, opening(), { lot, owner }))
  planReceipts()
  planOrders()
  planCorrections()
  acts.sort((left, right) => left.at - right.at)
  for (let act = acts.shift(); act !== undefined; act = acts.shift()) act.act(act.at)
  return { rows: shelf.rows, together, decoys }

  function opening(): number {
    return Math.ceil(lognormal(random, ware.aDay * ware.gapDays, 0.5))
  }

  function planReceipts(): void {
    for (
      let day = exponential(random, ware.gapDays);
      day < span.days;
      day += exponential(random, ware.gapDays)
    ) {
      const wanted = lognormal(random, ware.aDay * ware.gapDays * 0.85, 0.6)
      const quantity = Math.max(1, Math.round(wanted / ware.lotSize)) * ware.lotSize
      acts.push({ at: clock(day, 6, 20), act: (at) => receive(at, quantity) })
    }
  }

  /** Busy days and idle ones. */
  function planOrders(): void {
    const orders = ware.aDay / (ware.size * 1.5)
    for (let day = 0; day < span.days; day += 1) {
      const busy = orders * lognormal(random, 0.75, 0.8)
      for (let count = poisson(random, busy); count > 0; count -= 1)
        acts.push({ at: clock(day, 7, 21), act: order })
    }
  }

  function planCorrections(): void {
    const mean = span.decoys ? 30 : 70
    for (let day = exponential(random, mean); day < span.days; day += exponential(random, mean))
      acts.push({ at: clock(day, 7, 21), act: correct })
  }

  /** Some orders come in two deliveries. */
  function receive(at: number, quantity: number): void {
    const split =
      quantity > 7 && random.chance(0.06) ? Math.ceil(quantity * (0.2 + 0.6 * random.next())) : quantity
    const more = { to: bin(), lot: random.pick(ware.lots), owner: random.pick(ware.owners) }
    const first = shelf.add(came('receipt', at, split, more))
    if (split === quantity) return
    later(at + random.between(18, 90) * HOUR, (again) => {
      const rest = shelf.add(came('receipt', again, quantity - split, more))
      together.set(rest.key, first.key)
    })
  }

  function order(at: number): void {
    const large = span.decoys && random.chance(0.012)
    const plain = Math.max(1, Math.round(lognormal(random, ware.size, 0.7)))
    const sold = sell(at, large ? plain * random.between(6, 14) : plain)
    if (sold === null) return
    if (large) decoys.push({ code: 'large-order', rows: [sold.key] })
    if (random.chance(ware.returned))
      later(at + random.between(20, 300) * HOUR, (back) => takeBack(back, sold))
    if (random.chance(span.decoys ? 0.03 : 0.006)) later(at + repeatAfter(), (again) => repeat(again, sold))
  }

  function repeat(at: number, sold: Row): void {
    const again = sell(at, sold.quantity, sold)
    if (again === null) return
    if (random.chance(0.25)) together.set(again.key, sold.key)
    decoys.push({ code: 'honest-repeat', rows: [sold.key, again.key] })
  }

  function repeatAfter(): number {
    return Math.ceil(random.chance(0.5) ? lognormal(random, 6, 1) * MINUTE : lognormal(random, 5, 0.8) * HOUR)
  }

  function takeBack(at: number, { quantity, from, lot, owner }: Row): void {
    const back = random.chance(0.5) ? quantity : random.between(1, quantity)
    shelf.add(came('return', at, back, { to: from, lot, owner }))
  }

  /** From any place that has some; what lies elsewhere is carried over first, now and then. */
  function sell(at: number, wanted: number, like?: Row): Row | null {
    const sale = went('sale', at, wanted, { from: main })
    const places = like === undefined ? booksWithStock(sale) : [{ ...like, location: like.from }]
    if (places.length === 0) return null
    const { location, lot, owner } = random.chance(0.7) ? places[0] : random.pick(places)
    const room = shelf.room({ item: ware.item, location, lot, owner }, sale.occurredAt, sale.recordedAt)
    if (room === 0 || (room < wanted && random.chance(0.4))) return null
    if (location !== main && random.chance(0.3))
      carry(at - random.between(20, 90) * MINUTE, { location, lot, owner })
    const rest = shelf.room({ item: ware.item, location, lot, owner }, sale.occurredAt, sale.recordedAt)
    if (rest === 0) return null
    return shelf.add({ ...sale, from: location, lot, owner, quantity: Math.min(wanted, rest) })
  }

  function carry(at: number, { location, lot, owner }: Omit<Book, 'item'>): void {
    const transfer = went('transfer', at, 1, { from: location, to: main, lot, owner })
    const room = shelf.room(
      { item: ware.item, location, lot, owner },
      transfer.occurredAt,
      transfer.recordedAt,
    )
    const quantity = Math.floor(room * random.next())
    if (quantity > 0) shelf.add({ ...transfer, quantity })
  }

  function booksWithStock({ occurredAt, recordedAt }: Row): Omit<Book, 'item'>[] {
    const books: Omit<Book, 'item'>[] = []
    for (const location of ware.bins)
      for (const lot of ware.lots)
        for (const owner of ware.owners)
          if (shelf.room({ item: ware.item, location, lot, owner }, occurredAt, recordedAt) > 0)
            books.push({ location, lot, owner })
    return books
  }

  function correct(at: number): void {
    const quantity = geometric(random, 0.4)
    const lot = random.pick(ware.lots)
    const owner = random.pick(ware.owners)
    if (random.chance(0.35)) {
      shelf.add(came('adjustment', at, quantity, { lot, owner, reason: 'adj' }))
      return
    }
    const loss = went('adjustment', at, quantity, { from: main, lot, owner, reason: 'adj' })
    const room = shelf.room({ item: ware.item, location: main, lot, owner }, loss.occurredAt, loss.recordedAt)
    if (room < quantity) return
    shelf.add(loss)
    if (span.decoys) decoys.push({ code: 'shrinkage', rows: [loss.key] })
  }

  /** Within opening hours. */
  function later(wanted: number, act: (at: number) => void): void {
    const hour = wanted % DAY
    const at = wanted + (hour < 7 * HOUR ? 7 * HOUR : hour > 21 * HOUR ? 10 * HOUR : 0)
    if (at >= ends) return
    const place = acts.findIndex((one) => one.at > at)
    acts.splice(place < 0 ? acts.length : place, 0, { at, act })
  }

  function bin(): string {
    return random.chance(0.6) ? main : random.pick(ware.bins)
  }

  function clock(day: number, from: number, to: number): number {
    return (
      span.begins + Math.floor(day) * DAY + Math.floor((from + (to - from) * random.next()) * 3600) * SECOND
    )
  }

  function came(kind: Row['kind'], at: number, quantity: number, more: Partial<Row>): Row {
    const from = kind === 'receipt' ? 'supplier' : kind === 'return' ? 'customer' : 'adjustment'
    return row(kind, at, quantity, { from, to: main, ...more })
  }

  function went(kind: Row['kind'], at: number, quantity: number, more: Partial<Row>): Row {
    return row(kind, at, quantity, { to: kind === 'sale' ? 'customer' : 'adjustment', ...more })
  }

  function row(kind: Row['kind'], at: number, quantity: number, more: Partial<Row>): Row {
    const { reported, recorded } = irregularLag(random, kind)
    const plain = {
      item: ware.item,
      from: main,
      to: main,
      document: '',
      line: '',
      lot: '',
      owner: '',
      reason: '',
    }
    return {
      ...plain,
      key: span.newKey(),
      quantity,
      kind,
      occurredAt: at,
      reportedAt: at + reported,
      recordedAt: at + recorded,
      source: kind === 'sale' || kind === 'transfer' ? 'pos' : 'erp',
      unitCost: ware.unitCost,
      ...more,
    }
  }
}

/** Tills book at once; the office books within the hour, and its messages are slow. */
export function irregularLag(random: Random, kind: Row['kind']) {
  if (kind === 'sale' || kind === 'transfer') {
    const reported = random.between(0, 30) * SECOND
    return { reported, recorded: reported + Math.ceil(lognormal(random, 20, 0.7)) * SECOND }
  }
  const reported = Math.ceil(lognormal(random, 18, 0.8)) * MINUTE
  return { reported, recorded: reported + Math.ceil(lognormal(random, 9, 0.9)) * MINUTE }
}
