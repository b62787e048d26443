/**
 * What one client asks, one thing after the other: it receives, sells, moves, reserves and ships, and does what makes a
 * ledger's story go back on itself: dates things into the past, takes them back, returns what was sold, sends and
 * receives between sites, says a line of a document twice, waits for what is not there, and counts less than was
 * promised. It remembers its own answers, as far as it needs them.
 */
import type { Answer, Move, MoveAnswer, Operation } from '../auditor/operations.ts'
import type { Random } from '../simulation/random.ts'
import { ANN, aMove, SHELVES } from '../support/stockroom.ts'

export const ITEMS = ['BOLT', 'NUT', 'PIN'] as const

/** When most of it happens; what is dated into the past happens up to so many days before. */
const AT = '2026-01-20T08:00:00Z'
const DAYS_BACK = 15
/** Lines that all clients sell by, so that they sell and bring back the same. */
const SOLD_LINES = 12
const KEPT = 8

/** A movement that went, and where. */
interface Went {
  readonly site: string
  readonly seq: string
}

/** What was sent to another site. */
interface Sent {
  readonly site: string
  readonly move: Move
}

export interface Asker {
  readonly random: Random
  next(): Operation
  /** What was answered to what was asked last. */
  learn(asked: Operation, answer: Answer): void
}

export function openAsker(random: Random, name: string, sites: readonly string[]): Asker {
  const reservations: { readonly id: string; readonly location: string; readonly site: string }[] = []
  const went: Went[] = []
  const onTheRoad: Sent[] = []
  /** What shelves held when this client last moved something there. */
  const held = new Map<string, bigint>()
  let turn = 0

  function next(): Operation {
    const scene = { random, name: `${name}-${++turn}`, site: random.pick(sites) }
    const ready = random.chance(0.3) ? reservations.shift() : undefined
    if (ready !== undefined) return shipping(scene.name, ready)
    const sent = random.chance(0.5) ? onTheRoad.shift() : undefined
    if (sent !== undefined) return arriving(scene, sent, sites)
    const chance = random.next()
    if (chance < 0.08 && went.length > 0) return takingBack(random.pick(went))
    if (chance < 0.18) return sellingByLine(scene)
    if (chance < 0.25) return sending(scene)
    if (chance < 0.37) return counting(scene, held)
    return drawn(scene)
  }

  function learnMove(site: string, move: Move, { status, seq, from, to }: MoveAnswer): void {
    if (status !== 'posted' || seq === null) return
    for (const [path, units] of [
      [move.from, from],
      [move.to, to],
    ] as const)
      if (units !== null) held.set(`${site} ${move.item} ${path}`, BigInt(units))
    if (move.to === 'in-transit') onTheRoad.push({ site, move })
    else if (move.from !== 'in-transit') kept(went, { site, seq })
  }

  return {
    random,
    next,
    learn(asked, answer) {
      if (asked.do === 'post' && 'moves' in answer)
        for (const [place, told] of answer.moves.entries()) learnMove(asked.site, asked.moves[place], told)
      // What a reservation was shipped by is taken back as often as all else.
      if (asked.do === 'fulfil' && 'moves' in answer)
        for (const { status, seq } of answer.moves)
          if (status === 'posted' && seq !== null) kept(went, { site: asked.site, seq })
      if (!('reservation' in answer) || answer.reservation.id === null) return
      const [, location] = (answer.reservation.parts[0] ?? '').split(' ')
      if (location !== undefined) reservations.push({ id: answer.reservation.id, location, site: asked.site })
    },
  }
}

function kept<One>(list: One[], one: One): void {
  list.push(one)
  if (list.length > KEPT) list.shift()
}

interface Scene {
  readonly random: Random
  readonly name: string
  readonly site: string
}

const units = (random: Random) => String(random.between(1, 6))

/** Now, or some days ago: as a day, or at some hour of it. */
function when(random: Random): string {
  if (random.chance(0.6)) return AT
  const day = `2026-01-${String(20 - random.between(1, DAYS_BACK)).padStart(2, '0')}`
  return random.chance(0.3) ? day : `${day}T0${random.between(0, 9)}:00:00Z`
}

