/**
 * What becomes of movements that are submitted, decided the slow way: every balance and promise is added up from
 * nothing whenever it is asked for.
 *
 * A movement is refused by what it says, then by what was posted under its key, then by what it names and cannot
 * have, then by its book. The demand of a command is summed over all of it: while a book would be taken too low, the
 * latest movement out of it is stopped; and all that is left has to go in some order. What comes in lets go what is
 * parked at its book, the oldest first.
 */
import { announcedFor, receive } from './announced.ts'
import { openQuestions } from './documents.ts'
import { cutBack, fill, giveBack } from './filling.ts'
import {
  answerOf,
  begin,
  bookedOf,
  contentOf,
  type Going,
  keyOf,
  refuse,
  refusedAnswer,
  sameKey,
  saysTheSame,
} from './going.ts'
import type { Asker, Move, MoveAnswer, Question } from './operations.ts'
import { keepsPromises, permits, type Verdict, verdictOn } from './rules.ts'
import { greater, lesser, sum } from './sums.ts'
import {
  type AskedMove,
  balanceOf,
  COUNTERPARTIES,
  type Drawn,
  type Hold,
  heldAt,
  leastFrom,
  type Override,
  type Part,
  promisedOf,
  SAFE_MAX,
  type Site,
  spanOf,
  type World,
} from './world.ts'

/** Or the code by which it cannot even be read, and of a movement what it says all the same. */
export type Asked = AskedMove | Unread
interface Unread {
  readonly id: string
  readonly unreadable: string
  readonly move?: Move
}

export interface Submission {
  readonly asked: readonly Asked[]
  readonly atomic: boolean
  readonly by: Asker
}

export function submit(world: World, site: Site, submission: Submission, at: number): MoveAnswer[] {
  return new Posting(world, site, at).submit(submission)
}

/** Tries everything that is parked again; returns how many went. */
export function retryParked(world: World, site: Site, at: number): number {
  return new Posting(world, site, at).free(parkedAt(site, at).map(({ asked }) => bookOf(asked)))
}

export function parkedAt(site: Site, at: number): Hold[] {
  return site.holds.filter((hold) => hold.state === 'parked' && hold.expiresAt > at).sort(byNumber)
}

const byNumber = (left: Hold, right: Hold) => Number(left.id.split('-')[1]) - Number(right.id.split('-')[1])
const bookOf = ({ move }: AskedMove) => `${move.item}\n${move.from}`

/** A movement its book does not let go, and whether an earlier time is the reason. */
interface Stopped {
  readonly one: Going
  readonly code: string
  readonly isPast: boolean
}

class Posting {
  readonly world: World
  readonly site: Site
  readonly at: number
  /** Parked just now, and not numbered yet. */
  readonly fresh: Hold[] = []
  /** Each posting has an instant of its own, later than those before it. */
  readonly recordedAt: number

