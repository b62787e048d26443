/**
 * Decides the commands of one site, one after the other over the same books: what is posted and in which order, what
 * is refused and why, what is parked, and which parked movements an arrival lets go.
 *
 * Pure but for the state at hand, which moves on with every command. This one function serves the server's postings,
 * the question an outside system asks before it posts, and the dry run of an import.
 *
 * Of each LIVE movement one outcome is decided:
 * - posted (`order`), or posted now after it was parked (`order` and `freed`);
 * - `unchanged`: a set to what its book holds already;
 * - `parked`: its rule holds it, and what is announced covers it;
 * - `refused` by what it names and cannot have: stale-set, reservation-short, override-unusable;
 * - `refused` until it is confirmed: confirm-time, confirm-quantity, confirm-return, confirm-transit, confirm-repeat;
 * - `refused` by its book: malformed (beyond what can be counted), would-go-negative, reserved-for-others;
 * - `refused` by the others of its atomic command: with-others.
 */

import type { RefusalCode } from '../refusal-codes.ts'
import { MODES } from '../rules/modes/index.ts'
import { depthAt } from '../rules/rule.ts'
import { BELOW_FLOOR, leastHeld, rollback, type Stop } from './at-hand/books-at-hand.ts'
import { decide } from './decide.ts'
import type { Held } from './past.ts'
import {
  type Command,
  type Decided,
  LIVE,
  NOW,
  type PostState,
  REFUSED,
  type Refused,
  WHERE_BORNE,
} from './post-state.ts'
import { isCountedLess, keepPromises } from './promises/keep-promises.ts'
import { questionsIn } from './questions/confirmed.ts'
import { refusalOf } from './refusal.ts'
import { type Claims, createReach, heldThen, unusable } from './usable.ts'

/** Decides all commands of a state in turn; without commands, which parked movements may go by now. */
export function decideCommands(state: PostState): Decided {
  const decided: Decided = {
    order: [],
    refused: new Map(),
    parked: new Set(),
    unchanged: new Set(),
    freed: new Set(),
    sunk: new Map(),
    moved: new Set(),
  }
  // Without a command the question is which parked movements may go by now.
  if (state.commands.length === 0) free(state, state.waiting.keys(), decided)
  for (const command of state.commands) decideCommand(state, command, decided)
  return decided
}

function decideCommand(
  state: PostState,
  { first, end, atomic, faulty: unreadable = false }: Command,
  decided: Decided,
): void {
  const { books, moves, answered } = state
  const usable: number[] = []
  const claims: Claims = { once: new Set(), drawn: new Map(), usable }
  const reach = createReach(books, moves)
  let faulty = unreadable
  for (let index = first; index < end; index++) {
    if (answered[index] === REFUSED) faulty = true
    if (answered[index] !== LIVE) continue
    const faults = unusable(state, index, claims)
    const code = refusalOf(faults) ?? reach(index)
    if (code !== null) {
      faulty = true
      refuse(state, decided, index, code, { questions: questionsIn(faults) })
    } else if (moves.quantity[index] === 0) decided.unchanged.add(index)
    else {
      usable.push(index)
      state.lines.say(index)
    }
  }
  for (const index of usable) {
    const timing = state.timing[index]
    if (timing === NOW || (timing === WHERE_BORNE && !isBorne(state, index))) happenNow(state, decided, index)
    setBounds(state, index)
  }
  // The latest are stopped first, and of those that are stopped the earliest is parked first.
  const stops = decide(books, moves, usable).sort((left, right) => left.index - right.index)
  const gone = new Set(stops.map(({ index }) => index))
  const going = stops.length === 0 ? usable : usable.filter((index) => !gone.has(index))
  const stays = atomic && (faulty || stops.length > 0)
  if (stays) {
    rollback(books, moves, going)
    for (const stop of stops) settle(state, decided, stop, true)
    for (const index of going) refuse(state, decided, index, 'with-others')
    for (const index of usable) state.lines.unsay(index)
    return
  }
  const arrived = post(state, decided, going)
  for (const stop of stops) {
    settle(state, decided, stop, false)
    state.lines.unsay(stop.index)
    if (decided.parked.has(stop.index)) state.lines.say(stop.index, true)
  }
  if (state.waiting.size > 0) free(state, arrived, decided)
}

/** Whether a book bears a movement from the time on that it bears. */
function isBorne({ books, moves }: PostState, index: number): boolean {
  const { quantity } = leastHeld(books, moves, index)
  return quantity >= books.balance[moves.from[index]] || quantity >= moves.quantity[index]
}

/** A reversal that its book does not bear at the time it names, and what was parked, happen when they are decided. */
function happenNow({ moves, at }: PostState, { moved }: Decided, index: number): void {
  moves.outAt[index] = moves.inAt[index] = at
  moved.add(index)
}

