/**
 * What decides a posting beside its books, read under the site's lock: rules, overrides and reservations that
 * movements name, parked movements, what is announced. A site that has none of it is asked nothing.
 */
import type { PoolClient } from 'pg'
import type { Wish } from '../../app/posting/port.ts'
import type { By } from '../../core/by.ts'
import { MOVEMENT_KINDS, type RuleMode } from '../../core/codes.ts'
import { HOLDS_PARKED_MAX } from '../../core/limits.ts'
import { type Command, LIVE, type PostState, REFUSED, REPEATED } from '../../core/posting/decide-commands.ts'
import { formatDepth } from '../../core/rules/depth.ts'
import { inPrecedence, type Rule, ruleFor } from '../../core/rules/rule.ts'
import { numbers } from '../database/numbers.ts'
import { type Announced, readAnnounced } from '../expectations/announced.ts'
import { rulesOf } from '../rules/read-rules.ts'
import { decidedAt } from '../site/site.ts'
import type { Books } from './post-books.ts'
import type { Posting } from './posting.ts'

export interface Guard {
  readonly state: PostState
  /** Movements that were submitted; those behind them were parked before. */
  readonly submitted: number
  readonly by: (index: number) => By | null
  readonly wish: (index: number) => Wish | null
  /** Submitted again while they are parked: ids of their holds. */
  readonly held: Map<number, string>
  /** The hold a movement is parked under, in the ids of the API; null where it is not. */
  readonly holdId: (index: number) => string | null
  /** By index of `state.open`: the lines of a reservation that have units of one book. */
  readonly draws: readonly Draw[]
  /** By index of `state.permits`. */
  readonly overrideIds: readonly number[]
  readonly announced: Announced
  readonly at: number
}

export interface Draw {
  readonly reservationId: number
  readonly bookId: number
  readonly lines: { readonly line: string; open: number }[]
}

interface GuardOptions {
  readonly now: number
  readonly pool?: object
}

export async function readGuard(
  client: PoolClient,
  posting: Posting,
  books: Books,
  answered: Uint8Array,
  { now, pool = client }: GuardOptions,
): Promise<Guard> {
  const { site, batch, rows, quantity } = posting
  const size = rows.length
  const submitted = size - (batch.waiting?.length ?? 0)
  const at = decidedAt(site, now)
  const wish = (index: number) => batch.wishes?.[index] ?? null
  const commands = commandsOf(batch.commands, submitted)
  const by = bylines(posting, submitted)
  const rules = await rulesByMovement(client, pool, posting, at, by, wish)
  const { draw, open, draws } = await readDraws(client, posting, books, at, wish)
  const { permit, permits, overrideIds } = await readPermits(client, posting, at, wish)
  const held = await readHeld(client, posting, submitted, answered, at)
  const waiting = waitingBySlot(posting, books, submitted, answered)
  const parked = new Float64Array(books.id.length)
  for (const [slot, indexes] of waiting) for (const index of indexes) parked[slot] += quantity[index]
  const announced = await readAnnounced(client, posting, books)
  const expected = Float64Array.from({ length: size }, (_, index) => wish(index)?.expected ?? Number.NaN)
  const isShelf = (slot: number) => books.shelf[slot]
  const scaleOf = (index: number) => posting.names.items[batch.history.item[rows[index]]]!.scale
  const zeros = () => new Float64Array(size)
  const holdIds = new Map<number, string>()
  const guard: Guard = {
    ...{ submitted, by, wish, held, draws, overrideIds, announced, at },
    holdId: (index) => holdIds.get(index) ?? held.get(index) ?? null,
    state: {
      books: { balance: books.balance, reserved: books.reserved },
      moves: {
        ...{ quantity, from: books.from, to: books.to, fromAfter: zeros(), toAfter: zeros() },
        ...{ permitted: zeros(), keepsReserved: new Uint8Array(size), drawn: zeros() },
      },
      ...{ commands, answered, rules, scale: scaleOf, expected },
      bookOfSet: Int32Array.from(books.from, (from, index) => (isShelf(from) ? from : books.to[index])),
      ...{ permit, permits, draw, open, parked, announced: announced.bySlot, waiting },
      received: announced.receive,
      room: HOLDS_PARKED_MAX - site.parked,
    },
  }
  holdIdsOf.set(guard, holdIds)
  return guard
}

