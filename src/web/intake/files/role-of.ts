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
  const isDated = has('occurred_at', 'recorded_at', 'date', 'datum', 'posting_date')
  if (!isDated && has('item') && has('location') && has('quantity')) return 'opening'
  const describes = has('base_unit', 'factor', 'gtin', 'scale') && has('item')
  return describes && !has('quantity', 'occurred_at', 'recorded_at') ? 'items' : 'files'
}
