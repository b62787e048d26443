/** Rows that a reading leaves out by what they hold, in words: nothing is left out in silence. */
import type { Mapping } from '../../../../api/intake/schema.ts'
import { nameMatches } from '../../../../core/intake/translate/name-match.ts'
import { web } from '../../../../messages/web/index.ts'

const { filters: say } = web.reading
const VALUES_MAX = 6

type Condition = NonNullable<Mapping['files'][number]['where']>[number]

/** A sentence for each condition of the file's entries that keeps rows out. */
export function filterWords(mapping: Mapping | null, file: string): string[] {
  const entries = mapping?.files.filter(({ match }) => nameMatches(match, file)) ?? []
  return [...new Set(entries.flatMap(({ where = [] }) => where.flatMap(wordsOf)))]
}

/** A condition says which rows are read; its words say which are not. */
function wordsOf(condition: Condition): string[] {
  const { column, in: only, not, startsWith, notStartsWith, contains, notContains, blank } = condition
  return [
    not === undefined ? null : say.is(column, few(not)),
    only === undefined ? null : say.isNot(column, few(only)),
    notStartsWith === undefined ? null : say.begins(column, notStartsWith),
    startsWith === undefined ? null : say.beginsNot(column, startsWith),
    notContains === undefined ? null : say.contains(column, notContains),
    contains === undefined ? null : say.containsNot(column, contains),
    blank === undefined ? null : blank ? say.filled(column) : say.blank(column),
  ].filter((sentence) => sentence !== null)
}

function few(values: readonly string[]): string {
  const shown = values.slice(0, VALUES_MAX).map((value) => (value === '' ? say.nothing : value))
  return say.either(values.length > VALUES_MAX ? [...shown, say.more(values.length - VALUES_MAX)] : shown)
}