/** Ids given to movements that are parked by this posting; see `keepGuard`. */
const holdIdsOf = new WeakMap<Guard, Map<number, string>>()
export function giveHoldId(guard: Guard, index: number, id: string): void {
  holdIdsOf.get(guard)!.set(index, id)
}

export function ruleIdOf({ id, mode, depthMicros }: Rule): {
  readonly id: string | null
  readonly mode: RuleMode
  readonly depth: string | null
} {
  return { id, mode, depth: depthMicros === null ? null : formatDepth(depthMicros) }
}

function commandsOf(commands: readonly Command[] | undefined, submitted: number): readonly Command[] {
  return commands ?? [{ first: 0, end: submitted, atomic: false, faulty: false }]
}

function bylines({ batch: { commands, waiting }, rows }: Posting, submitted: number) {
  if (commands === undefined) return () => null
  const bys: (By | null)[] = new Array(rows.length).fill(null)
  for (const { first, end, by } of commands) bys.fill(by, first, end)
  waiting?.forEach(({ by }, place) => {
    bys[submitted + place] = by
  })
  return (index: number) => bys[index]
}

/**
 * The rule that decides each movement; null where nothing stops it: no shelf, no guard, or a fact that has happened.
 */
async function rulesByMovement(
  client: PoolClient,
  pool: object,
  { site, batch, rows, names, identity }: Posting,
  at: number,
  by: (index: number) => By | null,
  wish: (index: number) => Wish | null,
): Promise<(Rule | null)[]> {
  const { history } = batch
  if (site.mode !== 'guard' || !batch.own) return new Array(rows.length).fill(null)
  const rules = inPrecedence(await rulesOf(pool, client, site), at)
  return Array.from(rows, (row, index) => {
    const { path } = history.locations[history.from[row]]
    const item = names.items[history.item[row]]
    if (item === null || !names.isKnown(path) || !names.isShelf(path)) return null
    const owner = history.owner?.[row] ?? 0
    return ruleFor(rules, {
      ...{ site: site.name, item: history.items[history.item[row]].code, category: item.category },
      ...{ location: path, locationKind: names.kindOf(path) },
      owner: owner === 0 ? null : history.texts[owner],
      source: identity.source[index],
      channel: wish(index)?.channel ?? null,
      kind: MOVEMENT_KINDS[history.kind[row]],
      role: by(index)?.role ?? 'administrator',
    })
  })
}

/** The number of a thing of this site; -1 for what cannot be one. */
function numberOf(siteId: number, id: string): number {
  const match = /^(\d{1,9})-(\d{1,15})$/.exec(id)
  return match !== null && Number(match[1]) === siteId ? Number(match[2]) : -1
}

async function readDraws(
  client: PoolClient,
  { site, rows }: Posting,
  books: Books,
  at: number,
  wish: (index: number) => Wish | null,
) {
  const draw = new Int32Array(rows.length).fill(-1)
  const named = new Map<number, number>()
  for (let index = 0; index < rows.length; index++) {
    const id = wish(index)?.reservation
    if (id != null) named.set(index, numberOf(site.id, id))
  }
  if (named.size === 0) return { draw, open: new Float64Array(0), draws: [] }
  const { rows: found } = await client.query(
    `select reservation_id, book_id, line, open
     from allocations
     where site_id = $1 and reservation_id = any($2) and open > 0 and expires_at > $3
     order by reservation_id, book_id, line`,
    [site.id, numbers(new Set(named.values())), new Date(at)],
  )
  const draws: Draw[] = []
  const places = new Map<string, number>()
  const placeOf = (reservationId: number, bookId: number): number => {
    const key = `${reservationId}-${bookId}`
    let place = places.get(key)
    if (place === undefined) {
      place = draws.push({ reservationId, bookId, lines: [] }) - 1
      places.set(key, place)
    }
    return place
  }
  for (const row of found)
    draws[placeOf(Number(row.reservation_id), Number(row.book_id))].lines.push({
      line: row.line,
      open: Number(row.open),
    })
  for (const [index, reservationId] of named)
    draw[index] = placeOf(reservationId, books.id[books.from[index]])
  const open = Float64Array.from(draws, ({ lines }) => lines.reduce((sum, one) => sum + one.open, 0))
  return { draw, open, draws }
}

