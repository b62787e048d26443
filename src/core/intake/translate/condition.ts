/** What a row must hold to be read, or to count as a level: the conditions of a mapping, ready to be asked. */
import type { Condition } from '../mapping.ts'

/** Finds the index of a column by its name; throws where the file has none. `part` is a JSON pointer's end. */
export type ColumnFinder = (name: string, part: string) => number

/** A condition that asks the cells of a row, and the column it looks at. */
export interface Test {
  readonly column: number
  readonly holds: (cells: readonly string[]) => boolean
}

/** Compiles conditions; `part` is where they stand in their entry (`where`, `levels`). */
export function testsOf(conditions: readonly Condition[], part: string, find: ColumnFinder): Test[] {
  return conditions.map((condition, index) => testOf(condition, find(condition.column, `${part}/${index}`)))
}

function testOf(condition: Condition, column: number): Test {
  const parts: ((text: string) => boolean)[] = []
  const { startsWith, notStartsWith, contains, notContains, blank } = condition
  if (condition.in) parts.push(memberOf(condition.in))
  if (condition.not) parts.push(not(memberOf(condition.not)))
  if (startsWith !== undefined) parts.push((text) => text.startsWith(startsWith))
  if (notStartsWith !== undefined) parts.push((text) => !text.startsWith(notStartsWith))
  if (contains !== undefined) parts.push((text) => text.includes(contains))
  if (notContains !== undefined) parts.push((text) => !text.includes(notContains))
  if (blank !== undefined) parts.push((text) => (text === '') === blank)
  return {
    column,
    holds: (cells) => {
      const text = cells[column] ?? ''
      return parts.every((part) => part(text))
    },
  }
}

function memberOf(values: readonly string[]): (text: string) => boolean {
  const known = new Set(values.map((value) => value.trim()))
  return (text) => known.has(text)
}

function not(test: (text: string) => boolean): (text: string) => boolean {
  return (text) => !test(text)
}
