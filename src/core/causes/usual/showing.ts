/**
 * Showing: how often a fault of each cause would sink a book here at all.
 *
 * A return of two pieces that nobody posted sinks few books, a receipt nearly all. Priors are shares of episodes, so a
 * hypothesis that sinks where its kind rarely does counts the more. Estimated by doing it: some random sound books are
 * struck at random places with sizes from the file, by a generator of fixed seed.
 */
import type { CauseCode } from '../../codes.ts'
import type { History } from '../../history/history.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Instant } from '../../time.ts'
import { type Line, leastFrom, lineOf } from '../replay/line.ts'
import { packShares } from '../slips/packs.ts'
import type { Hands } from '../slips/slips.ts'
import { WRITE_DOWN_WIDTH } from './corrections.ts'
import { generator } from './random.ts'
import type { SoundBook } from './sound-sample.ts'

const TRIES = 400
const BOOKS_STRUCK_MAX = 300
const TRIES_A_BOOK = 4
/** Where nothing can be struck: what made-up faults do in the books of worlds whose truth is known. Chosen. */
const ASSUMED = 0.65
const ASSUMED_UNKNOWN = 0.45
/** Faults of order, whose showing depends on times alone. Chosen. */
const ASSUMED_OF_ORDER = 0.3
const OF_ORDER: ReadonlySet<CauseCode> = new Set(['late-posting', 'integration-delay', 'backdated-posting'])

/** Something taken from a book from an instant on. */
interface Strike {
  readonly quantity: Quantity
  readonly from: Instant
}

interface Struck {
  readonly history: History
  readonly hands: Hands
  readonly book: SoundBook
  readonly line: Line
  readonly random: () => number
}

type Striker = (struck: Struck) => Strike | null

function assumedOf(code: CauseCode): number {
  if (OF_ORDER.has(code)) return ASSUMED_OF_ORDER
  return code === 'unknown' ? ASSUMED_UNKNOWN : ASSUMED
}

/** P(a book sinks | such a fault struck a random one), by cause; made at the first question. */
export function showingOf(hands: Hands, books: readonly SoundBook[]): (code: CauseCode) => number {
  const kept = new Map<CauseCode, number>()
  const moving = books.filter(({ legs }) => legs.length > 3)
  const step = Math.max(1, moving.length / BOOKS_STRUCK_MAX)
  const sample = Array.from({ length: Math.min(moving.length, BOOKS_STRUCK_MAX) }, (_, place) => {
    return moving[Math.floor(place * step)]
  })
  const lines = new Map<SoundBook, Line>()
  return (code) => {
    const known = kept.get(code)
    if (known !== undefined) return known
    const strike = STRIKERS[code]
    const random = generator(code.length * 7919 + TRIES)
    let [hits, tries] = [0, 0]
    if (strike !== undefined && sample.length > 0) {
      for (let turn = 0; turn < TRIES; turn++) {
        const book = sample[Math.floor(random() * sample.length)]
        const line = lines.get(book) ?? lineOf(book.legs)
        lines.set(book, line)
        const struck = strike({ history: hands.history, hands, book, line, random })
        if (struck === null) continue
        tries++
        if (leastFrom(line, struck.from) < struck.quantity) hits++
      }
    }
    // Few books, struck however often, are few.
    const counted = Math.min(tries, TRIES_A_BOOK * sample.length)
    const share = tries === 0 ? assumedOf(code) : ((hits / tries) * counted + 1) / (counted + 3)
    kept.set(code, share)
    return share
  }
}

const lostInflow: Striker = ({ book, random }) => legOf(book, 1, random)
const extraOutflow: Striker = ({ book, random }) => legOf(book, -1, random)
const lostReturn: Striker = ({ book, random }) => {
  const sold = legOf(book, -1, random)
  return sold && { quantity: sold.quantity, from: timeIn(book, random) }
}
const lostOrMore: Striker = (struck) => (struck.random() < 0.5 ? lostInflow(struck) : lostReturn(struck))

