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
 * - `refused` by its book: malformed (beyond what can be counted), would-go-negative, reserved-for-others;
 * - `refused` by the others of its atomic command: with-others.
 */
import type { RefusalCode } from '../codes.ts'
import type { Standing } from '../holds/coverage.ts'
import { QUANTITY_MAX, type Quantity } from '../quantity/quantity.ts'
import { MODES } from '../rules/modes/index.ts'
import { depthAt, type Rule } from '../rules/rule.ts'
import { BELOW_FLOOR, type BooksAtHand, decide, type Moves, rollback, type Stop } from './decide.ts'
import { FAULT, type Faults, refusalOf } from './refusal.ts'

/** Movements first … end-1 of the columns, decided together. */
export interface Command {
  readonly first: number
  readonly end: number
  /** All or nothing. */
  readonly atomic: boolean
  /** Something of it cannot even be read, and is answered elsewhere. */
  readonly faulty?: boolean
}

/** Whether a movement is still to be decided, was posted before, or is refused by what it says. */
export const LIVE = 0
export const REPEATED = 1
export const REFUSED = 2

/** An approved override, as far as it is not used up. */
export interface Permit {
  /** Units by which it still lets books sink. */
  remaining: Quantity
  readonly once: boolean
  used: Quantity
}

export interface PostState {
  readonly books: BooksAtHand
  readonly moves: Moves
  readonly commands: readonly Command[]
  /** LIVE, REPEATED or REFUSED. */
  readonly answered: Uint8Array
  /** The rule that decides a movement out of a shelf; null where there is no floor. */
  readonly rules: readonly (Rule | null)[]
  /** Decimal places of the movement's item. */
  readonly scale: (movement: number) => number
  /** What a set believes its book to hold, NaN where a movement is no set; and the slot of that book. */
  readonly expected: Float64Array
  readonly bookOfSet: Int32Array
  /** Index into `permits`; -1 where none is named. */
  readonly permit: Int32Array
  readonly permits: readonly Permit[]
  /** Index into `open`, what a reservation still holds of the book; -1 where none is named. */
  readonly draw: Int32Array
  readonly open: Float64Array
  /** By slot: units of parked movements. */
  readonly parked: Float64Array
  /** Units announced to come in that a book may count on. */
  readonly announced: (slot: number, standing: Standing) => Quantity
  /** Parked movements by the slot they leave, the oldest first. Those that go are taken out. */
  readonly waiting: Map<number, number[]>
  /** How many more movements may be parked at the site. */
  room: number
  /** Is called for each movement that is posted: what it brings is not announced any more. */
  readonly received: (movement: number) => void
}

export interface Refused {
  readonly code: RefusalCode
  /** What is missing; zero where nothing is. */
  readonly shortfall: Quantity
  /** What the book held, and what of it was promised, when it was refused. */
  readonly balance: Quantity
  readonly reserved: Quantity
}

export interface Decided {
  /** Movements that are posted, in this order. */
  readonly order: number[]
  readonly refused: Map<number, Refused>
  readonly parked: Set<number>
  /** Sets to what the book holds already. */
  readonly unchanged: Set<number>
  /** Movements parked before that are posted now. */
  readonly freed: Set<number>
  /** Units that movements took of the override they name. */
  readonly sunk: Map<number, Quantity>
}

