/**
 * What a very large ledger looks like, as SQL over the numbers of a movement (`seq`), a book, and a turn.
 *
 * A book goes by turns of two steps: so much comes in, the same goes out again. In a turn that dips, it goes out first:
 * an episode, from the first step to the second. Every fifth movement is book 1's, the others are dealt to the other
 * books in rounds. Each shelf has a supplier and a customer book of its own, so that every balance has a closed form.
 *
 * Dips are timing where the goods came in time and were posted late, and structural otherwise; one whose turn has no
 * second step yet is open.
 */
export interface Shape {
  readonly movements: number
  readonly items: number
  /** Books on shelves. */
  readonly books: number
  /** Books of the first item, each in another place. */
  readonly wide: number
  /** Turns of a book in ten thousand that dip. */
  readonly dipping: number
  readonly stepMs: number
}

export const SITE = 'main'
export const LONG_BOOK_ID = '1-1'
/** Books after the wide ones whose items have odd names, and quantities that put them first in every list. */
export const ODD_BOOKS = 24
/** Of the turns of the long book every so many dips. */
const LONG_DIP_EVERY = 1_000
const STARTS_AT = Date.UTC(2024, 2, 1)
const SPAN_MS = 730 * 86_400_000

/** At 5,000,000 movements: 50,000 items, 60,000 books, some 100,000 episodes. Fewer movements may dip more often. */
export function shapeOf(movements: number, { dipping = 325 } = {}): Shape {
  const books = Math.max(80, Math.round(movements / 83.333))
  const wide = Math.min(300, Math.floor(books / 8))
  return {
    movements,
    books,
    wide,
    dipping,
    stepMs: Math.floor(SPAN_MS / movements),
    // A sixth of the books are second books of their items.
    items: Math.round((books * 5) / 6),
  }
}

/** The SQL of one shape; an argument is SQL itself. */
export function sqlOf({ movements, items, books, wide, dipping, stepMs }: Shape) {
  const long = Math.floor(movements / 5)
  const dealt = movements - long
  const round = books - 1
  const steps = (book: string) =>
    `(case when ${book} = 1 then ${long} else (${dealt} - 1 - (${book} - 2)) / ${round} + 1 end)`
  const isOdd = (book: string) => `(${book} between ${wide + 1} and ${wide + ODD_BOOKS})`
  const base = (book: string) =>
    `(case when ${isOdd(book)} then ${100_000 + 1_000 * ODD_BOOKS} - 1000 * (${book} - ${wide}) else 1 + ${book} % 97 end)`
  return {
    books,
    movements,
    steps,
    isOdd,
    book: (seq: string) =>
      `(case when ${seq} % 5 = 0 then 1 else 2 + (${seq} - ${seq} / 5 - 1) % ${round} end)`,
    step: (seq: string) =>
      `(case when ${seq} % 5 = 0 then ${seq} / 5 else 1 + (${seq} - ${seq} / 5 - 1) / ${round} end)`,
    /** The other way: the movement that is the step of a book. */
    seq(book: string, step: string) {
      const before = `((${step} - 1) * ${round}::bigint + ${book} - 2)`
      return `(case when ${book} = 1 then 5 * ${step} else ${before} + 1 + ${before} / 4 end)`
    },
    item: (book: string) =>
      `(case when ${book} <= ${wide} then 1 else 2 + (${book} - ${wide + 1}) % ${items - 1} end)`,
    /** Null for the first book of an item; the others need places of their own. */
    twin: (book: string) =>
      `(case when ${book} between 2 and ${wide} then ${book}::text
         when ${book} > ${wide + items - 1} then 'B' end)`,
    quantity: (book: string, turn: string) => `(${base(book)} + ${turn} % 7)`,
    /** The sum of the quantities of turns 1 to `turn`. */
    moved: (book: string, turn: string) =>
      `(${base(book)}::bigint * ${turn} + 21 * (${turn} / 7) + (${turn} % 7) * (${turn} % 7 + 1) / 2)`,
    dips: (book: string, turn: string) =>
      `(case when ${book} = 1 then ${turn} % ${LONG_DIP_EVERY} = 0
         when ${isOdd(book)} then ${turn} % 10 = 1
         else (${book} * 7919::bigint + ${turn} * 104729) % 10000 < ${dipping} end)`,
    isTiming: (book: string, turn: string) =>
      `((${book} + ${turn}) % 4 <> 0 and 2 * ${turn} <= ${steps(book)})`,
    recordedAt: (seq: string) => at(`${seq} * ${stepMs}::bigint`),
    /** Seconds before it was recorded; goods that were posted late came a minute before they were missed. */
    occurredAt(seq: string, isLate: string, book: string) {
      const gapMs = `(case when ${book} = 1 then 5 else ${Math.ceil((round * 5) / 4) + 5} end * ${stepMs}::bigint)`
      const lagMs = `(${seq} % 40 * 1000 + case when ${isLate} then ${gapMs} + 60000 else 0 end)`
      return at(`${seq} * ${stepMs}::bigint - ${lagMs}`)
    },
    id: (seq: string) => `('M' || ${seq})`,
    source: (seq: string) =>
      `(case ${seq} % 4 when 0 then 'wms' when 1 then 'erp' when 2 then 'pos' else 'edi' end)`,
  }
}

function at(ms: string): string {
  return `(timestamptz '${new Date(STARTS_AT).toISOString()}' + (${ms}) * interval '1 millisecond')`
}
