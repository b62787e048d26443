/**
 * The warehouse behind a random history: what lies on the shelf and what is booked, kept apart.
 *
 * Issues take what is on the shelf. A late receipt is there before it is booked; a mistyped issue is booked as ten
 * times what was taken; a count books the difference between the two.
 */
import type { Random } from '../simulation/random.ts'
import {
  bookKey,
  DAY,
  type HistoryShape,
  type Item,
  type Kind,
  MINUTE,
  type Movement,
  type Opening,
  type Place,
  type Stock,
} from './history.ts'

/** What a history is made of. */
export interface Setting {
  readonly shape: HistoryShape
  readonly random: Random
  readonly scale: number
  readonly items: readonly Item[]
  readonly places: readonly Place[]
  readonly opening: Opening
}

interface LateReceipt {
  readonly draft: Draft
  readonly bookedAt: number
}

interface Draft {
  readonly kind: Kind
  readonly item: Item
  readonly from: Place | null
  readonly to: Place | null
  readonly quantity: number
  readonly lot: string
  readonly occurredAt: number
  readonly document: string
  readonly counted: number | null
}

/** Books movements one after the other. */
export class Warehouse {
  readonly #setting: Setting
  readonly #shelf = new Map<string, number>()
  readonly #booked = new Map<string, number>()
  /** By book and day, which way it went. */
  readonly #ways = new Map<string, number>()
  readonly #late: LateReceipt[] = []
  readonly #movements: Movement[] = []
  #now: number
  #documents = 0

  constructor(setting: Setting, begins: number) {
    this.#setting = setting
    this.#now = begins + 7 * 60 * MINUTE
  }

  run(count: number): { movements: Movement[]; before: Stock[] } {
    const before = this.#begin()
    const { random } = this.#setting
    // Far more tries than movements are needed only where days are full.
    for (let tries = 0; this.#movements.length < count && tries < count * 30; tries += 1) {
      this.#pass()
      this.#bookLate()
      if (random.chance(0.06)) this.#deliverLate()
      else if (random.chance(0.015)) this.#mistype()
      else this.#happen()
    }
    return { movements: this.#movements, before }
  }

  /** What is there at the beginning, as rows, as stock that nobody wrote down, or nothing. */
  #begin(): Stock[] {
    const { opening, items, places, random } = this.#setting
    if (opening === 'empty') return []
    const stock: Stock[] = []
    for (const item of items) {
      for (const place of places) {
        if (random.chance(0.3)) continue
        stock.push({ item, place, lot: this.#lotOf(item), quantity: this.#amount(20, 200) })
      }
    }
    for (const { item, place, lot, quantity } of stock) {
      if (opening === 'middle') {
        this.#shelf.set(bookKey(item, place, lot), quantity)
        this.#booked.set(bookKey(item, place, lot), quantity)
        continue
      }
      this.#now += MINUTE
      const what = { kind: 'opening', item, from: null, to: place, quantity, lot, counted: null } as const
      this.#book({ ...what, occurredAt: this.#now, document: 'OPEN-1' }, this.#now)
    }
    if (opening === 'rows') this.#now += DAY
    return opening === 'middle' ? stock : []
  }

  /** On to the next thing: minutes to hours later, within working hours. */
  #pass(): void {
    this.#now += this.#setting.random.between(3, 400) * MINUTE
    const ofDay = this.#now % DAY
    if (ofDay > 19 * 60 * MINUTE) this.#now += DAY - ofDay + 6 * 60 * MINUTE
  }

  #happen(): void {
    const { random, shape, items } = this.#setting
    const item = random.pick(items)
    const kind = random.pick(usualKinds(shape.kinds))
    const held = this.#held(item)
    if (kind === 'count') this.#count(item)
    else if (kind === 'transfer') this.#transfer(item, held)
    else if (INCOMING.has(kind)) this.#add(kind, item)
    else if (held.length > 0) this.#take(kind, item, held)
    else if (shape.kinds.includes('receipt')) this.#add('receipt', item)
  }