const STRIKERS: Readonly<Partial<Record<CauseCode, Striker>>> = {
  'duplicate-posting': extraOutflow,
  'unit-of-measure': (struck) => {
    const { hands, book, random } = struck
    const { item } = book.book
    const isInflow = random() < 0.5
    const hit = legOf(book, isInflow ? 1 : -1, random)
    if (hit === null) return null
    const unit = hands.habits.unit(item)
    const own = hands.history.items[item].packs.map(({ factor }) => factor)
    const packs = packShares(own, hands.habits.lot(item) / unit, hands.lots)
    const pack = packs[drawn(packs, random)]
    if (pack === undefined) return null
    const factor = pack.factor.numerator / pack.factor.denominator
    return {
      from: hit.from,
      quantity: isInflow ? hit.quantity * (1 - 1 / factor) : hit.quantity * (factor - 1),
    }
  },
  'quantity-typo': ({ hands, book, random }) => {
    const isInflow = random() < 0.5
    const hit = legOf(book, isInflow ? 1 : -1, random)
    if (hit === null) return null
    const unit = hands.habits.unit(book.book.item)
    const written = slipped(Math.round(hit.quantity / unit), random) * unit
    const lost = isInflow ? hit.quantity - written : written - hit.quantity
    return lost > 0 ? { from: hit.from, quantity: lost } : null
  },
  'wrong-item': lostOrMore,
  'wrong-location': lostOrMore,
  'wrong-lot': lostOrMore,
  'unposted-receipt': lostInflow,
  'missing-message': lostInflow,
  'unposted-return': lostReturn,
  'wrong-direction': (struck) => {
    const back = lostReturn(struck)
    return back && { from: back.from, quantity: 2 * back.quantity }
  },
  'reversed-receipt': ({ book, random }) => {
    const received = legOf(book, 1, random)
    return received && { quantity: received.quantity, from: Math.max(received.from, timeIn(book, random)) }
  },
  'misapplied-adjustment': ({ hands, book, random }) => ({
    quantity: Math.exp(random() * WRITE_DOWN_WIDTH) * hands.habits.unit(book.book.item),
    from: timeIn(book, random),
  }),
  unknown: ({ book, line, random }) => {
    const range = line.balance.reduce((most, one) => Math.max(most, one), 1)
    return { quantity: Math.exp(random() * Math.log(1.5 * range + 1)), from: timeIn(book, random) }
  },
}

/** A random leg of a direction. */
function legOf({ legs }: SoundBook, sign: 1 | -1, random: () => number): Strike | null {
  for (let turn = 0; turn < 12; turn++) {
    const leg = Math.floor(random() * legs.length)
    if (legs.delta[leg] * sign > 0) return { quantity: legs.delta[leg] * sign, from: legs.at[leg] }
  }
  return null
}

function timeIn({ legs }: SoundBook, random: () => number): Instant {
  return legs.at[Math.floor(random() * legs.length)]
}

function drawn(shares: readonly { readonly share: number }[], random: () => number): number {
  let left = random() * shares.reduce((sum, { share }) => sum + share, 0)
  return shares.findIndex(({ share }) => {
    left -= share
    return left <= 0
  })
}

/** A number with one slip of its digits: too many, left out, swapped or wrong. */
function slipped(meant: number, random: () => number): number {
  const digits = String(meant)
  const place = Math.floor(random() * digits.length)
  const digit = Math.floor(random() * 10)
  const turn = random()
  if (turn < 0.28) {
    const kind = random()
    const more = kind < 0.45 ? digits[place] : kind < 0.85 ? '' : String(digit)
    return Number(more === '' ? `${digits}0` : digits.slice(0, place + 1) + more + digits.slice(place + 1))
  }
  if (turn < 0.56) return Number(digits.slice(0, place) + digits.slice(place + 1) || '0')
  if (turn < 0.78 && place + 1 < digits.length)
    return Number(digits.slice(0, place) + digits[place + 1] + digits[place] + digits.slice(place + 2))
  return Number(digits.slice(0, place) + digit + digits.slice(place + 1))
}
