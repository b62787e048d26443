/** Striking with one fault, taking it back, and whether it sank a book. */
import type { FaultCode } from '../fault-codes.ts'
import { CLOCKS, exceeds, isEverBelow, type Spans, spansBelow } from './below-zero.ts'
import { distinct } from './books.ts'
import { FAULTS } from './catalogue.ts'
import type { SimBook, Strike } from './fault.ts'
import { type Edit, type Field, toggle } from './field.ts'

export interface Struck extends Strike {
  readonly code: FaultCode
  readonly item: number
  readonly edits: readonly Edit[]
  /** Items that its rows were, or are, posted on. */
  readonly items: readonly number[]
  /** Number of the window that it shares with another fault; null where it stands alone. */
  window: number | null
  sank: boolean
}

/** Strikes an item; null, and nothing changed, where the fault finds nothing to strike. */
export function strike(field: Field, code: FaultCode, item: number): Struck | null {
  const found = FAULTS[code].strike(field, item)
  const edits = field.takeEdits()
  if (found === null) {
    toggle(field.rows, edits, 'before')
    return null
  }
  return { ...found, code, item, edits, items: itemsOf(field, item, edits), window: null, sank: false }
}

/** Takes faults back as if they had never been. */
export function takeBack({ rows }: Field, ...faults: readonly Struck[]): void {
  for (const { edits } of faults) toggle(rows, edits, 'before')
}

/** Keeps a fault: nothing strikes its rows again. */
export function keep({ struck }: Field, { edits }: Struck): void {
  for (const { row } of edits) struck.add(row)
}

/**
 * Whether some book of the faults is below zero at an instant at which it would not be without them all. A book that no
 * other fault touches is `alone`: it is never below zero without them, so it need not be looked at twice.
 */
export function sinks(
  field: Field,
  faults: readonly Struck[],
  isAlone: (book: SimBook) => boolean,
  spansNow: (book: SimBook) => Spans = (book) => spansBelow(field, book),
): boolean {
  const sunk = distinct(faults.flatMap((one) => one.books))
    .map((book) => ({ book, spans: spansNow(book) }))
    .filter(({ spans }) => spans.recorded.length + spans.occurred.length > 0)
  if (sunk.some(({ book }) => isAlone(book))) return true
  if (sunk.length === 0) return false
  for (const { edits } of faults) toggle(field.rows, edits, 'before')
  const found = sunk.some(({ book, spans }) => {
    const without = spansBelow(field, book)
    return CLOCKS.some((clock) => exceeds(spans[clock], without[clock]))
  })
  for (const { edits } of faults) toggle(field.rows, edits, 'after')
  return found
}

/** Whether some book of the faults is below zero at all while some of them are left out. */
export function sinksWithout(field: Field, faults: readonly Struck[], ...left: readonly Struck[]): boolean {
  for (const { edits } of left) toggle(field.rows, edits, 'before')
  const books = distinct(faults.flatMap((one) => one.books))
  const found = books.some((book) => isEverBelow(field, book))
  for (const { edits } of left) toggle(field.rows, edits, 'after')
  return found
}

function itemsOf({ honest, world }: Field, item: number, edits: readonly Edit[]): number[] {
  const items = new Set([item])
  for (const { row, column, after } of edits) {
    if (row < honest.length) items.add(honest.item[row])
    if (column === 'item' && after < world.items.length) items.add(after)
  }
  return [...items]
}
