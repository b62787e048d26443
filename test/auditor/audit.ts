/**
 * Audits what was asked and answered, by many at once, against the ledger that came of it.
 *
 * What was answered is there once, with the seq and the balances that were told; what was refused is not; what nobody
 * knows the outcome of is there at most once. The ledger's order agrees with real time: what was answered before
 * another was asked stands before it. And each refusal is justified at some place of the ledger between its question
 * and its answer.
 */
import { keyOf } from './going.ts'
import { unjustified } from './justified.ts'
import { lawsOf, type MayBeNegative, shown } from './laws.ts'
import type { Ledger, LedgerMovement } from './ledger.ts'
import type { Answer, MoveAnswer, Operation } from './operations.ts'
import { sum } from './sums.ts'
import { decimalOf } from './world.ts'

export interface Recorded {
  readonly asked: Operation
  readonly invokedAt: number
  /** Infinity where the outcome is not known. */
  readonly answeredAt: number
  readonly answer: Answer | null
}

/** What was asked under one key. */
export interface Asked {
  readonly site: string
  readonly key: string
  readonly invokedAt: number
  readonly answeredAt: number
  /** Null where the outcome is not known. */
  readonly answer: MoveAnswer | null
  readonly record: Recorded
}

/** One sentence a fault; none where all is well. */
export function audit(
  recorded: readonly Recorded[],
  ledger: Ledger,
  mayBeNegative: MayBeNegative = never,
): string[] {
  const asked = recorded.flatMap(movesOf)
  const booked = new Map(ledger.movements.map((one) => [`${one.site} ${one.key}`, one]))
  return [
    ...lawsOf(ledger, mayBeNegative),
    ...asked.flatMap((one) => told(one, booked.get(`${one.site} ${one.key}`))),
    ...refusedButThere(asked, booked, ledger),
    ...ledger.movements
      .filter((one) => !asked.some(({ site, key }) => site === one.site && key === one.key))
      .map(({ site, seq, key }) => `${site}: nobody asked for movement ${seq}, ${shown(key)}`),
    ...againstTime(asked, booked),
    ...recorded.flatMap((one) => reservationTold(one, recorded, ledger)),
    ...receivedTooMuch(ledger),
    ...asked.flatMap((one) => unjustified(one, asked, booked, ledger)),
  ]
}

const never: MayBeNegative = () => false

function movesOf(record: Recorded): Asked[] {
  const { asked, invokedAt, answeredAt, answer } = record
  const list = keysOf(asked)
  return list.map((key, place) => ({
    site: asked.site,
    key,
    invokedAt,
    answeredAt,
    record,
    answer: answer !== null && 'moves' in answer ? (answer.moves[place] ?? null) : null,
  }))
}

function keysOf(asked: Operation): string[] {
  switch (asked.do) {
    case 'post':
      return asked.moves.map(({ source, id }) => keyOf(source, id))
    case 'set':
      return asked.sets.map(({ source, id }) => keyOf(source, id))
    case 'fulfil':
      return asked.lines.map(({ id }) => keyOf(asked.source, id))
    case 'reverse':
      return [keyOf('plimsoll', `reversal-of-${asked.seq}`)]
    default:
      return []
  }
}

/** Posted once, with exactly what was answered. */
function told({ site, key, answer, record }: Asked, found: LedgerMovement | undefined): string[] {
  if (answer === null || (answer.status !== 'posted' && answer.status !== 'repeated')) return []
  const name = `${site}: ${shown(key)}`
  if (found === undefined) return [`${name} was answered ${answer.status}, and is lost`]
  const says = `${answer.seq} ${answer.from} ${answer.to}`
  const [from, to] = [found.fromBalance, found.toBalance].map((units) => decimalOf(units, found.scale))
  const is = `${found.seq} ${from} ${to}`
  const faults = says === is ? [] : [`${name} was answered ${says}, and is ${is}`]
  const { asked } = record
  const move = asked.do === 'post' ? asked.moves.find((one) => keyOf(one.source, one.id) === key) : undefined
  const isOther =
    move !== undefined && (move.item !== found.item || move.from !== found.from || move.to !== found.to)
  if (isOther) faults.push(`${name} is another movement than was asked for`)
  return faults
}

