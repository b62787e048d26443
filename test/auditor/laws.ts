/** What holds of a ledger whoever asked for what: chains, folds, sums, floors, promises, permissions. */
import type { Ledger, LedgerMovement } from './ledger.ts'
import { sum } from './sums.ts'

/** Books that something let go below zero: a rule, or a time when the site was only observed. */
export type MayBeNegative = (site: string, item: string, location: string) => boolean

/** One sentence a fault. */
export function lawsOf(ledger: Ledger, mayBeNegative: MayBeNegative): string[] {
  return [
    ...numbers(ledger),
    ...chains(ledger),
    ...ledger.sites.flatMap(({ name }) => itemSums(ledger, name)),
    ...floors(ledger, mayBeNegative),
    ...promises(ledger, mayBeNegative),
    ...overrides(ledger),
    ...holds(ledger),
  ]
}

/** Numbers without gaps, of movements and of the trail. */
function numbers({ sites, movements, trail }: Ledger): string[] {
  return sites.flatMap(({ name, lastSeq, lastEntry }) => {
    const here = movements.filter(({ site }) => site === name)
    const gap = here.find(({ seq }, place) => seq !== place + 1)
    const told = trail.find(({ site }) => site === name)
    return [
      ...(gap === undefined ? [] : [`${name}: seq ${gap.seq} follows a gap`]),
      ...(here.length === lastSeq
        ? []
        : [`${name}: ${here.length} movements, and the last seq is ${lastSeq}`]),
      ...((told?.entries ?? 0) === lastEntry && (told?.last ?? 0) === lastEntry
        ? []
        : [`${name}: the trail has gaps`]),
      ...twice(here.map(({ key }) => key)).map((key) => `${name}: ${shown(key)} is there twice`),
    ]
  })
}

/** Every movement bears what both its books hold after it, and the last of them is what the book holds. */
function chains({ movements, books }: Ledger): string[] {
  const held = new Map<string, bigint>()
  const faults: string[] = []
  const step = (book: string, delta: bigint, told: bigint, { site, seq }: LedgerMovement) => {
    const now = (held.get(`${site} ${book}`) ?? 0n) + delta
    held.set(`${site} ${book}`, now)
    if (now !== told) faults.push(`${site}: movement ${seq} says ${told} of book ${book}, which holds ${now}`)
  }
  for (const one of movements) {
    step(one.fromBook, -one.units, one.fromBalance, one)
    step(one.toBook, one.units, one.toBalance, one)
  }
  for (const { site, id, balance } of books) {
    const fold = held.get(`${site} ${id}`) ?? 0n
    if (fold !== balance) faults.push(`${site}: book ${id} holds ${balance}, its movements come to ${fold}`)
    held.delete(`${site} ${id}`)
  }
  return [...faults, ...[...held.keys()].map((book) => `${book}: the book of movements is gone`)]
}

function itemSums({ books }: Ledger, site: string): string[] {
  const items = new Map<string, bigint>()
  for (const one of books)
    if (one.site === site) items.set(one.item, (items.get(one.item) ?? 0n) + one.balance)
  return [...items].flatMap(([item, total]) =>
    total === 0n ? [] : [`${site}: ${item} comes to ${total} over all books`],
  )
}

/** Below zero only under an override, or where something lets it. What is booked at one instant is netted. */
function floors({ movements, books, overrides: all }: Ledger, mayBeNegative: MayBeNegative): string[] {
  const used = new Map<string, bigint>()
  for (const { site, uses } of all)
    for (const { seq, units } of uses) {
      const { fromBook } = movements.find((one) => one.site === site && one.seq === seq) ?? { fromBook: '' }
      used.set(`${site} ${fromBook}`, (used.get(`${site} ${fromBook}`) ?? 0n) + units)
    }
  return books.flatMap(({ site, id, item, location, isShelf, balance, floor }) => {
    const faults: string[] = []
    if (floor !== null && balance < floor) faults.push(`${site}: book ${id} is below its floor of ${floor}`)
    if (!isShelf || mayBeNegative(site, item, location)) return faults
    const here = movements.filter((one) => one.site === site && (one.fromBook === id || one.toBook === id))
    const permitted = -(used.get(`${site} ${id}`) ?? 0n)
    const sunk = here.find((one, place) => {
      const after = one.fromBook === id ? one.fromBalance : one.toBalance
      return after < permitted && here[place + 1]?.recordedAt !== one.recordedAt
    })
    if (sunk !== undefined)
      faults.push(`${site}: movement ${sunk.seq} took ${item} at ${location} below zero`)
    return faults
  })
}

/** What is promised of a book is what is open of it, never more than it holds, and given away as it is told. */
function promises({ books, allocations }: Ledger, mayBeNegative: MayBeNegative): string[] {
  const ofBooks = books.flatMap(({ site, id, item, location, balance, reserved }) => {
    const open = sum(
      allocations.filter((one) => one.site === site && one.book === id).map((part) => part.open),
    )
    const faults = open === reserved ? [] : [`${site}: book ${id} promises ${reserved}, ${open} are open`]
    if (open > 0n && open > balance && !mayBeNegative(site, item, location))
      faults.push(`${site}: book ${id} promises ${open} and holds ${balance}`)
    return faults
  })
  const ofParts = allocations.flatMap(
    ({ reservation, line, quantity, open, fulfilled, released, expired, cut, shipped }) =>
      quantity === open + fulfilled + released + expired + cut && shipped === fulfilled
        ? []
        : [
            `reservation ${reservation} line ${line}: ${fulfilled} fulfilled of ${quantity}, ${shipped} shipped`,
          ],
  )
  return [...ofBooks, ...ofParts]
}

function overrides({ overrides: all }: Ledger): string[] {
  return all.flatMap(({ id, quantity, used, once, uses }) => {
    const told = sum(uses.map(({ units }) => units))
    return [
      ...(used > quantity ? [`override ${id} is used for ${used} of ${quantity}`] : []),
      ...(used === told ? [] : [`override ${id} is used for ${used}, its movements for ${told}`]),
      ...(once && uses.length > 1 ? [`override ${id} is good for one movement and has ${uses.length}`] : []),
    ]
  })
}

/** A parked movement is not posted, a posted one is there. */
function holds({ holds: all, movements, sites }: Ledger): string[] {
  const faults = all.flatMap(({ site, id, key, state, seq }) => {
    const booked = movements.find((one) => one.site === site && one.key === key)
    if (state === 'parked' && booked !== undefined)
      return [`hold ${id} is parked, and movement ${booked.seq} is it`]
    if (state === 'posted' && (booked === undefined || booked.seq !== seq))
      return [`hold ${id} is told as posted with seq ${seq}`]
    return []
  })
  return [
    ...faults,
    ...sites.flatMap(({ name, parked }) => {
      const count = all.filter(({ site, state }) => site === name && state === 'parked').length
      return count === parked ? [] : [`${name}: ${count} holds are parked, ${parked} are counted`]
    }),
  ]
}

export function twice(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.size === seen.add(value).size)
}

export const shown = (key: string) => key.replace('\n', '/')