  #add(kind: Kind, item: Item): void {
    const { random, places } = this.#setting
    const lot = this.#lotOf(item)
    const quantity = kind === 'receipt' || kind === 'produce' ? this.#amount(20, 120) : this.#amount(1, 8)
    this.#bookNow({ kind, item, from: null, to: random.pick(places), quantity, lot })
  }

  #take(kind: Kind, item: Item, held: readonly Held[]): void {
    const { place, lot, quantity } = this.#setting.random.pick(held)
    const taken = Math.min(quantity, this.#amount(1, kind === 'sale' || kind === 'consume' ? 30 : 8))
    this.#bookNow({ kind, item, from: place, to: null, quantity: taken, lot })
  }

  #transfer(item: Item, held: readonly Held[]): void {
    const { random, places } = this.#setting
    if (held.length === 0 || places.length < 2) return
    const { place, lot, quantity } = random.pick(held)
    const to = random.pick(places.filter((one) => one !== place))
    const moved = Math.min(quantity, this.#amount(1, 25))
    this.#bookNow({ kind: 'transfer', item, from: place, to, quantity: moved, lot })
  }

  /** What was counted is what is there; a count that finds no difference is not booked. */
  #count(item: Item): void {
    const { random, places } = this.#setting
    const place = random.pick(places)
    const lot = this.#lotOf(item)
    const key = bookKey(item, place, lot)
    const counted = this.#shelf.get(key) ?? 0
    const delta = counted - (this.#booked.get(key) ?? 0)
    if (delta === 0 || this.#late.some(({ draft }) => draft.item === item)) return
    const ends = delta > 0 ? { from: null, to: place } : { from: place, to: null }
    this.#bookNow({
      kind: 'count',
      item,
      from: ends.from,
      to: ends.to,
      quantity: Math.abs(delta),
      lot,
      counted,
    })
  }

  /** Goods that arrive now, are sold from the shelf, and are booked hours or days later. */
  #deliverLate(): void {
    const { random, items, places, shape } = this.#setting
    const item = random.pick(items)
    if (
      !shape.kinds.includes('receipt') ||
      this.#late.length > 1 ||
      this.#late.some(({ draft }) => draft.item === item)
    )
      return
    const to = random.pick(places)
    const lot = this.#lotOf(item)
    const what = { kind: 'receipt', item, from: null, to, quantity: this.#amount(40, 120), lot } as const
    const draft = { ...what, occurredAt: this.#now, document: this.#nextDocument('receipt'), counted: null }
    if (!this.#fitsDay(draft, this.#now)) return
    this.#keepDay(draft, this.#now)
    this.#change(this.#shelf, draft)
    const days = shape.happened === 'day' ? random.between(2, 6) : random.between(0, 4)
    this.#late.push({ draft, bookedAt: this.#now + days * DAY + random.between(30, 600) * MINUTE })
    // The goods were ordered because nothing was left: most of the time they go out at once.
    this.#now += shape.happened === 'day' ? DAY : 20 * MINUTE
    const there = this.#held(item).filter(({ place }) => place === to)
    if (random.chance(0.8) && there.length > 0) this.#takeMost(item, there[0])
  }

  #takeMost(item: Item, { place, lot, quantity }: Held): void {
    const taken = Math.max(1, Math.floor(quantity * 0.8))
    this.#bookNow({ kind: this.#issue(), item, from: place, to: null, quantity: taken, lot })
  }

  #bookLate(): void {
    const due = this.#late.findIndex(({ bookedAt }) => bookedAt <= this.#now)
    if (due < 0) return
    const { draft } = this.#late[due]
    const { clocks } = this.#setting.shape
    const booked = clocks === 'one' ? { ...draft, occurredAt: this.#now } : draft
    if (clocks === 'one' && !this.#fitsDay(booked, this.#now)) return
    this.#late.splice(due, 1)
    this.#change(this.#shelf, { ...draft, from: draft.to, to: null })
    this.#book(booked, this.#now)
    this.#now += MINUTE
  }

  /** An issue with a digit too many: the shelf loses what was taken, the book ten times as much. */
  #mistype(): void {
    const item = this.#setting.random.pick(this.#setting.items)
    const held = this.#held(item)
    if (held.length === 0) return
    const { place, lot, quantity } = this.#setting.random.pick(held)
    const taken = Math.min(quantity, this.#amount(4, 12))
    const what = { kind: this.#issue(), item, from: place, to: null, lot } as const
    if (!this.#bookNow({ ...what, quantity: taken * 10 })) return
    this.#change(this.#shelf, { ...what, from: null, to: place, quantity: taken * 9 })
  }

  #bookNow(what: Omit<Draft, 'occurredAt' | 'document' | 'counted'> & { counted?: number }): boolean {
    const { kind } = what
    const draft = { ...what, counted: what.counted ?? null, occurredAt: this.#now, document: '' }
    if (!this.#fitsDay(draft, this.#now)) return false
    this.#book({ ...draft, document: this.#nextDocument(kind) }, this.#now)
    return true
  }

  #book(draft: Draft, recordedAt: number): void {
    this.#keepDay(draft, draft.occurredAt)
    this.#change(this.#shelf, draft)
    this.#change(this.#booked, draft)
    this.#movements.push({ ...draft, number: this.#movements.length + 1, recordedAt })
  }

  #change(
    stock: Map<string, number>,
    { item, from, to, quantity, lot }: Omit<Draft, 'occurredAt' | 'document' | 'counted' | 'kind'>,
  ): void {
    const add = (place: Place | null, delta: number) => {
      if (place === null) return
      const key = bookKey(item, place, lot)
      stock.set(key, (stock.get(key) ?? 0) + delta)
    }
    add(from, -quantity)
    add(to, quantity)
  }

  #fitsDay({ item, from, to, lot }: Draft, at: number): boolean {
    if (this.#setting.shape.happened === 'minute') return true
    const free = (place: Place | null, way: number) =>
      place === null || (this.#ways.get(this.#dayKey(item, place, lot, at)) ?? way) === way
    return free(from, -1) && free(to, 1)
  }

  #keepDay({ item, from, to, lot }: Draft, at: number): void {
    if (from !== null) this.#ways.set(this.#dayKey(item, from, lot, at), -1)
    if (to !== null) this.#ways.set(this.#dayKey(item, to, lot, at), 1)
  }

  #dayKey(item: Item, place: Place, lot: string, at: number): string {
    return `${bookKey(item, place, lot)}|${Math.floor(at / DAY)}`
  }

  #held(item: Item): Held[] {
    const lots = this.#setting.shape.lots ? [0, 1].map((at) => lotName(item, at)) : ['']
    return this.#setting.places.flatMap((place) =>
      lots
        .map((lot) => ({ place, lot, quantity: this.#shelf.get(bookKey(item, place, lot)) ?? 0 }))
        .filter(({ quantity }) => quantity > 0),
    )
  }

  /** What takes most from the shelf: sales, or use where nothing is sold. */
  #issue(): Kind {
    return this.#setting.shape.kinds.includes('sale') ? 'sale' : 'consume'
  }

  #lotOf(item: Item): string {
    return this.#setting.shape.lots ? lotName(item, this.#setting.random.between(0, 1)) : ''
  }

  #amount(low: number, high: number): number {
    const { random, scale, shape } = this.#setting
    if (shape.pieces) return 1
    return scale === 0 ? random.between(low, high) : random.between(low * 10 ** scale, high * 10 ** scale)
  }

  #nextDocument(kind: Kind): string {
    this.#documents += 1
    return `${DOCUMENT_MARKS[kind]}-${40_000 + this.#documents}`
  }
}

