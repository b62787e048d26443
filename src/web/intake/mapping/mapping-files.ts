/** Which entry of a mapping is for which file, and how a mapping is kept for files that come again. */
import type { Mapping, Upload } from '../../../api/intake/schema.ts'
import type { MappingEntry } from './column-spec.ts'

/** Whether a name fits a pattern in which `*` stands for anything, as the reader of files has it. */
export function fits(pattern: string, name: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')
  return new RegExp(`^${escaped}$`, 'i').test(name)
}

/**
 * A mapping for other files than it was made for: entries that fit no file are made to fit one if it is clear which.
 */
export function fitted(mapping: Mapping, names: readonly string[]): Mapping {
  if (names.every((name) => mapping.files.some(({ match }) => fits(match, name)))) return mapping
  if (mapping.files.length === 1) return forAnyFile(mapping)
  const free = mapping.files.filter(({ match }) => !names.some((name) => fits(match, name)))
  const lost = names.filter((name) => !mapping.files.some(({ match }) => fits(match, name)))
  return {
    ...mapping,
    files: mapping.files.map((entry) => {
      const name = free.includes(entry) ? lost[free.indexOf(entry)] : undefined
      return name === undefined ? entry : { ...entry, match: name }
    }),
  }
}

/** For keeping: a date or a number in a file's name is another one next time. */
export function generalised(mapping: Mapping): Mapping {
  if (mapping.files.length === 1) return forAnyFile(mapping)
  return {
    ...mapping,
    files: mapping.files.map((entry) => ({
      ...entry,
      match: entry.match.replace(/\d[\d\-_. ]*(?=\D*\.[^.]*$)|\d+/g, '*').replace(/\*+/g, '*'),
    })),
  }
}

function forAnyFile(mapping: Mapping): Mapping {
  return { ...mapping, files: mapping.files.map((entry) => ({ ...entry, match: '*' })) }
}

/** The columns that every file of an entry together may name, and the entry's files. */
export function filesOf(entry: MappingEntry, uploads: readonly Upload[]): readonly Upload[] {
  return uploads.filter(({ name }) => fits(entry.match, name))
}

const NAME_CHARS_MAX = 60

/** An entry by its files and, where it takes some rows only, by what those say. */
export function entryName({ where = [] }: MappingEntry, uploads: readonly Upload[]): string {
  const files = uploads.map(({ name }) => name).join(', ')
  const rows = where.map(({ column, in: some, not, startsWith, notStartsWith }) =>
    [
      `${column}`,
      ...(Array.isArray(some) ? [`= ${some.join(', ')}`] : []),
      ...(Array.isArray(not) ? [`≠ ${not.join(', ')}`] : []),
      ...(startsWith === undefined ? [] : [`= ${startsWith}…`]),
      ...(notStartsWith === undefined ? [] : [`≠ ${notStartsWith}…`]),
    ].join(' '),
  )
  return [files.slice(0, NAME_CHARS_MAX), ...rows.map((row) => row.slice(0, NAME_CHARS_MAX))].join(' · ')
}

export function columnsOf(uploads: readonly Upload[]): string[] {
  return [...new Set(uploads.flatMap(({ columns }) => columns))]
}

/** The first values of a column in the rows at hand, each once, blanks left out. */
export function valuesOf(uploads: readonly Upload[], column: string, most: number): string[] {
  const found = new Set<string>()
  for (const { columns, sample } of uploads) {
    const at = columns.indexOf(column)
    if (at < 0) continue
    for (const row of sample) {
      const value = row[at] ?? ''
      if (value.trim() !== '') found.add(value)
      if (found.size === most) return [...found]
    }
  }
  return [...found]
}

/** A mapping that says what canonical headers say by themselves, so that it can be changed. */
export function spelledOut(uploads: readonly Upload[], canonical: readonly string[]): Mapping {
  const normal = (header: string) =>
    header
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_')
  return {
    files: uploads.map(({ name, columns }) => ({
      match: name,
      columns: Object.fromEntries(
        columns.flatMap((header) =>
          canonical.includes(normal(header)) ? [[normal(header), header] as const] : [],
        ),
      ),
    })),
  }
}
