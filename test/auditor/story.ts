/**
 * What the story of a ledger has to be like, beside its balances of today, where all of it was asked of guarded sites
 * and nothing let them below zero: no shelf gave what it had not got yet, as it happened; no more arrived than was sent
 * and no more came back than went; no line of a document is there twice, unless that was confirmed; who waits gets what
 * is free, the oldest first; and a count is let in whatever was promised.
 */
import type { Recorded } from './audit.ts'
import { keyOf } from './going.ts'
import { shown } from './laws.ts'
import type { Ledger, LedgerMovement } from './ledger.ts'
import type { Move } from './operations.ts'
import { sum } from './sums.ts'

/** One sentence a fault; none where all is well. */
export function storyOf(recorded: readonly Recorded[], ledger: Ledger): string[] {
  const confirmed = confirmedOf(recorded)
  return [
    ...asHappened(ledger),
    ...arrivals(ledger, confirmed),
    ...returns(ledger, confirmed),
    ...repeats(ledger, confirmed),
    ...leftWaiting(ledger),
    ...outOfTurn(ledger),
    ...countsRefused(recorded),
  ]
}

/** Movements that were confirmed, or that a reservation stands for. */
function confirmedOf(recorded: readonly Recorded[]): ReadonlySet<string> {
  const isAnswered = ({ confirmed, reservation }: Move) =>
    confirmed !== undefined || reservation !== undefined
  return new Set(
    recorded.flatMap(({ asked }) => {
      if (asked.do === 'fulfil')
        return asked.lines.map(({ id }) => `${asked.site} ${keyOf(asked.source, id)}`)
      const moves = asked.do === 'post' ? asked.moves.filter(isAnswered) : []
      return moves.map(({ source, id }) => `${asked.site} ${keyOf(source, id)}`)
    }),
  )
}

/** What is booked of one instant is netted; what an override was used for may be missing. */
function asHappened({ movements, books, overrides }: Ledger): string[] {
  const used = new Map<string, bigint>()
  for (const { site, uses } of overrides)
    for (const { seq, units } of uses) {
      const { fromBook } = movements.find((one) => one.site === site && one.seq === seq)!
      used.set(`${site} ${fromBook}`, (used.get(`${site} ${fromBook}`) ?? 0n) + units)
    }
  return books.flatMap(({ site, id, item, location, isShelf }) => {
    if (!isShelf) return []
    const by = new Map<number, bigint>()
    for (const one of movements) {
      if (one.site !== site) continue
      if (one.fromBook === id) by.set(one.outAt, (by.get(one.outAt) ?? 0n) - one.units)
      if (one.toBook === id) by.set(one.inAt, (by.get(one.inAt) ?? 0n) + one.units)
    }
    let held = used.get(`${site} ${id}`) ?? 0n
    for (const [at, change] of [...by].sort(([left], [right]) => left - right)) {
      held += change
      if (held < 0n) return [`${site}: ${item} at ${location} held ${held} at ${new Date(at).toISOString()}`]
    }
    return []
  })
}

/** Sites send to each other, and their order of it is nobody's: only what it comes to is known. */
function arrivals({ movements }: Ledger, confirmed: ReadonlySet<string>): string[] {
  const onTheRoad = movements.filter(({ from, to }) => from === 'in-transit' || to === 'in-transit')
  return [...groupedBy(onTheRoad, ({ item, document }) => `${item} of ${document}`)].flatMap(
    ([name, own]) => {
      const [arrived, sent] = [own.filter(({ from }) => from === 'in-transit'), own.filter(isSent)]
      if (arrived.some((one) => confirmed.has(nameOf(one)))) return []
      const [came, went] = [sum(arrived.map(({ units }) => units)), sum(sent.map(({ units }) => units))]
      return came <= went ? [] : [`${came} ${name} arrived, and ${went} were sent`]
    },
  )
}

const isSent = ({ to }: LedgerMovement) => to === 'in-transit'