function drawn({ random, name, site }: Scene): Operation {
  const [item, shelf, other] = [random.pick(ITEMS), random.pick(SHELVES), random.pick(SHELVES)]
  const move = (suffix: string, from: string, to: string) =>
    aMove(`${name}${suffix}`, from, to, units(random), {
      item,
      kind: to === 'customer' ? 'sale' : 'transfer',
      occurredAt: when(random),
    })
  const at = { site, by: ANN }
  const chance = random.next()
  if (chance < 0.35) return { ...at, do: 'post', atomic: false, moves: [move('', 'supplier', shelf)] }
  if (chance < 0.65) return { ...at, do: 'post', atomic: false, moves: [move('', shelf, 'customer')] }
  if (chance < 0.8) {
    const moves = [move('a', 'supplier', shelf), move('b', shelf, 'customer')]
    if (other !== shelf) moves.push(move('c', shelf, other))
    return { ...at, do: 'post', atomic: random.chance(0.5), moves }
  }
  return {
    ...at,
    do: 'reserve',
    id: name,
    source: 'shop',
    document: name,
    channel: null,
    near: null,
    allOrNothing: random.chance(0.4),
    sourcing: 'fewest-splits',
    seconds: 3_600,
    lines: [{ line: '1', item, quantity: String(random.between(2, 5)) }],
  }
}

function shipping(
  name: string,
  { id, location, site }: { id: string; location: string; site: string },
): Operation {
  const lines = [{ id: name, line: '1', quantity: '1', location }]
  return { site, by: ANN, do: 'fulfil', reservation: id, source: 'wms', occurredAt: AT, lines }
}

/** A line of an order is sold, or comes back; whoever else does the same now is not known. */
function sellingByLine({ random, name, site }: Scene): Operation {
  const line = random.between(1, SOLD_LINES)
  const of = { item: ITEMS[line % ITEMS.length], document: `SO-${line}`, line: '1', occurredAt: AT }
  const shelf = random.pick(SHELVES)
  const confirmed = random.chance(0.05) ? { confirmed: true as const } : {}
  const move = random.chance(0.5)
    ? aMove(name, shelf, 'customer', String(random.between(1, 2)), { ...of, kind: 'sale', ...confirmed })
    : aMove(name, 'customer', shelf, String(random.between(1, 2)), { ...of, kind: 'return', ...confirmed })
  return { site, by: ANN, do: 'post', atomic: false, moves: [move] }
}

function sending({ random, name, site }: Scene): Operation {
  const of = { item: random.pick(ITEMS), document: name, line: '1', occurredAt: AT }
  const moves = [aMove(name, random.pick(SHELVES), 'in-transit', units(random), of)]
  return { site, by: ANN, do: 'post', atomic: false, moves }
}

/** At another site, mostly what was sent; now and then more, which nobody confirms. */
function arriving({ random, name }: Scene, { site, move }: Sent, sites: readonly string[]): Operation {
  const there = sites.find((one) => one !== site) ?? site
  const quantity = String(Number(move.quantity) + random.pick([0, 0, 0, 1, 3]))
  const { item, document, line } = move
  const of = { item, document, line, occurredAt: AT }
  const moves = [aMove(name, 'in-transit', random.pick(SHELVES), quantity, of)]
  return { site: there, by: ANN, do: 'post', atomic: false, moves }
}

function takingBack({ site, seq }: Went): Operation {
  return { site, by: ANN, do: 'reverse', seq, reason: 'taken back' }
}

/** Mostly against what the shelf held when this client last looked, and a little less than that. */
function counting({ random, name, site }: Scene, held: ReadonlyMap<string, bigint>): Operation {
  const known = [...held].filter(([book]) => book.startsWith(`${site} `) && isShelf(book))
  const [book, was] = random.pick(known) ?? [`${site} ${random.pick(ITEMS)} ${random.pick(SHELVES)}`, 3n]
  const [, item = '', location = ''] = book.split(' ')
  const less = BigInt(random.pick([1, 2, 4, -2]))
  const quantity = String(was > less ? was - less : 0n)
  const set = { id: name, source: 'count', item, location, actor: 'Ann', reason: 'counted' }
  const sets = [{ ...set, quantity, expected: String(was), occurredAt: AT }]
  return { site, by: ANN, do: 'set', atomic: false, sets }
}

const isShelf = (book: string) => SHELVES.some((shelf) => book.endsWith(` ${shelf}`))