interface Held {
  readonly place: Place
  readonly lot: string
  readonly quantity: number
}

const INCOMING: ReadonlySet<Kind> = new Set([
  'receipt',
  'produce',
  'customer-return',
  'sale-undone',
  'adjust-up',
])

/** How often each kind comes, as tickets of a lottery. */
const TICKETS: Readonly<Record<Kind, number>> = {
  opening: 0,
  receipt: 20,
  'receipt-undone': 1,
  'supplier-return': 2,
  sale: 44,
  'sale-undone': 1,
  'customer-return': 3,
  'adjust-up': 3,
  'adjust-down': 3,
  count: 12,
  consume: 8,
  produce: 4,
  scrap: 3,
  transfer: 12,
}

const DOCUMENT_MARKS: Readonly<Record<Kind, string>> = {
  opening: 'OP',
  receipt: 'GR',
  'receipt-undone': 'GR',
  'supplier-return': 'RS',
  sale: 'SO',
  'sale-undone': 'SO',
  'customer-return': 'RC',
  'adjust-up': 'ADJ',
  'adjust-down': 'ADJ',
  count: 'CNT',
  consume: 'WO',
  produce: 'WO',
  scrap: 'SC',
  transfer: 'TR',
}

const lotName = (item: Item, at: number) => `L${item.code.slice(-3)}${at === 0 ? 'A' : 'B'}`

function usualKinds(kinds: readonly Kind[]): Kind[] {
  return kinds.flatMap((kind) => Array.from({ length: TICKETS[kind] }, () => kind))
}