  constructor(world: World, site: Site, at: number) {
    this.world = world
    this.site = site
    this.at = at
    this.recordedAt = Math.max(at, (site.booked.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + 1)
  }

  submit({ asked, atomic, by }: Submission): MoveAnswer[] {
    const all = asked.map((one) => ('unreadable' in one ? one : begin(one, by)))
    const going = all.filter((one) => 'asked' in one)
    if (this.site.mode === 'observe') for (const { asked: one } of going) this.register(one)
    for (const [place, one] of going.entries()) this.judge(one, going.slice(0, place))
    const isFaulty = going.length < all.length
    if (!atomic) for (const one of going) this.decide([one], false, false)
    else if (going.length > 0) this.decide(going, atomic, isFaulty)
    this.number()
    for (const [place, one] of going.entries())
      if (one.state === 'repeated') this.sameAs(one, going.slice(0, place))
    return all.map((one) =>
      'asked' in one ? answerOf(this.world, this.site, one) : refusedAnswer(one.id, this.unread(one)),
    )
  }

  private register({ move }: AskedMove): void {
    const { items } = this.world
    if (!items.has(move.item)) items.set(move.item, { scale: 0, category: null, packs: {}, habits: {} })
    for (const path of [move.from, move.to])
      if (!this.site.places.has(path))
        this.site.places.set(path, COUNTERPARTIES.includes(path) ? 'counterparty' : 'shelf')
  }

  /** A unit or a fraction that does not fit is told last of what keeps a movement from being read. */
  private unread({ unreadable, move }: Unread): string {
    if (move === undefined || unreadable === 'malformed') return unreadable
    const known = [...this.site.booked, ...parkedAt(this.site, this.at)].map(({ key }) => key)
    if (known.includes(keyOf(move.source, move.id))) return 'conflict'
    if (this.site.mode === 'observe') return unreadable
    if (!this.world.items.has(move.item)) return 'unknown-item'
    const isKnown = this.site.places.has(move.from) && this.site.places.has(move.to)
    if (!isKnown) return 'unknown-location'
    return this.isContradicted(move) ? 'kind-against-direction' : unreadable
  }

  /** By what it says, and by what was posted or parked under its key before. */
  private judge(one: Going, before: readonly Going[]): void {
    const { asked } = one
    const { move } = asked
    const earlier = bookedOf(this.site, one)
    const twin = before.find((other) => sameKey(other, one) && other.code === null)
    const first = earlier?.content ?? (twin === undefined ? null : contentOf(twin.asked, twin.by))
    if (first !== null) {
      if (saysTheSame(first, contentOf(asked, one.by))) one.state = 'repeated'
      else refuse(one, 'conflict')
      return
    }
    const code = this.unpostable(asked)
    if (code !== null) {
      refuse(one, code)
      return
    }
    if (this.site.mode === 'guard') one.odd = this.oddities(asked)
    const parked = parkedAt(this.site, this.at).find(({ key }) => key === keyOf(move.source, move.id))
    if (parked === undefined) return
    if (!saysTheSame(parked.content, contentOf(asked, one.by))) refuse(one, 'conflict')
    else Object.assign(one, { state: 'held', hold: parked })
  }

  private unpostable({ move, reverses, happensNow = false }: AskedMove): string | null {
    const { places, closedUntil, mode } = this.site
    const item = this.world.items.get(move.item)
    if (item === undefined) return 'unknown-item'
    if (!places.has(move.from) || !places.has(move.to)) return 'unknown-location'
    if (mode === 'guard' && reverses === null && !happensNow && this.isContradicted(move))
      return 'kind-against-direction'
    const happened = happensNow || reverses !== null ? this.at : Date.parse(move.occurredAt)
    if (closedUntil !== null && happened <= closedUntil) return 'period-closed'
    return null
  }

  /** What is asked about a time, and about a quantity, by all that happened so far. */
  private oddities({ move, units, expected, reverses }: AskedMove): Question[] {
    if (reverses !== null) return []
    const item = this.world.items.get(move.item)!
    const time: Question[] = this.isOddTime(Date.parse(move.occurredAt)) ? ['confirm-time'] : []
    const habit = expected === null ? item.habits[move.kind] : undefined
    if (habit === undefined || units <= habit.large) return time
    const isFarOff = units >= habit.usual * 10n && units >= habit.large * 2n
    const isPack = Object.values(item.packs).some(
      (pack) => units % pack === 0n && units / pack <= habit.usual,
    )
    return isFarOff || isPack ? [...time, 'confirm-quantity'] : time
  }

  /** A kind of what comes in that takes out, or the other way round. */
  private isContradicted({ kind, from, to }: Move): boolean {
    const [leaves, comes] = [from, to].map((path) => this.site.places.get(path) === 'shelf')
    if (comes && !leaves) return ['pick', 'ship', 'sale', 'consume', 'scrap'].includes(kind)
    const isIn = ['receipt', 'return', 'restock', 'produce'].includes(kind)
    return leaves && !comes && isIn && !(kind === 'return' && to === 'supplier')
  }

  /** Well after the clock of the site, or more than a year before all that has happened there. */
  private isOddTime(happened: number): boolean {
    const [hour, day] = [3_600_000, 86_400_000]
    const past = this.site.booked.filter(({ inAt, at }) => inAt <= at + 48 * hour).map(({ inAt }) => inAt)
    const newest = past.length === 0 ? null : Math.min(this.at, Math.max(...past))
    return happened > this.at + 48 * hour || (newest !== null && happened < newest - 366 * day)
  }

  private outAt({ asked, isNow }: Going): number {
    return isNow ? this.at : spanOf(asked.move.occurredAt).last
  }

  private inAt({ asked, isNow }: Going): number {
    return isNow ? this.at : spanOf(asked.move.occurredAt).first
  }

  /** The least its book holds from then on, in both orders, without it. */
  private leastNow(one: Going): bigint {
    const { item, from } = one.asked.move
    return lesser(balanceOf(this.site, item, from), leastFrom(this.site, item, from, this.outAt(one)))
  }

  /** What takes another back happens then where its book bears that and the period is open; else now. */
  private timeOf(one: Going): void {
    const { move, units, reverses } = one.asked
    if (reverses === null) return
    const { closedUntil } = this.site
    const isClosed = closedUntil !== null && Date.parse(move.occurredAt) <= closedUntil
    // Where nothing stops a movement nobody looks at what its book held then.
    const least = this.verdict(one) === null ? null : this.leastNow(one)
    const isBorne = least === null || least >= balanceOf(this.site, move.item, move.from) || least >= units
    one.isNow = isClosed || !isBorne
  }

  private decide(all: readonly Going[], atomic: boolean, isFaulty: boolean): void {
    const claimed = new Set<Override>()
    const asked: Going[] = []
    for (const one of all) {
      if (one.state !== 'live') continue
      const code = this.unusable(one, asked, claimed)
      if (code !== null) refuse(one, code)
      else if (one.asked.units === 0n) one.state = 'unchanged'
      else if (this.overflows(one, asked)) refuse(one, 'malformed')
      else asked.push(one)
    }
    for (const one of asked) this.timeOf(one)
    const tooMuch = this.stops(asked)
    const stopped = tooMuch.length > 0 || this.goesInSomeOrder(asked) ? tooMuch : this.leftBehind(asked)
    const going = asked.filter((one) => !stopped.some((stop) => stop.one === one))
    const isWhole =
      !atomic || (!isFaulty && stopped.length === 0 && all.every(({ state }) => state !== 'refused'))
    if (!isWhole) {
      for (const one of going) refuse(one, 'with-others')
      for (const { one, code } of stopped) refuse(one, code)
      return
    }
    const arrived = going.map((one) => this.post(one))
    this.keepPromises(going)
    const inTurn = asked.flatMap((one) => stopped.find((stop) => stop.one === one) ?? [])
    for (const stop of inTurn) this.settle(stop)
    this.free(arrived)
  }

  /** What it names and cannot have. An override that is good for one movement is so for the first that names it. */
  private unusable(one: Going, before: readonly Going[], claimed: Set<Override>): string | null {
    const { asked } = one
    const { move, expected, units } = asked
    const isOut = this.site.places.get(move.from) === 'shelf'
    const place = isOut ? move.from : move.to
    const open = openQuestions(this.site, one, before, [...parkedAt(this.site, this.at), ...this.fresh])
    if (open[0] === 'confirm-time') return open[0]
    if (expected !== null && heldAt(this.site, move.item, place, spanOf(move.occurredAt).last) !== expected)
      return 'stale-set'
    if (open.length > 0) return open[0]
    if (move.reservation !== undefined) {
      const isSame = ({ asked: { move: other } }: Going) =>
        other.reservation === move.reservation && other.item === move.item && other.from === move.from
      const drawn = sum(before.filter(isSame).map((other) => other.asked.units))
      if (sum(this.drawable(asked).map(({ open }) => open)) < drawn + units) return 'reservation-short'
    }
    if (move.override === undefined) return null
    const override = this.override(asked)
    if (override === undefined || claimed.has(override)) return 'override-unusable'
    if (override.once) claimed.add(override)
    return null
  }

  private drawable({ move }: AskedMove): Part[] {
    const found = this.site.reservations.find(({ id }) => id === move.reservation)
    return (found?.parts ?? []).filter(
      (part) =>
        part.item === move.item && part.location === move.from && part.open > 0n && part.expiresAt > this.at,
    )
  }

  private override({ move }: AskedMove): Override | undefined {
    return this.site.overrides.find(
      (one) =>
        one.id === move.override &&
        one.state === 'approved' &&
        one.expiresAt > this.at &&
        one.item === move.item &&
        one.location === move.from &&
        one.used < one.quantity,
    )
  }

  private verdict({ asked: { move }, by }: Going): Verdict | null {
    const { item, from, source, kind, channel } = move
    const facts = { item, location: from, source, kind, channel: channel ?? null, role: by.role }
    return verdictOn(this.world, this.site, facts, this.at)
  }

  /** Beyond what can be counted, if all of a book that goes out, or all that comes in, went first. */
  private overflows({ asked: { move, units } }: Going, before: readonly Going[]): boolean {
    const here = before.filter(({ asked }) => asked.move.item === move.item)
    const out = here.filter(({ asked }) => asked.move.from === move.from).map(({ asked }) => asked.units)
    const comes = here.filter(({ asked }) => asked.move.to === move.to).map(({ asked }) => asked.units)
    return (
      balanceOf(this.site, move.item, move.from) - sum([...out, units]) < -SAFE_MAX ||
      balanceOf(this.site, move.item, move.to) + sum([...comes, units]) > SAFE_MAX
    )
  }

  private stops(asked: readonly Going[]) {
    const stopped: Stopped[] = []
    for (let isSettled = false; !isSettled; ) {
      isSettled = true
      for (const one of asked.toReversed()) {
        if (stopped.some((stop) => stop.one === one)) continue
        const stop = this.stops1(
          one,
          asked.filter((other) => !stopped.some((stop) => stop.one === other)),
        )
        if (stop === null) continue
        stopped.push(stop)
        isSettled = false
      }
    }
    return stopped
  }

  /** Whether all can be made one after the other: each finds its units where it takes them from. */
  private goesInSomeOrder(asked: readonly Going[]): boolean {
    const deadEnds = new Set<string>()
    const goesBehind = (done: readonly Going[]): boolean => {
      const name = asked.map((one) => (done.includes(one) ? 'x' : '-')).join('')
      if (done.length === asked.length) return true
      if (deadEnds.has(name)) return false
      const goes = asked.some(
        (one) => !done.includes(one) && !this.isNowhere(one, done) && goesBehind([...done, one]),
      )
      if (!goes) deadEnds.add(name)
      return goes
    }
    return goesBehind([])
  }

  /** What is left when each goes in turn, over and over, as soon as its units are there. */
  private leftBehind(asked: readonly Going[]): Stopped[] {
    const done: Going[] = []
    for (let before = -1; before < done.length; ) {
      before = done.length
      for (const one of asked) if (!done.includes(one) && !this.isNowhere(one, done)) done.push(one)
    }
    return asked.filter((one) => !done.includes(one)).map((one) => this.stops1(one, [...done, one])!)
  }

  private isNowhere(one: Going, done: readonly Going[]): boolean {
    return this.stops1(one, [...done, one])?.code === 'would-go-negative'
  }

  private stops1(one: Going, going: readonly Going[]): Stopped | null {
    const verdict = this.verdict(one)
    if (verdict === null) return null
    const { item, from } = one.asked.move
    const balance = balanceOf(this.site, item, from)
    const here = going.filter(({ asked: { move } }) => move.item === item)
    const out = here.filter(({ asked }) => asked.move.from === from)
    const after =
      balance -
      sum(out.map(({ asked }) => asked.units)) +
      sum(here.filter(({ asked }) => asked.move.to === from).map(({ asked }) => asked.units))
    const override = one.asked.move.override === undefined ? undefined : this.override(one.asked)
    const held = this.leastNow(one)
    const sunk = held < 0n ? -held : 0n
    const byRule = permits(verdict)
    const byOverride = override === undefined ? 0n : sunk + override.quantity - override.used
    const floor = byRule === null ? null : -greater(byRule, byOverride)
    const more = here.flatMap((other) => [
      ...(other.asked.move.from === from ? [{ at: this.outAt(other), units: -other.asked.units }] : []),
      ...(other.asked.move.to === from ? [{ at: this.inAt(other), units: other.asked.units }] : []),
    ])
    const then = leastFrom(this.site, item, from, this.outAt(one), more)
    const code = 'would-go-negative'
    if (floor !== null && after < lesser(balance, floor)) return { one, code, isPast: false }
    if (floor !== null && then < lesser(held, floor)) return { one, code, isPast: true }
    const isDrawn = (other: Going) => other.asked.move.reservation !== undefined
    const promised =
      promisedOf(this.site, item, from, this.at) - sum(out.filter(isDrawn).map(({ asked }) => asked.units))
    const keeps =
      keepsPromises(verdict) && override === undefined && !isDrawn(one) && !this.isCountedLess(one)
    return keeps && promised > 0n && after < promised
      ? { one, code: 'reserved-for-others', isPast: false }
      : null
  }

  /** What was counted is there, whatever was promised. */
  private isCountedLess({ asked: { expected, move } }: Going): boolean {
    return expected !== null && this.site.places.get(move.from) === 'shelf'
  }

  /** What is taken back is promised again, a count breaks the newest promises, and what is free goes to who waits. */
  private keepPromises(going: readonly Going[]): void {
    for (const { asked } of going) {
      const first = this.site.booked.find(({ seq }) => String(seq) === asked.reverses)
      if (first !== undefined) giveBack(this.site, first.drawn, this.at)
    }
    for (const one of going)
      if (this.isCountedLess(one)) cutBack(this.site, one.asked.move.item, one.asked.move.from, this.at)
    for (const item of new Set(going.map(({ asked }) => asked.move.item))) fill(this.site, item, this.at)
  }

  /** Parked where its rule holds and what is announced covers it with all that is parked there; else refused. */
  private settle({ one, code, isPast }: Stopped): void {
    const verdict = this.verdict(one)!
    const { asked } = one
    const { item, from } = asked.move
    const balance = balanceOf(this.site, item, from)
    const missing = asked.units - (balance > 0n ? balance : 0n)
    const parked = sum(this.parkedAtBook(bookOf(asked)).map((hold) => hold.asked.units))
    const isCovered = parked + asked.units - balance <= announcedFor(this.site, item, from, this.needs(item))
    const isParked =
      code === 'would-go-negative' &&
      !isPast &&
      verdict.mode === 'hold' &&
      isCovered &&
      (verdict.depth === null || missing <= verdict.depth)
    if (!isParked) {
      refuse(one, code)
      return
    }
    const [key, content] = [keyOf(asked.move.source, asked.move.id), contentOf(asked, one.by)]
    const expiresAt = this.at + verdict.graceSeconds * 1000
    one.hold = { id: '', key, content, asked, state: 'parked', expiresAt, by: one.by }
    this.fresh.push(one.hold)
    one.state = 'held'
  }

  /** What the places of an item lack of what is parked there. */
  private needs(item: string): Map<string, bigint> {
    const needs = new Map<string, bigint>()
    for (const place of this.site.places.keys()) {
      const parked = sum(this.parkedAtBook(`${item}\n${place}`).map((hold) => hold.asked.units))
      if (parked > 0n) needs.set(place, greater(0n, parked - balanceOf(this.site, item, place)))
    }
    return needs
  }

  private parkedAtBook(book: string): Hold[] {
    return [...parkedAt(this.site, this.at), ...this.fresh.filter(({ state }) => state === 'parked')].filter(
      (hold) => bookOf(hold.asked) === book && !this.isBarred(hold),
    )
  }

  /** Not even what happens now may go. */
  private isBarred(_: Hold): boolean {
    const { closedUntil } = this.site
    return closedUntil !== null && this.at <= closedUntil
  }

  /** Books it, and takes what it uses up. Returns the book it came to. */
  private post(one: Going): string {
    const { site, recordedAt: at } = this
    const { asked } = one
    const { move, units } = asked
    const override = move.override === undefined ? undefined : this.override(asked)
    const drawn = move.reservation === undefined ? [] : this.drawable(asked)
    one.state = 'posted'
    const seq = BigInt(site.booked.length + 1)
    const from = balanceOf(site, move.item, move.from) - units
    const to = balanceOf(site, move.item, move.to) + units
    const key = keyOf(move.source, move.id)
    const [outAt, inAt] = [this.outAt(one), this.inAt(one)]
    const occurredAt = one.isNow ? new Date(outAt).toISOString() : move.occurredAt
    const taken: Drawn[] = []
    site.booked.push({
      seq,
      key,
      content: contentOf(asked, one.by),
      move,
      units,
      at,
      from,
      to,
      outAt,
      inAt,
      occurredAt,
      reverses: asked.reverses,
      drawn: taken,
    })
    // Where nothing stops a movement nobody looks at what its book held then.
    const isDecided = this.verdict(one) !== null
    one.least = isDecided ? lesser(from, leastFrom(site, move.item, move.from, outAt)) : from
    let rest = units
    const ofLine = (part: Part) => Number(part.line !== move.line)
    const inTurn = (left: Part, right: Part) =>
      ofLine(left) - ofLine(right) || (left.line < right.line ? -1 : 1)
    for (const part of drawn.sort(inTurn)) {
      const took = lesser(rest, part.open)
      if (took === 0n) continue
      part.open -= took
      part.fulfilled += took
      rest -= took
      taken.push({ reservation: move.reservation!, line: part.line, location: part.location, units: took })
    }
    if (override !== undefined) {
      const sunk = greater(0n, lesser(units, -one.least))
      override.used += lesser(sunk, override.quantity - override.used)
      if (override.once || override.used === override.quantity) override.state = 'used'
    }
    receive(site, asked)
    return `${move.item}\n${move.to}`
  }

  /**
   * Posts what is parked at these books, as long as it goes; what one brings may let go another. Where a site is only
   * observed, nothing is let go.
   */
  free(books: readonly string[]): number {
    if (this.site.mode === 'observe') return 0
    const queue = [...new Set(books)]
    let freed = 0
    for (let place = 0; place < queue.length; place++)
      for (const hold of this.parkedAtBook(queue[place])) {
        const one = begin({ ...hold.asked, happensNow: true }, hold.by)
        // An override that has ended is not needed any more where the goods are here.
        const code = this.unusable(one, [], new Set())
        if (code !== null && code !== 'override-unusable') continue
        if (this.overflows(one, []) || this.stops1(one, [one]) !== null) continue
        queue.push(this.post(one))
        this.keepPromises([one])
        hold.state = 'posted'
        freed++
      }
    return freed
  }

  /** Numbers what stays parked. A key that was parked before, and given up since, keeps its number. */
  private number(): void {
    for (const hold of this.fresh) {
      if (hold.state !== 'parked') continue
      this.site.lastHold++
      const before = this.site.holds.findIndex(({ key }) => key === hold.key)
      hold.id = this.site.holds[before]?.id ?? `${this.site.number}-${this.site.lastHold}`
      if (before >= 0) this.site.holds.splice(before, 1)
      this.site.holds.push(hold)
    }
  }

  /** Said twice in one request: answered as the first of them was. */
  private sameAs(one: Going, before: readonly Going[]): void {
    const first = before.find((other) => sameKey(other, one) && other.state !== 'repeated')
    if (first !== undefined) one.least = first.least
    if (first === undefined || bookedOf(this.site, one) !== undefined) return
    one.state = first.state
    one.code = first.code
    one.hold = first.hold
  }
}
