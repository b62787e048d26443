/**
 * Whether a refusal is justified: at some place of the ledger between the question and the answer the book could not
 * have given what was asked. Promises count for all that was ever promised of the book, so that nothing is accused
 * that may have been right.
 */
import type { Asked } from './audit.ts'
import { keyOf } from './going.ts'
import { shown } from './laws.ts'
import type { Ledger, LedgerMovement } from './ledger.ts'
import type { Move } from './operations.ts'
import { lesser, sum } from './sums.ts'
import { type Leg, spanOf } from './world.ts'

export function unjustified(
  one: Asked,
  asked: readonly Asked[],
  booked: ReadonlyMap<string, LedgerMovement>,
  ledger: Ledger,
): string[] {
  const { answer, record, key, site } = one
  if (answer?.status !== 'refused') return []
  const fault = [`${site}: ${shown(key)} was refused as ${answer.code}, and nothing was ever in its way`]
  if (answer.code === 'conflict') {
    const records = new Set(
      asked.filter((other) => other.key === key && other.site === site).map((other) => other.record),
    )
    return new Set([...records].flatMap((other) => contentsOf(other.asked, key))).size > 1 ? [] : fault
  }
  if (answer.code === 'stale-set' && record.asked.do === 'set') {
    const set = record.asked.sets.find(({ source, id }) => keyOf(source, id) === key)!
    const then = spanOf(set.occurredAt).last
    const held = heldIn(one, asked, booked, ledger, { ...set, of: (legs) => heldThen(legs, then) })
    return held.some((balance) => balance !== BigInt(set.expected)) ? [] : fault
  }
  if (answer.code !== 'would-go-negative' && answer.code !== 'reserved-for-others') return []
  const moves = record.asked.do === 'post' ? record.asked.moves : []
  const own = moves.find(({ source, id }) => keyOf(source, id) === key)
  if (own === undefined) return []
  const scale = ledger.movements.find(({ item }) => item === own.item)?.scale ?? 0
  const demands = moves.filter(isSameBook(own)).map((move) => wholeUnits(move, scale))
  if (demands.includes(null)) return []
  const demand = sum(demands as bigint[])
  const then = Math.min(...moves.filter(isSameBook(own)).map(({ occurredAt }) => spanOf(occurredAt).last))
  const held = heldIn(one, asked, booked, ledger, {
    item: own.item,
    location: own.from,
    of: (legs) => leastOf(legs, then),
  })
  const promised = sum(
    ledger.allocations
      .filter((part) => part.site === site && part.location === own.from)
      .map(({ quantity }) => quantity),
  )
  const least = held.reduce(lesser)
  return least - promised < demand ? [] : fault
}

/** Null for packs and fractions, of which nothing is said here. */
function wholeUnits({ quantity, unit }: Move, scale: number): bigint | null {
  return unit === undefined && /^\d+$/.test(quantity) ? BigInt(quantity) * 10n ** BigInt(scale) : null
}

const isSameBook = (own: Move) => (other: Move) => other.item === own.item && other.from === own.from

/** What a book held after all that happened up to an instant. */
function heldThen(legs: readonly Leg[], then: number): bigint {
  return legs.reduce((held, { at, units }) => (at <= then ? held + units : held), 0n)
}

/** The least it held from then on, and by all that was posted. */
function leastOf(legs: readonly Leg[], then: number): bigint {
  const instants = [then, ...legs.map(({ at }) => at).filter((at) => at > then), Number.POSITIVE_INFINITY]
  return instants.map((instant) => heldThen(legs, instant)).reduce(lesser)
}

/** A book, and what is asked of its movements. */
interface Measured {
  readonly item: string
  readonly location: string
  readonly of: (legs: readonly Leg[]) => bigint
}

/** What that was of a book at each place of the ledger at which the question may have been decided. */
function heldIn(
  one: Asked,
  asked: readonly Asked[],
  booked: ReadonlyMap<string, LedgerMovement>,
  { movements }: Ledger,
  { item, location, of: measure }: Measured,
): bigint[] {
  let [low, high] = [0, Infinity]
  for (const other of asked) {
    const found = booked.get(`${other.site} ${other.key}`)
    if (found === undefined || other.site !== one.site) continue
    const isTold = other.answer?.status === 'posted' || other.answer?.status === 'repeated'
    if (isTold && other.answeredAt < one.invokedAt) low = Math.max(low, found.seq)
    if (other.answer?.status === 'posted' && other.invokedAt > one.answeredAt)
      high = Math.min(high, found.seq - 1)
  }
  const legs: Leg[] = []
  const held: bigint[] = []
  for (const { site, seq, item: of, from, to, units, outAt, inAt } of movements) {
    if (site !== one.site || seq > high) continue
    if (seq > low && held.length === 0) held.push(measure(legs))
    const before = legs.length
    if (of === item && from === location) legs.push({ at: outAt, units: -units })
    if (of === item && to === location) legs.push({ at: inAt, units })
    if (seq > low && legs.length > before) held.push(measure(legs))
  }
  return held.length === 0 ? [measure(legs)] : held
}

function contentsOf(asked: Asked['record']['asked'], key: string): string[] {
  const list: readonly { source: string; id: string }[] =
    asked.do === 'post' ? asked.moves : asked.do === 'set' ? asked.sets : []
  const said = list.filter(({ source, id }) => keyOf(source, id) === key)
  return (said.length === 0 ? [asked] : said).map((one) => JSON.stringify(one))
}
