/**
 * Which goods came in and which went out, where the sign of a quantity does not say it: by a column of types, by two
 * columns of quantities, or by what the file is of.
 */

import type { CanonicalColumn } from './canonical-columns.ts'
import { IN_WORDS, OUT_WORDS, plainWords, SALES_WORDS } from './column-words.ts'
import type { ColumnGuess } from './guess-columns.ts'
import { meaningOf } from './guess-kinds.ts'
import type { AddNote } from './guess-note.ts'
import { guessNumbers, type NumberGuess } from './guess-numbers.ts'
import type { ColumnSpec, MappingEntry } from './mapping.ts'
import { type SampledFile, TYPES_MAX, usesComma } from './sampled-file.ts'

export interface Pair {
  readonly incoming: string
  readonly outgoing: string
}

interface Signs {
  readonly columns: MappingEntry['columns']
  readonly chosen: ReadonlyMap<CanonicalColumn, ColumnGuess>
  readonly values: (header: string) => string[]
  readonly comma: boolean
  readonly pair: Pair | null
}

/**
 * The entries of a file: one, or two where a type or a pair of columns tells goods that came in from goods that went
 * out.
 */
export function signed(
  file: SampledFile,
  { columns, chosen, values, comma, pair }: Signs,
  note: AddNote,
): MappingEntry[] {
  const match = file.name
  if (pair !== null) {
    note('two-quantities', { ...pair })
    return (
      [
        ['incoming', 1],
        ['outgoing', -1],
      ] as const
    ).map(([side, sign]) => {
      const column = pair[side]
      const mark = guessNumbers(values(column), { comma })?.mark ?? null
      const quantity: ColumnSpec = mark === null ? column : { column, decimal: mark }
      const zeros = [...new Set(values(column).filter((value) => /^[-+]?0*([.,]0*)?$/.test(value.trim())))]
      const where = [{ column, not: [...new Set(['', '0', ...zeros])] }]
      return { match, columns: { ...columns, quantity }, ...(sign === 1 ? {} : { sign }), where }
    })
  }
  const whole: MappingEntry = { match, columns }
  const quantity = chosen.get('quantity')?.from
  if (quantity === undefined || columns.location === undefined) return [whole]
  const numbers = guessNumbers(values(quantity), { comma })
  if (numbers === null || (numbers.negative > 0 && !isMostlySales(file, numbers))) return [whole]
  const type = chosen.get('kind')?.from
  const split = type === undefined ? null : splitByType(values(type))
  if (type !== undefined && split !== null) {
    note('sign-by-column', { column: type, ...split })
    return [
      { match, columns, where: [{ column: type, not: split.out }] },
      { match, columns, sign: -1, where: [{ column: type, in: split.out }] },
    ]
  }
  if (isSales(file)) {
    note('taken-as-out', { column: quantity })
    return [{ match, columns, sign: -1 }]
  }
  note('all-positive', { column: quantity })
  return [whole]
}

/** Which types went out; null where all go one way or one is not understood. */
function splitByType(values: readonly string[]): { in: string[]; out: string[] } | null {
  const types = [...new Set(values)]
  if (types.length > TYPES_MAX) return null
  const goes = types.map((type) => ({ type, goes: meaningOf(type)?.goes ?? null }))
  if (goes.some((one) => one.goes === null && one.type.trim() !== '')) return null
  const of = (side: 'in' | 'out') => goes.filter((one) => one.goes === side).map(({ type }) => type)
  const split = { in: of('in'), out: of('out') }
  return split.in.length > 0 && split.out.length > 0 ? split : null
}

/** The columns of what came in and of what went out, where both names are there and both hold numbers; else null. */
export function twoQuantities(file: SampledFile, values: (header: string) => string[]): Pair | null {
  const find = (words: readonly string[]) =>
    file.columns.find(
      (header) =>
        words.includes(plainWords(header)) &&
        guessNumbers(values(header), { comma: usesComma(file) }) !== null,
    )
  const [incoming, outgoing] = [find(IN_WORDS), find(OUT_WORDS)]
  return incoming === undefined || outgoing === undefined ? null : { incoming, outgoing }
}

/** A file of sales has plain numbers for goods that went out, and a minus for those that came back. */
function isMostlySales(file: SampledFile, { positive, negative }: NumberGuess): boolean {
  return isSales(file) && positive > negative * 4
}

function isSales({ name, columns }: SampledFile): boolean {
  const texts = [plainWords(name.replace(/\.[^.]*$/, '')), ...columns.map(plainWords)]
  return texts.some((text) => SALES_WORDS.some((word) => text === word || text.split(' ').includes(word)))
}
