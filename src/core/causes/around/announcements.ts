/**
 * Announcements: what was said to come or to go, held against what was posted.
 *
 * A row belongs to an announcement by document, line and item, or by document and item. One whose time has come and of
 * whose goods nothing was posted is open.
 */
import type { ExpectationType } from '../../codes.ts'
import type { History } from '../../history/history.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Expectation } from './neighbours.ts'

/** Which way goods of an announcement move: into a shelf from a supplier, back into one, or out. */
export type Way = 'receipt' | 'return' | 'issue'

const WAY_OF: Readonly<Record<string, Way>> = {
  'return-authorisation': 'return',
  'sales-order': 'issue',
  'transfer-out': 'issue',
}

/** The way of goods that are announced so. */
export function wayOf(type: ExpectationType): Way {
  return WAY_OF[type] ?? 'receipt'
}

export interface Announcements {
  readonly any: boolean
  /** The announcement a movement belongs to; null where there is none. */
  readonly of: (movement: number) => Expectation | null
  /**
   * What the announcement leaves for a movement, smallest units: what was announced less what its document moved of the
   * item in other parts, and on lines that nobody announced. Null where nothing announced it.
   */
  readonly left: (movement: number) => Quantity | null
  /** Items announced on a movement's document (its line, where that is named), the booked one not among them. */
  readonly instead: (movement: number) => readonly number[]
  /** What was announced of an item and of which nothing was posted, by time; `any`: whatever was announced of it. */
  readonly open: (item: number, which?: 'any') => readonly Expectation[]
  /** All of them. */
  readonly all: readonly Expectation[]
}

/** The announcements of a history; `ofDocument` gives the movements of a document. */
export function announcementsOf(
  history: History,
  all: readonly Expectation[],
  ofDocument: (document: string) => readonly number[],
): Announcements {
  const byDocument = Map.groupBy(all, ({ document }) => document)
  const byItem = Map.groupBy(all, ({ item }) => item)
  const announced = (movement: number) => {
    const document = all.length === 0 ? null : history.document(movement)
    return document === null ? [] : (byDocument.get(document) ?? [])
  }
  const of = (movement: number): Expectation | null => {
    const own = announced(movement).filter(({ item }) => item === history.item[movement])
    if (own.length === 0) return null
    const line = history.line(movement)
    return (
      own.find((one) => one.line === line) ??
      (own.every((one) => one.line === null || line === null) ? own[0] : null)
    )
  }
  const isOpen = ({ document, item, line }: Expectation) => {
    const moved = ofDocument(document)
    if (moved.length === 0) return true
    const items = new Set((byDocument.get(document) ?? []).map((one) => one.item))
    return moved.every(
      (movement) =>
        items.has(history.item[movement]) &&
        history.item[movement] !== item &&
        (line === null || history.line(movement) !== line),
    )
  }
  const open = new Map<number, readonly Expectation[]>()
  return {
    any: all.length > 0,
    all,
    of,
    left(movement) {
      const own = of(movement)
      if (own === null) return null
      const booked = history.quantity[movement]
      let parts = 0
      let strangers = 0
      for (const other of ofDocument(own.document)) {
        if (other === movement || history.item[other] !== own.item) continue
        const announcement = of(other)
        if (announcement === null) strangers += history.quantity[other]
        else if (announcement === own && history.kind[other] === history.kind[movement])
          parts += history.quantity[other]
      }
      // Goods may come in parts; where others made up all of it, nothing is said of this one.
      if (parts > 0) return own.quantity === booked || parts >= own.quantity ? booked : own.quantity - parts
      return own.quantity - strangers > 0 ? own.quantity - strangers : own.quantity
    },
    instead(movement) {
      const line = history.line(movement)
      const lines = announced(movement).filter(
        (one) => line === null || one.line === null || one.line === line,
      )
      const items = new Set(lines.map(({ item }) => item))
      return items.has(history.item[movement]) ? [] : [...items]
    },
    open(item, which) {
      if (which === 'any') return byItem.get(item) ?? []
      let found = open.get(item)
      if (found === undefined) {
        found = (byItem.get(item) ?? [])
          .filter(isOpen)
          .sort((left, right) => left.expectedAt - right.expectedAt)
        open.set(item, found)
      }
      return found
    },
  }
}
