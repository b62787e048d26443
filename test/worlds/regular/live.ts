/** Some months in the life of one item of the regular world, as it truly was. */
import type { Random } from '../../simulation/random.ts'
import { DAY, geometric, HOUR, lognormal, MINUTE, poisson, SECOND } from '../draws.ts'
import type { Row } from '../row.ts'
import { Shelf } from '../shelf.ts'
import type { DecoyCode } from '../world.ts'
import type { RegularWare } from './wares.ts'

export interface Life {
  readonly rows: readonly Row[]
  readonly decoys: readonly { readonly code: DecoyCode; readonly rows: readonly number[] }[]
}

export interface Span {
  readonly begins: number
  readonly days: number
  readonly decoys: boolean
  readonly newKey: () => number
}

export function live(ware: RegularWare, random: Random, span: Span): Life {
  const shelf = new Shelf()
  const decoys: { code: DecoyCode; rows: number[] }[] = []
  const arrivals = new Map<number, number>()
  const returns = new Map<number, Row[]>()
  let lot = ''

  if (ware.lotDays > 0) lot = `L${random.between(1000, 9999)}`
  for (const owner of ware.owners)
    shelf.add(row('opening', span.begins + 6 * HOUR, Math.ceil(ware.full / ware.owners.length), { owner }))
  for (let day = 0; day < span.days; day += 1) passDay(day)
  return { rows: shelf.rows, decoys }

  function passDay(day: number): void {
    const morning = span.begins + day * DAY
    if (ware.lotDays > 0 && day % ware.lotDays === ware.lotDays - 1) lot = `L${random.between(1000, 9999)}`
    if (new Date(morning).getUTCDay() === 0) return
    const acts: { at: number; act: (at: number) => void }[] = []
    const due = arrivals.get(day)
    if (due !== undefined) acts.push({ at: between(morning, 7, 10), act: (at) => receive(at, due) })
    for (const sold of returns.get(day) ?? [])
      acts.push({ at: between(morning, 9, 16), act: (at) => takeBack(at, sold) })
    for (let count = poisson(random, ware.orders); count > 0; count -= 1)
      acts.push({ at: between(morning, 8, 18), act: (at) => order(at, day) })
    if (random.chance(span.decoys ? 0.03 : 0.012)) acts.push({ at: between(morning, 17, 18), act: correct })
    for (const { at, act } of acts.toSorted((left, right) => left.at - right.at)) act(at)
    replenish(day)
  }

  /** A receipt goes to one bin, the main one as a rule. */
  function receive(at: number, quantity: number): void {
    shelf.add(row('receipt', at, quantity, { to: bin(0.7), owner: random.pick(ware.owners) }))
  }

  /** Most of those who send goods back send all of them. */
  function takeBack(at: number, sold: Row): void {
    const quantity = random.chance(0.6) ? sold.quantity : random.between(1, sold.quantity)
    shelf.add(row('return', at, quantity, { to: sold.from, lot: sold.lot, owner: sold.owner }))
  }

  function order(at: number, day: number): void {
    const large = span.decoys && random.chance(0.012)
    const heavy = random.chance(0.06) ? Math.round(lognormal(random, 10, 0.6)) : geometric(random, 0.42)
    const sold = sell(at, large ? Math.round(heavy * (6 + 6 * random.next())) : heavy)
    if (sold === null) return
    if (large) decoys.push({ code: 'large-order', rows: [sold.key] })
    if (random.chance(ware.returned)) {
      const later = day + random.between(2, 12)
      returns.set(later, [...(returns.get(later) ?? []), sold])
    }
    if (!random.chance(span.decoys ? 0.03 : 0.004)) return
    const again = sell(at + Math.floor(lognormal(random, 4 * MINUTE, 1)), sold.quantity, sold)
    if (again !== null) decoys.push({ code: 'honest-repeat', rows: [sold.key, again.key] })
  }

  /** From the fullest book of a bin; half of those who cannot have all take what there is. */
  function sell(at: number, wanted: number, like?: Row): Row | null {
    const places = like === undefined ? booksIn(bin(0.75)) : [like]
    const sale = row('sale', at, wanted, {})
    let best: { room: number; place: Pick<Row, 'from' | 'lot' | 'owner'> } | null = null
    for (const place of places) {
      const book = { item: ware.item, location: place.from, lot: place.lot, owner: place.owner }
      const room = shelf.room(book, sale.occurredAt, sale.recordedAt)
      if (room > 0 && (best === null || (like === undefined && random.chance(0.5)))) best = { room, place }
    }
    if (best === null || (best.room < wanted && !random.chance(0.5))) return null
    const { from, lot: fromLot, owner } = best.place
    return shelf.add({ ...sale, quantity: Math.min(wanted, best.room), from, lot: fromLot, owner })
  }

  function booksIn(from: string): Pick<Row, 'from' | 'lot' | 'owner'>[] {
    const known = new Map<string, Pick<Row, 'from' | 'lot' | 'owner'>>()
    for (const { to, lot: toLot, owner } of shelf.rows)
      if (to === from) known.set(`${toLot}|${owner}`, { from, lot: toLot, owner })
    return [...known.values()]
  }

  /** What was found broken or over; a little less is usual. */
  function correct(at: number): void {
    const quantity = Math.min(geometric(random, 0.55), 6)
    if (random.chance(0.3)) {
      shelf.add(row('adjustment', at, quantity, { to: ware.bins[0], reason: 'count' }))
      return
    }
    const [place] = booksIn(ware.bins[0])
    if (place === undefined) return
    const { lot: fromLot, owner, from } = place
    const loss = row('adjustment', at, quantity, {
      from,
      to: 'adjustment',
      lot: fromLot,
      owner,
      reason: 'count',
    })
    const book = { item: ware.item, location: from, lot: fromLot, owner }
    if (shelf.room(book, loss.occurredAt, loss.recordedAt) < quantity) return
    shelf.add(loss)
    if (span.decoys) decoys.push({ code: 'shrinkage', rows: [loss.key] })
  }

  function replenish(day: number): void {
    let coming = 0
    for (const [due, quantity] of arrivals) if (due > day) coming += quantity
    const position = shelf.total() + coming
    if (position > ware.level) return
    const due = day + ware.leadDays + (random.chance(0.2) ? 1 : 0)
    const packs = Math.ceil((ware.full - position) / ware.pack)
    arrivals.set(due, (arrivals.get(due) ?? 0) + packs * ware.pack)
  }

  function bin(main: number): string {
    return ware.bins.length === 1 || random.chance(main) ? ware.bins[0] : ware.bins[1]
  }

  function row(kind: Row['kind'], at: number, quantity: number, more: Partial<Row>): Row {
    const { reported, recorded } = regularLag(random, kind)
    const inward = kind !== 'sale'
    const outside = { opening: 'adjustment', receipt: 'supplier', return: 'customer', sale: '', transfer: '' }
    return {
      key: span.newKey(),
      item: ware.item,
      from: inward ? ((outside as Record<string, string>)[kind] ?? 'adjustment') : ware.bins[0],
      to: inward ? ware.bins[0] : 'customer',
      quantity,
      kind,
      occurredAt: at,
      reportedAt: at + reported,
      recordedAt: at + recorded,
      source: kind === 'sale' ? 'shop' : 'wms',
      document: '',
      line: '',
      lot,
      owner: ware.owners[0],
      unitCost: ware.unitCost,
      reason: '',
      ...more,
    }
  }

  function between(morning: number, from: number, to: number): number {
    return morning + Math.floor((from + (to - from) * random.next()) * 3600) * SECOND
  }
}

/** Everything is booked within a minute or two of the act. */
export function regularLag(random: Random, kind: Row['kind']) {
  const reported = Math.ceil(lognormal(random, kind === 'sale' ? 3 : 40, 0.6)) * SECOND
  return { reported, recorded: reported + random.between(1, 6) * SECOND }
}