/** Decides all commands of a state in turn; without commands, which parked movements may go by now. */
export function decideCommands(state: PostState): Decided {
  const decided: Decided = {
    order: [],
    refused: new Map(),
    parked: new Set(),
    unchanged: new Set(),
    freed: new Set(),
    sunk: new Map(),
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
  const claims: Claims = { once: new Set(), drawn: new Map() }
  const reach = createReach(books, moves)
  let faulty = unreadable
  for (let index = first; index < end; index++) {
    if (answered[index] === REFUSED) faulty = true
    if (answered[index] !== LIVE) continue
    const code = unusable(state, index, claims) ?? reach(index)
    if (code !== null) {
      faulty = true
      refuse(state, decided, index, code, 0)
    } else if (moves.quantity[index] === 0) decided.unchanged.add(index)
    else usable.push(index)
  }
  for (const index of usable) setBounds(state, index)
  // The latest are stopped first, and of those that are stopped the earliest is parked first.
  const stops = decide(books, moves, usable).sort((left, right) => left.index - right.index)
  const gone = new Set(stops.map(({ index }) => index))
  const going = stops.length === 0 ? usable : usable.filter((index) => !gone.has(index))
  const stays = atomic && (faulty || stops.length > 0)
  if (stays) {
    rollback(books, moves, going)
    for (const stop of stops) settle(state, decided, stop, true)
    for (const index of going) refuse(state, decided, index, 'with-others', 0)
    return
  }
  const arrived = post(state, decided, going)
  for (const stop of stops) settle(state, decided, stop, false)
  if (state.waiting.size > 0) free(state, arrived, decided)
}

/** What the movements of a command before have named already. */
interface Claims {
  /** Overrides that are good for one movement: it is so for the first that names it. */
  readonly once: Set<number>
  /** Units that are to come out of reservations. */
  readonly drawn: Map<number, Quantity>
}

/** What a movement names and cannot have, before any book is asked. */
function unusable(
  { expected, bookOfSet, books, permit, permits, draw, open, moves }: PostState,
  index: number,
  { once, drawn }: Claims,
): RefusalCode | null {
  const from = draw[index]
  const place = permit[index]
  const wanted = from < 0 ? 0 : (drawn.get(from) ?? 0) + moves.quantity[index]
  let faults: Faults = 0
  if (!Number.isNaN(expected[index]) && books.balance[bookOfSet[index]] !== expected[index])
    faults |= FAULT['stale-set']
  if (from >= 0 && open[from] < wanted) faults |= FAULT['reservation-short']
  if (place >= 0 && (permits[place].remaining <= 0 || once.has(place))) faults |= FAULT['override-unusable']
  if (faults !== 0) return refusalOf(faults)
  if (from >= 0) drawn.set(from, wanted)
  if (place >= 0 && permits[place].once) once.add(place)
  return null
}

/**
 * Says of the movements of a command, one after the other, which could take a book beyond what can be counted: if all
 * that goes out of it, or all that comes in, went first.
 */
function createReach({ balance }: BooksAtHand, { quantity, from, to }: Moves) {
  const out = new Map<number, number>()
  const into = new Map<number, number>()
  return (index: number): RefusalCode | null => {
    const least = (out.get(from[index]) ?? balance[from[index]]) - quantity[index]
    const most = (into.get(to[index]) ?? balance[to[index]]) + quantity[index]
    if (least < -QUANTITY_MAX || most > QUANTITY_MAX) return 'malformed'
    out.set(from[index], least)
    into.set(to[index], most)
    return null
  }
}

/** How low a movement may take its book, and what of it is promised to itself. */
function setBounds({ books, moves, rules, scale, permit, permits, draw }: PostState, index: number): void {
  const rule = rules[index]
  moves.drawn[index] = draw[index] >= 0 ? moves.quantity[index] : 0
  if (rule === null) {
    moves.permitted[index] = Number.POSITIVE_INFINITY
    moves.keepsReserved[index] = 0
    return
  }
  const mode = MODES[rule.mode]
  moves.permitted[index] = mode.posts(depthAt(rule, scale(index)))
  moves.keepsReserved[index] = Number(mode.keepsReserved && permit[index] < 0)
  if (permit[index] < 0) return
  const sunk = Math.max(0, -books.balance[moves.from[index]])
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
  return arrived
}

/**
 * What a posted movement takes from its reservation, from its override and from what is announced. What a command
 * takes below zero and brings back in the same instant takes no more of an override than there is of it.
 */
function spend(
  { moves, draw, open, permit, permits, received }: PostState,
  { sunk }: Decided,
  index: number,
): void {
  if (draw[index] >= 0) open[draw[index]] -= moves.quantity[index]
  received(index)
  if (permit[index] < 0) return
  const one = permits[permit[index]]
  const below = Math.max(0, Math.min(moves.quantity[index], -moves.fromAfter[index], one.remaining))
  sunk.set(index, below)
  one.used += below
  one.remaining = one.once ? 0 : one.remaining - below
}

/** Parks or refuses a movement that was stopped. */
function settle(state: PostState, decided: Decided, { index, why, shortfall }: Stop, whole: boolean): void {
  const { books, moves, rules, scale, parked, announced } = state
  if (why !== BELOW_FLOOR) {
    refuse(state, decided, index, 'reserved-for-others', shortfall)
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
    refuse(state, decided, index, 'would-go-negative', shortfall)
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
      const code =
        unusable(state, index, { once: new Set(), drawn: new Map() }) ??
        createReach(state.books, state.moves)(index)
      if (code !== null && code !== 'override-unusable') continue
      // An override that has ended is not needed any more where the goods are here.
      if (code === 'override-unusable') state.permit[index] = -1
      setBounds(state, index)
      if (decide(state.books, state.moves, [index]).length > 0) continue
      waiting.splice(waiting.indexOf(index), 1)
      state.parked[slot] -= state.moves.quantity[index]
      spend(state, decided, index)
      decided.order.push(index)
      decided.freed.add(index)
      queue.push(state.moves.to[index])
    }
  }
}

function refuse(
  { books, moves }: PostState,
  { refused }: Decided,
  index: number,
  code: RefusalCode,
  shortfall: Quantity,
): void {
  const slot = moves.from[index]
  const [balance, reserved] = [books.balance[slot], books.reserved[slot]]
  refused.set(index, { code, shortfall, balance, reserved })
}
