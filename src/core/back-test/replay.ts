/**
 * Replays the movements of one item under a rule set, with the decisions of `core/posting`: what is let go is posted
 * in the order in which it was posted, and what is not stays out of the books for good.
 *
 * - Movements recorded at one instant are one command, netted; a correction stands alone, as does a row that states
 *   a level.
 * - What is held goes as soon as its book can bear it, and not at all once its grace time is over.
 * - What takes back a movement that was never posted is not posted either.
 * - A row that states a level brings the book to it, whatever the book holds by then: that was counted on the shelf.
 *
 * Everything a shortfall could wait for counts as announced, questions count as answered, and nothing is reserved.
 */
import type { BooksAtHand, Moves } from '../posting/at-hand/books-at-hand.ts'
import { decide } from '../posting/decide.ts'
import { decideCommands } from '../posting/decide-commands.ts'
import type { Past } from '../posting/past.ts'
import { type Decided, LIVE, type PostState, REPEATED } from '../posting/post-state.ts'
import { ALL_CONFIRMED } from '../posting/questions/confirmed.ts'
import { NO_LINES } from '../posting/questions/document-lines.ts'
import { QUANTITY_MAX } from '../quantity/quantity.ts'
import { createPromises } from '../reservations/promises.ts'
import { MODES } from '../rules/modes/index.ts'
import { depthAt, type Rule } from '../rules/rule.ts'
import type { Instant } from '../time.ts'
import { bookClocks, type Clocks } from './clocks.ts'
import type { ItemCase, Tried } from './item-case.ts'
import { addLeg, type KnownLegs, pastSince } from './known-legs.ts'
import type { Outcomes } from './outcomes.ts'

/** Where a movement stands. */
const POSTED = 1
const HELD = 2
const STOPPED = 3

/** Replays a case; `ruleOf` has the rule of each of its facts. Answers how its books stood. */
export function replay(one: ItemCase, ruleOf: readonly Rule[], outcomes: Outcomes): Clocks {
  const { tried, period } = one
  const run = startRun(one, ruleOf, outcomes)
  for (let first = 0, next = 0; first < tried.length; first = next) {
    while (next < tried.length && (next === first || isTogether(tried[next - 1], tried[next]))) next++
    run.command(first, next)
  }
  run.end(period.measuredTo)
  return run.clocks
}

function isTogether(left: Tried, right: Tried): boolean {
  return left.at === right.at && !isAlone(left) && !isAlone(right)
}

function isAlone({ level, corrects }: Tried): boolean {
  return level !== null || corrects >= 0
}

