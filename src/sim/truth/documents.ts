/** Numbers of documents: each kind counts by itself, with gaps, since not every document moves stock. */
import type { Random } from '../random.ts'

/** Of a customer's order, a till's ticket, a purchase order, a shipping notice, a return, a transfer and a count. */
export const DOCUMENT_PREFIXES = ['SO-', 'T', 'PO-', 'ASN-', 'RMA-', 'TR-', 'CC-'] as const

export type DocumentPrefix = (typeof DOCUMENT_PREFIXES)[number]

export interface Documents {
  /** A new document; returns its index. */
  next(prefix: DocumentPrefix): number
  /** A number near that of a document which no other has; returns its index. */
  beside(document: number): number
  name(document: number): string
  prefix(document: number): DocumentPrefix
}

/** Documents without any. */
export function makeDocuments(random: Random): Documents {
  const prefixes: number[] = []
  const numbers: number[] = []
  const last = DOCUMENT_PREFIXES.map(() => random.between(10_000, 60_000))
  const given = new Set<string>()
  const nameOf = (prefix: number, number: number) => `${DOCUMENT_PREFIXES[prefix]}${number}`
  const add = (prefix: number, number: number) => {
    prefixes.push(prefix)
    numbers.push(number)
    return numbers.length - 1
  }
  return {
    next(prefix) {
      const at = DOCUMENT_PREFIXES.indexOf(prefix)
      last[at] += 1 + (random.next() < 0.4 ? random.between(1, 2) : 0)
      return add(at, last[at])
    },
    beside(document) {
      // All are made by now: those that are given once stand in the set.
      if (given.size === 0) for (const one of numbers.keys()) given.add(nameOf(prefixes[one], numbers[one]))
      let number = numbers[document] + 1
      while (given.has(nameOf(prefixes[document], number))) number++
      given.add(nameOf(prefixes[document], number))
      return add(prefixes[document], number)
    },
    name: (document) => nameOf(prefixes[document], numbers[document]),
    prefix: (document) => DOCUMENT_PREFIXES[prefixes[document]],
  }
}