/** How low a movement may take its book, and what of it is promised to itself. */
function setBounds(state: PostState, index: number): void {
  const { books, moves, rules, scale, permit, permits, draw } = state
  const rule = rules[index]
  moves.drawn[index] = draw[index] >= 0 ? moves.quantity[index] : 0
  if (rule === null) {
    moves.permitted[index] = Number.POSITIVE_INFINITY
    moves.keepsReserved[index] = 0
    return
  }
  const mode = MODES[rule.mode]
  moves.permitted[index] = mode.posts(depthAt(rule, scale(index)))
  // What was counted is there, whatever was promised.
  moves.keepsReserved[index] = Number(mode.keepsReserved && permit[index] < 0 && !isCountedLess(state, index))
  if (permit[index] < 0) return
  const sunk = Math.max(0, -leastHeld(books, moves, index).quantity)
  moves.permitted[index] = Math.max(moves.permitted[index], sunk + permits[permit[index]].remaining)
}

/** Applied already: counts what was used. Returns the slots that something came to. */
function post(state: PostState, decided: Decided, going: readonly number[]): Set<number> {
  const arrived = new Set<number>()
  for (const index of going) {
    spend(state, decided, index)
    decided.order.push(index)
    arrived.add(state.moves.to[index])
  }
  keepPromises(state, going)
  return arrived
}

/**
 * What a posted movement takes from its reservation, from its override and from what is announced. What a command
 * takes below zero and brings back in the same instant takes no more of an override than there is of it.
 */
function spend(state: PostState, { sunk }: Decided, index: number): void {
  const { moves, draw, draws, line, promises, permit, permits, received } = state
  if (draw[index] >= 0)
    promises.draw(index, { ...draws[draw[index]], units: moves.quantity[index], line: line(index) })
  received(index)
  if (permit[index] < 0) return
  const one = permits[permit[index]]
  const below = Math.max(0, Math.min(moves.quantity[index], -moves.leastAfter[index], one.remaining))
  sunk.set(index, below)
  one.used += below
  one.remaining = one.once ? 0 : one.remaining - below
}

/** Parks or refuses a movement that was stopped. */
function settle(
  state: PostState,
  decided: Decided,
  { index, why, shortfall, past }: Stop,
  whole: boolean,
): void {
  const { books, moves, rules, scale, parked, announced } = state
  if (why !== BELOW_FLOOR) {
    refuse(state, decided, index, 'reserved-for-others', { shortfall })
    return
  }
  // What comes in later changes nothing about what was there then.
  if (past !== null) {
    refuse(state, decided, index, 'would-go-negative', { shortfall, past })
    return
  }
  const rule = rules[index]!
  const slot = moves.from[index]
  const verdict = MODES[rule.mode].whenShort({
    depth: depthAt(rule, scale(index)),
    below: moves.quantity[index] - Math.max(0, books.balance[slot]),
    needed: parked[slot] + moves.quantity[index] - books.balance[slot],
    announced: announced(slot, { parked, balance: books.balance }),
  })
  if (verdict === 'refused' || whole || state.room <= 0) {
    refuse(state, decided, index, 'would-go-negative', { shortfall })
    return
  }
  decided.parked.add(index)
  state.room--
  parked[slot] += moves.quantity[index]
  const waiting = state.waiting.get(slot)
  if (waiting === undefined) state.waiting.set(slot, [index])
  else waiting.push(index)
}

/** Posts what was parked at books that got something, the oldest first, as long as it goes; one may let go another. */
function free(state: PostState, slots: Iterable<number>, decided: Decided): void {
  const queue = [...slots]
  for (let place = 0; place < queue.length; place++) {
    const slot = queue[place]
    const waiting = state.waiting.get(slot)
    if (waiting === undefined) continue
    for (const index of [...waiting]) {
      const faults = unusable(state, index, { once: new Set(), drawn: new Map(), usable: [] })
      const code = refusalOf(faults) ?? createReach(state.books, state.moves)(index)
      if (code !== null && code !== 'override-unusable') continue
      // An override that has ended is not needed any more where the goods are here.
      if (code === 'override-unusable') state.permit[index] = -1
      happenNow(state, decided, index)
      setBounds(state, index)
      if (decide(state.books, state.moves, [index]).length > 0) continue
      waiting.splice(waiting.indexOf(index), 1)
      state.parked[slot] -= state.moves.quantity[index]
      spend(state, decided, index)
      state.lines.say(index)
      decided.order.push(index)
      decided.freed.add(index)
      keepPromises(state, [index])
      queue.push(state.moves.to[index])
    }
  }
}

function refuse(
  state: PostState,
  { refused }: Decided,
  index: number,
  code: RefusalCode,
  {
    shortfall = 0,
    past = code === 'stale-set' ? believedPast(state, index) : null,
    questions = [],
  }: Partial<Refused> = {},
): void {
  const { books, moves, bookOfSet, lines } = state
  const slot = code === 'stale-set' ? bookOfSet[index] : moves.from[index]
  const [balance, reserved] = [books.balance[slot], books.reserved[slot]]
  const line =
    questions.length === 0 ? undefined : lines.asks(index).find((one) => questions.includes(one.code))
  refused.set(index, { code, shortfall, balance, reserved, past, questions, line: line ?? null })
}

/** What the book of a set held at the time it bears; null where that is what it holds now. */
function believedPast({ books, moves, bookOfSet }: PostState, index: number): Held | null {
  const [slot, at] = [bookOfSet[index], moves.outAt[index]]
  const quantity = heldThen(books, slot, at)
  return quantity === books.balance[slot] ? null : { quantity, at }
}