/** As the ledger stood: where nothing was known to have gone, nothing was asked. */
function returns({ movements }: Ledger, confirmed: ReadonlySet<string>): string[] {
  const outside = movements.filter(
    ({ from, to, line }) => (from === 'customer' || to === 'customer') && line !== null,
  )
  const lineOf = ({ site, item, document, line }: LedgerMovement) =>
    `${site}: ${item} of ${document} line ${line}`
  return [...groupedBy(outside, lineOf)].flatMap(([name, own]) => {
    let [went, back] = [0n, 0n]
    for (const one of own) {
      if (one.to === 'customer') went += one.units
      else {
        back += one.units
        if (went > 0n && back > went && !confirmed.has(nameOf(one)))
          return [`${name}: ${back} came back by movement ${one.seq}, and ${went} went`]
      }
    }
    return []
  })
}

function repeats({ movements }: Ledger, confirmed: ReadonlySet<string>): string[] {
  const takenBackAt = new Map<string, number>()
  for (const { site, seq, key } of movements) {
    const [, first] = /^plimsoll\nreversal-of-(\d+)$/.exec(key) ?? []
    if (first !== undefined) takenBackAt.set(`${site} ${first}`, seq)
  }
  const said = movements.filter(({ line, key }) => line !== null && !key.startsWith('plimsoll\n'))
  const whatOf = (one: LedgerMovement) =>
    [one.site, one.document, one.line, one.fromBook, one.toBook, one.units].join(' ')
  return [...groupedBy(said, whatOf).values()].flatMap((own) =>
    own.flatMap((one, place) => {
      const stands = own
        .slice(0, place)
        .some(({ site, seq }) => (takenBackAt.get(`${site} ${seq}`) ?? Infinity) > one.seq)
      if (!stands || confirmed.has(nameOf(one))) return []
      return [`${one.site}: ${shown(one.key)} says what ${one.document} line ${one.line} said before`]
    }),
  )
}

/** Somebody waits for what is there and promised to nobody. */
function leftWaiting({ lines, books }: Ledger): string[] {
  return lines.flatMap(({ site, reservation, line, item, short, isAnywhere }) => {
    if (short === 0n || !isAnywhere) return []
    const free = books.find(
      (book) => book.site === site && book.item === item && book.isShelf && book.balance > book.reserved,
    )
    const left = `reservation ${reservation} line ${line} waits for ${short} ${item}`
    return free === undefined ? [] : [`${site}: ${left}, and ${free.location} has some free`]
  })
}

/** What was promised later went to a line while an older one waited for the same. */
function outOfTurn({ lines, allocations, later }: Ledger): string[] {
  const waits = new Map<string, bigint>()
  for (const { reservation, line, asked } of lines) {
    const own = allocations.filter((one) => one.reservation === reservation && one.line === line)
    waits.set(`${reservation} ${line}`, asked - sum(own.map(({ quantity, filled }) => quantity - filled)))
  }
  const age = (reservation: string) => Number(reservation.split('-')[1])
  const faults: string[] = []
  for (const { site, told } of later) {
    const [change, reservation = '', line = '', , units = '0'] = told.split(' ')
    const name = `${reservation} ${line}`
    const waiting = waits.get(name) ?? 0n
    if (change === 'cut') waits.set(name, waiting + BigInt(units))
    if (change !== 'filled') continue
    waits.set(name, waiting - BigInt(units))
    const own = lines.find((one) => one.reservation === reservation && one.line === line)
    const older = lines.find(
      (one) =>
        one.site === site &&
        one.item === own?.item &&
        one.isAnywhere &&
        age(one.reservation) < age(reservation) &&
        (waits.get(`${one.reservation} ${one.line}`) ?? 0n) > 0n,
    )
    if (older !== undefined)
      faults.push(`${site}: reservation ${reservation} was given what ${older.reservation} waited for`)
  }
  return faults
}

/** A count is a fact: that its units are promised is no reason to refuse it. */
function countsRefused(recorded: readonly Recorded[]): string[] {
  return recorded.flatMap(({ asked, answer }) => {
    if (asked.do !== 'set' || answer === null || !('moves' in answer)) return []
    return answer.moves
      .filter(({ code }) => code === 'reserved-for-others')
      .map(({ id }) => `${asked.site}: count ${id} was refused for the sake of promises`)
  })
}

const nameOf = ({ site, key }: LedgerMovement) => `${site} ${key}`

function groupedBy<One>(all: readonly One[], keyOfOne: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const own = groups.get(keyOfOne(one))
    if (own === undefined) groups.set(keyOfOne(one), [one])
    else own.push(one)
  }
  return groups
}
