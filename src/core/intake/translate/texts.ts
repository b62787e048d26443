/** The text that a column's spec gives for a row, before it is read as a number or a time. */

import type { ColumnSpec, KeyedColumn, ReadSpec, SumSpec } from '../mapping.ts'
import type { ColumnFinder } from './condition.ts'

export type TextOf = (cells: readonly string[]) => string

/** A spec of one text: a column's name, a constant, a join or a column with translations. */
export type TextSpec = Extract<
  ColumnSpec,
  string | { value: string } | { join: string[] } | { column: string }
>

/** The columns of the file that a spec reads, as it names them. */
export function columnsNamed(spec: ColumnSpec): readonly string[] {
  if (typeof spec === 'string') return [spec]
  if ('column' in spec) return [spec.column]
  if ('join' in spec) return spec.join
  if ('before' in spec) return [spec.before, spec.after]
  return 'value' in spec ? [] : partsOf(spec).map((part) => (typeof part === 'string' ? part : part.column))
}

/** The same as people are shown it: a key behind its column, `deltas.removed`. */
export function partsNamed(spec: ColumnSpec): readonly string[] {
  if (typeof spec === 'string' || 'value' in spec || 'join' in spec || 'before' in spec)
    return columnsNamed(spec)
  return ('column' in spec ? [spec] : partsOf(spec)).map(partName)
}

/** @example partName({ column: 'deltas', key: 'removed' }) // 'deltas.removed' */
export function partName(part: string | { readonly column: string; readonly key?: string }): string {
  if (typeof part === 'string') return part
  return part.key === undefined ? part.column : `${part.column}.${part.key}`
}

function partsOf(spec: SumSpec): readonly (string | KeyedColumn)[] {
  return [...(spec.in ?? []), ...(spec.out ?? []), ...(spec.signed ?? [])]
}

/** Compiles the text of a spec; `part` is where it stands in its entry. */
export function textOf(spec: TextSpec, part: string, find: ColumnFinder): TextOf {
  if (typeof spec === 'string') return cellOf(find(spec, part))
  if ('value' in spec) {
    const { value } = spec
    return () => value
  }
  if ('join' in spec) {
    const parts = spec.join.map((name) => find(name, part))
    const between = spec.with ?? ' '
    return (cells) =>
      parts
        .map((at) => cells[at] ?? '')
        .filter((text) => text !== '')
        .join(between)
  }
  return translated(spec, cellOf(find(spec.column, part)))
}

function cellOf(at: number): TextOf {
  return (cells) => cells[at] ?? ''
}

function translated({ key, values }: ReadSpec, cell: TextOf): TextOf {
  const text: TextOf = key === undefined ? cell : (cells) => underKey(cell(cells), key)
  if (values === undefined) return text
  const exact = new Map(Object.entries(values))
  const folded = new Map([...exact].map(([from, to]) => [foldedValue(from), to]))
  return (cells) => {
    const found = text(cells)
    return exact.get(found) ?? folded.get(foldedValue(found)) ?? found
  }
}

/** How values of a file are compared: without case, and without blanks at their ends. */
export function foldedValue(text: string): string {
  return text.trim().toLowerCase()
}

/** The text under a key of a JSON object in a cell; empty where the cell holds none. */
function underKey(text: string, key: string): string {
  if (!text.startsWith('{')) return ''
  try {
    const value = (JSON.parse(text) as Record<string, unknown>)[key]
    return value === undefined || value === null ? '' : String(value)
  } catch {
    return ''
  }
}
