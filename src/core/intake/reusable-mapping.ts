/** How files were read, as a mapping for those that come next: without folders, dates and numbers in their names. */
import type { Mapping, MappingEntry } from './mapping.ts'

/**
 * The mapping to keep. Files that are all read in one way lead to entries for any file; otherwise each keeps its name,
 * but for the numbers in it, which are others next time.
 *
 * @example reusableMapping({ files: [{ match: 'in/may.csv', columns: {} }] }) // { files: [{ match: '*', columns: {} }] }
 */
export function reusableMapping(mapping: Mapping): Mapping {
  const byFile = [...Map.groupBy(mapping.files, ({ match }) => match).values()]
  const forAny = byFile.map((entries) => entries.map((entry) => named(entry, '*')))
  const texts = new Set(forAny.map((entries) => JSON.stringify(entries)))
  // A file that others look up is told from them by its name.
  const joins = mapping.files.some(({ join }) => join !== undefined)
  const files =
    texts.size === 1 && !joins ? forAny[0] : mapping.files.map((entry) => named(entry, pattern(entry.match)))
  return Object.assign({}, mapping, { files })
}

function named(entry: MappingEntry, match: string): MappingEntry {
  const { join } = entry
  const joined = join === undefined ? {} : { join: Object.assign({}, join, { match: pattern(join.match) }) }
  return Object.assign({}, entry, { match }, joined)
}

function pattern(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? name
  return base.replace(/\d[\d\-_. ]*(?=\D*\.[^.]*$)|\d+/g, '*').replace(/\*+/g, '*')
}