function startRun(one: ItemCase, ruleOf: readonly Rule[], outcomes: Outcomes) {
  const { tried, period, slots, isShelf } = one
  const size = tried.length
  const books = {
    balance: new Float64Array(slots),
    reserved: new Float64Array(slots),
    pasts: new Map<number, Past>(),
  }
  const moves = movesOf(one)
  const state = stateOf(one, books, moves, ruleOf)
  const lastIn = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY)
  const known = new Map<number, KnownLegs>()
  const status = new Uint8Array(size)
  const { scale } = one.history.items[one.item]
  const alone = [0]
  const clocks = bookClocks(slots, period, outcomes.begins)
  let nextEnd = Number.POSITIVE_INFINITY
  const graceMs = (index: number) => state.rules[index]!.graceSeconds * 1000

  function command(first: number, next: number): void {
    const { at } = tried[first]
    if (nextEnd <= at) endOverdue(at)
    for (let index = first; index < next; index++) prepare(index)
    if (next - first === 1 && isPlain(first)) {
      decidePlain(first, at)
      return
    }
    for (let index = first; index < next; index++) askPast(index)
    state.at = at
    state.commands[0] = { first, end: next, atomic: false }
    settle(decideCommands(state), at)
    books.pasts.clear()
  }

  /** Leaves out what takes back a movement that is not posted, and brings a level to what it says. */
  function prepare(index: number): void {
    const { corrects, level } = tried[index]
    if (corrects >= 0 && (status[corrects] === HELD || status[corrects] === STOPPED)) {
      if (status[corrects] === HELD) takeOff(corrects)
      status[corrects] = STOPPED
      status[index] = STOPPED
      state.answered[index] = REPEATED
      outcomes.needless(tried[index])
      return
    }
    if (level !== null) bringTo(index, level)
    lastIn[moves.to[index]] = Math.max(lastIn[moves.to[index]], moves.inAt[index])
  }

  function bringTo(index: number, level: number): void {
    const { from, to } = tried[index]
    const [shelf, beyond] = isShelf(from) ? [from, to] : [to, from]
    const change = level - books.balance[shelf]
    moves.quantity[index] = Math.abs(change)
    moves.from[index] = change < 0 ? shelf : beyond
    moves.to[index] = change < 0 ? beyond : shelf
  }

  /** A movement that is dated back behind something that came in is decided by what its book held since. */
  function askPast(index: number): void {
    const slot = moves.from[index]
    const since = moves.outAt[index]
    if (state.rules[index] === null || since >= lastIn[slot] || state.answered[index] !== LIVE) return
    const past = books.pasts.get(slot)
    if (past !== undefined && past.since <= since) return
    const legs = known.get(slot)
    if (legs !== undefined) books.pasts.set(slot, pastSince(legs, books.balance[slot], since))
  }

  /** Whether a movement alone is decided by the balance of its book alone, and lets nothing go that waits. */
  function isPlain(index: number): boolean {
    const rule = state.rules[index]
    if (state.answered[index] !== LIVE || isAlone(tried[index]) || state.waiting.has(moves.to[index]))
      return false
    const [held, taken] = [books.balance[moves.from[index]], moves.quantity[index]]
    if (held - taken < -QUANTITY_MAX || books.balance[moves.to[index]] + taken > QUANTITY_MAX) return false
    if (rule === null) return true
    return moves.outAt[index] >= lastIn[moves.from[index]] && (held >= taken || rule.mode !== 'hold')
  }

  /** Most movements are such; the same decision, without what a command of several needs. */
  function decidePlain(index: number, at: Instant): void {
    const rule = state.rules[index]
    moves.permitted[index] =
      rule === null ? Number.POSITIVE_INFINITY : MODES[rule.mode].posts(depthAt(rule, scale))
    alone[0] = index
    if (decide(books, moves, alone).length === 0) {
      post(index, at)
      return
    }
    status[index] = STOPPED
    outcomes.stopped(tried[index], 'refused', false)
  }

  function settle({ order, freed, parked, refused }: Decided, at: Instant): void {
    for (const index of parked) {
      status[index] = HELD
      nextEnd = Math.min(nextEnd, at + graceMs(index))
      outcomes.held(tried[index])
    }
    for (const index of order) {
      post(index, at)
      if (!freed.has(index)) continue
      outcomes.released(tried[index], at - tried[index].at)
      if (state.waiting.get(moves.from[index])?.length === 0) state.waiting.delete(moves.from[index])
    }
    for (const [index, { past }] of refused) {
      status[index] = STOPPED
      outcomes.stopped(tried[index], 'refused', past !== null)
    }
  }

  function post(index: number, at: Instant): void {
    const [from, to] = [moves.from[index], moves.to[index]]
    status[index] = POSTED
    clocks.note(from, at, books.balance[from])
    clocks.note(to, at, books.balance[to])
    if (isShelf(from)) note(from, moves.outAt[index], -moves.quantity[index])
    if (isShelf(to)) note(to, moves.inAt[index], moves.quantity[index])
    lastIn[to] = Math.max(lastIn[to], moves.inAt[index])
    outcomes.posted(tried[index], at)
  }

  function note(slot: number, at: Instant, change: number): void {
    const legs = known.get(slot)
    if (legs === undefined) known.set(slot, { at: [at], by: [change] })
    else addLeg(legs, at, change)
  }

  function takeOff(index: number): void {
    const slot = moves.from[index]
    const waiting = state.waiting.get(slot)!
    waiting.splice(waiting.indexOf(index), 1)
    if (waiting.length === 0) state.waiting.delete(slot)
    state.parked[slot] -= moves.quantity[index]
  }

  /** What has waited for its grace time is stopped. */
  function endOverdue(at: Instant): void {
    nextEnd = Number.POSITIVE_INFINITY
    for (const index of [...state.waiting.values()].flat().sort((left, right) => left - right)) {
      const end = tried[index].at + graceMs(index)
      if (end > at) {
        nextEnd = Math.min(nextEnd, end)
        continue
      }
      takeOff(index)
      status[index] = STOPPED
      outcomes.stopped(tried[index], 'expired', false)
    }
  }

  return {
    clocks,
    command,
    end(at: Instant): void {
      endOverdue(at)
      for (const index of [...state.waiting.values()].flat()) outcomes.waits(tried[index])
      clocks.end()
    },
  }
}

/** Columns of their own for one run, which changes them. */
function movesOf({ columns, tried }: ItemCase): Moves {
  const size = tried.length
  return {
    quantity: columns.quantity.slice(),
    from: columns.from.slice(),
    to: columns.to.slice(),
    outAt: columns.outAt.slice(),
    inAt: columns.inAt.slice(),
    permitted: new Float64Array(size),
    keepsReserved: new Uint8Array(size),
    drawn: new Float64Array(size),
    fromAfter: new Float64Array(size),
    toAfter: new Float64Array(size),
    leastAfter: new Float64Array(size),
  }
}

function stateOf(
  { tried, columns, history, item, slots }: ItemCase,
  books: BooksAtHand,
  moves: Moves,
  ruleOf: readonly Rule[],
) {
  const size = tried.length
  const { scale } = history.items[item]
  return {
    books,
    moves,
    commands: [{ first: 0, end: 0, atomic: false }],
    answered: new Uint8Array(size).fill(LIVE),
    rules: tried.map(({ facts: index }) => (index < 0 ? null : ruleOf[index])),
    scale: () => scale,
    at: 0,
    timing: columns.timing,
    expected: new Float64Array(size).fill(Number.NaN),
    bookOfSet: moves.from,
    permit: new Int32Array(size).fill(-1),
    permits: [],
    draw: new Int32Array(size).fill(-1),
    draws: [],
    line: () => null,
    promises: createPromises({ stock: new Map(), lines: [], promised: [] }),
    takenBack: new Map(),
    itemOf: () => item,
    bookOf: (slot: number) => slot,
    parked: new Float64Array(slots),
    announced: () => Number.POSITIVE_INFINITY,
    waiting: new Map<number, number[]>(),
    room: Number.POSITIVE_INFINITY,
    received: () => {},
    questions: new Int32Array(size),
    confirmed: () => ALL_CONFIRMED,
    exceeds: () => false,
    lines: NO_LINES,
  } satisfies PostState
}