async function readPermits(
  client: PoolClient,
  { site, batch: { history }, rows, names }: Posting,
  at: number,
  wish: (index: number) => Wish | null,
) {
  const permit = new Int32Array(rows.length).fill(-1)
  const permits: { remaining: number; readonly once: boolean; used: number }[] = []
  const overrideIds: number[] = []
  const named = new Map<number, number>()
  for (let index = 0; index < rows.length; index++) {
    const id = wish(index)?.override
    if (id != null) named.set(index, numberOf(site.id, id))
  }
  if (named.size === 0) return { permit, permits, overrideIds }
  const { rows: found } = await client.query(
    `select * from overrides
     where site_id = $1 and override_id = any($2) and state = 'approved' and expires_at > $3`,
    [site.id, numbers(new Set(named.values())), new Date(at)],
  )
  const byId = new Map(found.map((row) => [Number(row.override_id), row]))
  const text = (column: Int32Array | null, row: number) => (column?.[row] ? history.texts[column[row]] : null)
  const places = new Map<number, number>()
  for (const [index, id] of named) {
    const one = byId.get(id)
    const row = rows[index]
    const fits =
      one !== undefined &&
      one.item_id === names.items[history.item[row]]?.id &&
      one.location === history.locations[history.from[row]].path &&
      one.lot === text(history.lot, row) &&
      one.owner === text(history.owner, row)
    const place = fits ? places.get(id) : undefined
    permit[index] =
      place ??
      permits.push({
        remaining: fits ? Number(one.quantity) - Number(one.used) : 0,
        once: one?.once ?? false,
        used: 0,
      }) - 1
    if (place !== undefined) continue
    overrideIds[permit[index]] = id
    if (fits) places.set(id, permit[index])
  }
  return { permit, permits, overrideIds }
}

/** Of movements that are submitted again while they are parked, the holds; with other content they are conflicts. */
async function readHeld(
  client: PoolClient,
  { site, identity, refusal }: Posting,
  submitted: number,
  answered: Uint8Array,
  at: number,
): Promise<Map<number, string>> {
  const held = new Map<number, string>()
  if (site.parked === 0) return held
  const indexes = [...answered.keys()].filter((index) => index < submitted && answered[index] === LIVE)
  const { rows } = await client.query(
    `select hold_id, holds.source, external_id, content_hash
     from unnest($2::text[], $3::text[]) as asked (source, id)
     join holds on site_id = $1 and holds.source = asked.source and external_id = asked.id and state = 'parked'
       and expires_at > $4`,
    [
      site.id,
      indexes.map((index) => identity.source[index]),
      indexes.map((index) => identity.id[index]),
      new Date(at),
    ],
  )
  const byKey = new Map(rows.map((row) => [JSON.stringify([row.source, row.external_id]), row]))
  for (const index of indexes) {
    const found = byKey.get(JSON.stringify([identity.source[index], identity.id[index]]))
    if (found === undefined) continue
    if (found.content_hash === identity.hash[index]) {
      held.set(index, `${site.id}-${found.hold_id}`)
      answered[index] = REPEATED
    } else {
      refusal[index] = 'conflict'
      answered[index] = REFUSED
    }
  }
  return held
}

/** Parked movements by the book they leave. */
function waitingBySlot(
  { rows, refusal }: Posting,
  books: Books,
  submitted: number,
  answered: Uint8Array,
): Map<number, number[]> {
  const waiting = new Map<number, number[]>()
  for (let index = submitted; index < rows.length; index++) {
    if (answered[index] !== LIVE || refusal[index] !== null) continue
    const slot = books.from[index]
    const others = waiting.get(slot)
    if (others === undefined) waiting.set(slot, [index])
    else others.push(index)
  }
  return waiting
}
