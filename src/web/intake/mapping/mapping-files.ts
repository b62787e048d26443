/** Which entry of a mapping is for which file. */
import type { Mapping } from '../../../api/intake/schema.ts'
import { nameMatches } from '../../../core/intake/translate/name-match.ts'

/**
 * A mapping for other files than it was made for: entries that fit no file are made to fit one if it is clear which.
 */
export function fitted(mapping: Mapping, names: readonly string[]): Mapping {
  if (names.every((name) => mapping.files.some(({ match }) => nameMatches(match, name)))) return mapping
  if (mapping.files.length === 1) return forAnyFile(mapping)
  const free = mapping.files.filter(({ match }) => !names.some((name) => nameMatches(match, name)))
  const lost = names.filter((name) => !mapping.files.some(({ match }) => nameMatches(match, name)))
  return {
    ...mapping,
    files: mapping.files.map((entry) => {
      const name = free.includes(entry) ? lost[free.indexOf(entry)] : undefined
      return name === undefined ? entry : { ...entry, match: name }
    }),
  }
}

function forAnyFile(mapping: Mapping): Mapping {
  return { ...mapping, files: mapping.files.map((entry) => ({ ...entry, match: '*' })) }
}
