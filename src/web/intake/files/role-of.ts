/** An openings file has these columns and no other: with one more it may be movements whose time has another name. */
const OPENING: ReadonlySet<string> = new Set(['item', 'location', 'quantity', 'site', 'lot', 'owner', 'unit'])

/** What a file probably is, by the names of its columns: movements, unless it looks like one of the companions. */
import type { Role } from '../search.ts'

const normal = (header: string) =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** @example roleOf(['item', 'base_unit', 'factor']) // 'items' */
export function roleOf(columns: readonly string[]): Role {
  const names = new Set(columns.map(normal))
  const has = (...wanted: string[]) => wanted.some((name) => names.has(name))
  if (has('counted_at')) return 'counts'
  if (has('expected_at')) return 'expectations'
  const isOpening =
    [...names].every((name) => OPENING.has(name)) && has('item') && has('location') && has('quantity')
  if (isOpening) return 'opening'
  const describes = has('base_unit', 'factor', 'gtin', 'scale') && has('item')
  return describes && !has('quantity', 'occurred_at', 'recorded_at') ? 'items' : 'files'
}
