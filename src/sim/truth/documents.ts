/** Numbers of documents: each kind counts by itself, with gaps, since not every document moves stock. */
import type { Random } from '../random.ts'

/** Of a customer's order, a till's ticket, a purchase order, a shipping notice, a return and a transfer. */
export const DOCUMENT_PREFIXES = ['SO-', 'T', 'PO-', 'ASN-', 'RMA-', 'TR-'] as const

export type DocumentPrefix = (typeof DOCUMENT_PREFIXES)[number]

export interface Documents {
  /** A new document; returns its index. */
  next(prefix: DocumentPrefix): number
  /** A number near that of a document which no other has; returns its index. */
  beside(document: number): number
  name(document: number): string
}

/** Documents without any. */
export function makeDocuments(random: Random): Documents {
  const prefixes: number[] = []
  const numbers: number[] = []
  const last = DOCUMENT_PREFIXES.map(() => random.between(10_000, 60_000))
  /** Numbers of each kind, rising; and those that were given out of turn. */
  const inTurn = DOCUMENT_PREFIXES.map((): number[] => [])
  const others = DOCUMENT_PREFIXES.map(() => new Set<number>())
  const add = (prefix: number, number: number) => {
    prefixes.push(prefix)
    return numbers.push(number) - 1
  }
  return {
    next(prefix) {
      const at = DOCUMENT_PREFIXES.indexOf(prefix)
      last[at] += 1 + (random.next() < 0.4 ? random.between(1, 2) : 0)
      inTurn[at].push(last[at])
      return add(at, last[at])
    },
    beside(document) {
      const prefix = prefixes[document]
      let number = numbers[document] + 1
      let place = placeIn(inTurn[prefix], number)
      while (inTurn[prefix][place] === number || others[prefix].has(number)) {
        if (inTurn[prefix][place] === number) place++
        number++
      }
      others[prefix].add(number)
      return add(prefix, number)
    },
    name: (document) => `${DOCUMENT_PREFIXES[prefixes[document]]}${numbers[document]}`,
  }
}

/** The place of the first of some rising numbers that is not below one. */
function placeIn(rising: readonly number[], number: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle] < number) low = middle + 1
    else high = middle
  }
  return low
}