/** Nothing is there of what was only ever refused. */
function refusedButThere(
  asked: readonly Asked[],
  booked: ReadonlyMap<string, LedgerMovement>,
  { holds }: Ledger,
): string[] {
  const mayBe = new Set<string>(holds.map(({ site, key }) => `${site} ${key}`))
  for (const { site, key, answer } of asked)
    if (answer?.status !== 'refused' && answer?.status !== 'unchanged') mayBe.add(`${site} ${key}`)
  return [...new Set(asked.map(({ site, key }) => `${site} ${key}`))]
    .filter((name) => booked.has(name) && !mayBe.has(name))
    .map((name) => `${shown(name)} was refused, and is there`)
}

/** What was answered before another was asked stands before it. */
function againstTime(asked: readonly Asked[], booked: ReadonlyMap<string, LedgerMovement>): string[] {
  const spans = new Map<string, { seq: number; from: number; until: number; site: string }>()
  for (const { site, key, invokedAt, answeredAt, answer } of asked) {
    const found = booked.get(`${site} ${key}`)
    if (found === undefined) continue
    const span = spans.get(`${site} ${key}`)
    const isTold = answer?.status === 'posted' || answer?.status === 'repeated'
    spans.set(`${site} ${key}`, {
      site,
      seq: found.seq,
      from: Math.min(invokedAt, span?.from ?? Infinity),
      until: Math.min(isTold ? answeredAt : Infinity, span?.until ?? Infinity),
    })
  }
  const faults: string[] = []
  for (const name of new Set([...spans.values()].map(({ site }) => site))) {
    const here = [...spans].filter(([, { site }]) => site === name)
    const ends = here.toSorted(([, left], [, right]) => left.until - right.until)
    let place = 0
    let latest = 0
    for (const [key, { seq, from }] of here.toSorted(([, left], [, right]) => left.from - right.from)) {
      while (place < ends.length && ends[place][1].until < from)
        latest = Math.max(latest, ends[place++][1].seq)
      if (seq < latest)
        faults.push(`${shown(key)} stands at ${seq}, and was asked for after ${latest} was answered`)
    }
  }
  return faults
}

/** A reservation that was answered is there as it was told, one that was refused is not. */
function reservationTold(
  { asked, answer }: Recorded,
  recorded: readonly Recorded[],
  { reservations, allocations }: Ledger,
): string[] {
  if (asked.do !== 'reserve' || answer === null || !('reservation' in answer)) return []
  const { status, id, parts } = answer.reservation
  const name = `${asked.site}: reservation ${asked.id}`
  const key = keyOf(asked.source, asked.id)
  const found = reservations.filter((one) => one.site === asked.site && one.key === key)
  if (status === 'refused') {
    // Asked again it may have been made.
    const mayBe = recorded.some(
      ({ asked: other, answer: told }) =>
        other.do === 'reserve' &&
        other.site === asked.site &&
        keyOf(other.source, other.id) === key &&
        (told === null || ('reservation' in told && told.reservation.status !== 'refused')),
    )
    return found.length > 0 && !mayBe ? [`${name} was refused, and is there`] : []
  }
  if (found.length !== 1 || found[0].id !== id) return [`${name} was answered as ${id}, and is lost`]
  if (status === 'repeated') return []
  const is = allocations
    .filter(({ reservation }) => reservation === id)
    .filter(({ quantity, filled }) => quantity > filled)
    .map(({ line, location, quantity, filled }) => `${line} ${location} ${quantity - filled}`)
  const [told, there] = [parts.toSorted().join(', '), is.sort().join(', ')]
  return told === there ? [] : [`${name} was told ${told}, and is ${there}`]
}

/** More came of what was announced than movements brought under its document, or less than nothing. */
function receivedTooMuch({ expectations, movements }: Ledger): string[] {
  return expectations.flatMap(({ site, line, document, item, received }) => {
    const brought = movements.filter(
      (one) => one.site === site && one.document === document && one.item === item,
    )
    const isRight = received >= 0n && received <= sum(brought.map(({ units }) => units))
    return isRight ? [] : [`${site}: ${line} received what nothing brought`]
  })
}
