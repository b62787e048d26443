/** Columns that a person has named together: `Warehouse+Bin` for a place, `Received-Sold-Wasted` for a quantity. */
import type { QuantityPlan } from '../plan.ts'
import type { Profile } from '../profile.ts'

type Headed = readonly Pick<Profile, 'header'>[]

/**
 * The columns of a place, outermost first; null where a part is no column of the file. One header is one column, also
 * if there is a plus in it.
 */
export function namedPlace(named: string, profiles: Headed): number[] | null {
  if (named === '') return []
  const terms = termsOf(named, profiles, '+')
  return terms === null ? null : terms.map(({ column }) => column)
}

/**
 * A quantity of several columns: those that add to the stock, and behind a minus those that take from it. Null where
 * one column is named, or a part is no column of the file.
 */
export function namedQuantity(named: string, profiles: Headed): QuantityPlan | null {
  const terms = termsOf(named, profiles, '+-')
  if (terms === null || (terms.length === 1 && terms[0].sign === '+')) return null
  const of = (sign: string) => terms.filter((term) => term.sign === sign).map(({ column }) => column)
  return { kind: 'sum', in: of('+'), out: of('-'), signed: [] }
}

/** How a quantity of several columns is named. */
export function quantityName({ in: into, out }: { in: readonly string[]; out: readonly string[] }): string {
  return [into.join('+'), ...out].join('-')
}

interface Term {
  readonly sign: string
  readonly column: number
}

/** Headers between signs, the longest header first, for a header may have a plus or minus of its own. */
function termsOf(named: string, profiles: Headed, signs: string): Term[] | null {
  const headers = profiles
    .map(({ header }, column) => ({ header, column }))
    .filter(({ header }) => header !== '')
    .sort((left, right) => right.header.length - left.header.length)
  const terms: Term[] = []
  let rest = named.trim()
  for (let sign = '+'; ; sign = rest[0], rest = rest.slice(1).trimStart()) {
    const signed = terms.length === 0 && rest.startsWith('-') && signs.includes('-')
    if (signed) [sign, rest] = ['-', rest.slice(1).trimStart()]
    const found = headers.find(({ header }) => startsWith(rest, header, signs))
    if (found === undefined) return null
    terms.push({ sign, column: found.column })
    rest = rest.slice(found.header.length).trimStart()
    if (rest === '') return terms
  }
}

/** Whether a text begins with a header, and nothing or a sign comes behind it. */
function startsWith(text: string, header: string, signs: string): boolean {
  if (!text.startsWith(header)) return false
  const next = text.slice(header.length).trimStart()
  return next === '' || signs.includes(next[0])
}
