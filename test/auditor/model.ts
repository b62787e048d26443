/**
 * The auditor's ledger: one operation after the other, each answered as it has to be answered.
 *
 * It shares no code with the engine. Where the engine keeps sums, locks and indexes, this adds everything up again;
 * where the engine decides in columns, this walks through records. Slow on purpose.
 */

import { change } from './changes.ts'
import { takeBack } from './filling.ts'
import type { Answer, Asker, Move, MoveAnswer, Operation, SetTo } from './operations.ts'
import { type Asked, parkedAt, submit } from './posting.ts'
import { extend, openParts, release, reserve } from './promises.ts'
import { sweep } from './sweep.ts'
import { COUNTERPARTIES, clockOf, endHolds, type Site, timeAt, unitsOf, type World } from './world.ts'

type Ask<Name extends Operation['do']> = Extract<Operation, { do: Name }>

/** Does one operation to a world at a time, and says how it has to be answered. */
export function answerTo(world: World, ask: Operation, now: number): Answer {
  const site = world.sites.get(ask.site)!
  switch (ask.do) {
    case 'post':
      return { moves: submitted(world, site, readMoves(world, ask.moves), ask, now) }
    case 'ask':
      return asked(world, site, ask, now)
    case 'set':
      return {
        moves: submitted(world, site, readSets(world, site, ask), ask, now),
      }
    case 'reverse':
      return reverse(world, site, ask, now)
    case 'fulfil':
      return fulfil(world, site, ask, now)
    case 'reserve':
      return reserve(world, site, ask, timeAt(site, now))
    case 'release':
      return release(site, ask.reservation, ask.lines, now)
    case 'extend':
      return extend(site, ask.reservation, ask.seconds, now)
    case 'mode':
      site.mode = ask.mode
      if (site.mode === 'guard') for (const path of COUNTERPARTIES) site.places.set(path, 'counterparty')
      return { done: ask.mode }
    case 'close-period':
      site.closedUntil = ask.until
      return { done: 'period' }
    case 'sweep':
      return sweep(world, now)
    default:
      return change(world, site, ask, now)
  }
}

/** Nothing is done, so that nothing is parked under a number either. */
function asked(
  world: World,
  site: Site,
  ask: Extract<Operation, { do: 'post' | 'ask' }>,
  now: number,
): Answer {
  const known = new Set(parkedAt(site, clockOf(site, now)).map(({ id }) => id))
  const told = answerTo(structuredClone(world), { ...ask, do: 'post' }, now) as { moves: MoveAnswer[] }
  return {
    moves: told.moves.map((one) => (one.hold === null || known.has(one.hold) ? one : { ...one, hold: null })),
  }
}

interface How {
  readonly atomic: boolean
  readonly by: Asker
}

function submitted(world: World, site: Site, asked: readonly Asked[], { atomic, by }: How, now: number) {
  const at = timeAt(site, now)
  takeBack(site, at)
  endHolds(site, at)
  return submit(world, site, { asked, atomic, by }, at)
}

function readMoves({ items }: World, moves: readonly Move[]): Asked[] {
  const plain = { scale: 0, packs: {} }
  return moves.map((move) => {
    if (move.from === move.to) return { id: move.id, unreadable: 'malformed' }
    const units = unitsOf(move.quantity, move.unit, items.get(move.item) ?? plain)
    if (typeof units === 'string') return { id: move.id, unreadable: units, move }
    return { move, units, expected: null, reverses: null }
  })
}

function readSets({ items }: World, site: Site, { sets }: Ask<'set'>): Asked[] {
  return sets.map((set: SetTo) => {
    const read = (text: string) => {
      const units = unitsOf(text.replace('-', ''), undefined, items.get(set.item) ?? { scale: 0, packs: {} })
      // A movement of nothing is none, and a set to nothing is one.
      if (units === 'malformed' && /^-?0*(\.0*)?$/.test(text)) return 0n
      return typeof units === 'string' ? units : text.startsWith('-') ? -units : units
    }
    const [wanted, expected] = [read(set.quantity), read(set.expected)]
    if (typeof expected === 'string') return { id: set.id, unreadable: expected }
    if (typeof wanted === 'string') return { id: set.id, unreadable: wanted }
    if (site.places.get(set.location) === 'counterparty') return { id: set.id, unreadable: 'malformed' }
    const { location, quantity: _, expected: __, ...rest } = set
    const ends =
      wanted < expected ? { from: location, to: 'adjustment' } : { from: 'adjustment', to: location }
    const move: Move = { ...rest, ...ends, kind: 'adjustment', quantity: '1' }
    return {
      move,
      units: wanted < expected ? expected - wanted : wanted - expected,
      expected,
      reverses: null,
    }
  })
}

function reverse(world: World, site: Site, ask: Ask<'reverse'>, now: number): Answer {
  const first = site.booked.find(({ seq }) => String(seq) === ask.seq)
  if (first === undefined) return { refused: 'not-found' }
  const { move, units, occurredAt } = first
  const back: Move = {
    id: `reversal-of-${ask.seq}`,
    source: 'plimsoll',
    kind: 'adjustment',
    item: move.item,
    from: move.to,
    to: move.from,
    quantity: move.quantity,
    occurredAt,
    actor: ask.by.name,
    reason: ask.reason,
    document: move.document,
    line: move.line,
  }
  const asked = [{ move: back, units, expected: null, reverses: ask.seq }]
  return { moves: submitted(world, site, asked, { atomic: true, by: ask.by }, now) }
}

function fulfil(world: World, site: Site, ask: Ask<'fulfil'>, now: number): Answer {
  const found = site.reservations.find(({ id }) => id === ask.reservation)
  if (found === undefined) return { refused: 'not-found' }
  const moves: Move[] = []
  for (const line of ask.lines) {
    const named = found.parts.filter(
      (part) => part.line === line.line && (line.location === undefined || part.location === line.location),
    )
    // Whoever reads a reservation goes by the clock on the wall, too.
    const open = openParts(found, Math.max(Date.now(), site.clock ?? 0))
    const here = named.length > 1 ? named.filter((part) => open.includes(part)) : named
    if (here.length !== 1) return { refused: 'malformed' }
    moves.push({
      id: line.id,
      source: ask.source,
      kind: 'ship',
      item: here[0].item,
      from: here[0].location,
      to: 'customer',
      quantity: line.quantity,
      occurredAt: ask.occurredAt,
      actor: ask.by.name,
      document: found.document ?? undefined,
      line: line.line,
      reservation: found.id,
      channel: found.channel ?? undefined,
    })
  }
  return { moves: submitted(world, site, readMoves(world, moves), { atomic: true, by: ask.by }, now) }
}
