/** What keeps the rows from being read under a mapping. */
import type { Mapping, Upload } from '../../../api/intake/schema.ts'
import { listed } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import type { Draft } from '../use-draft.ts'
import { columnsNamed, type MappingEntry, missingFields } from './column-spec.ts'
import { isAmbiguous } from './guesses.ts'
import { columnsOf, filesOf } from './mapping-files.ts'

const { map: say } = web.intake

/**
 * Sentences on fields that are missing, columns that are gone, and questions that are not answered; none if it is
 * whole.
 */
export function lackingOf(mapping: Mapping, uploads: readonly Upload[], draft: Draft): string[] {
  const entries = mapping.files
    .map((entry, index) => ({ entry, index, own: filesOf(entry, uploads) }))
    .filter(({ own }) => own.length > 0)
  const missing = entries.flatMap(({ entry }) => missingFields(entry))
  const gone = entries.flatMap(({ entry, own }) => goneOf(entry, columnsOf(own)))
  const open = entries.flatMap(({ entry, index, own }) => openOf(entry, index, own, draft))
  return [
    ...(missing.length > 0 ? [say.missing(namesOf(missing))] : []),
    ...(gone.length > 0 ? [say.gone(namesOf(gone))] : []),
    ...(open.length > 0 ? [say.open(namesOf(open))] : []),
  ]
}

/** Fields that name a column which the files do not have. */
function goneOf(entry: MappingEntry, columns: readonly string[]): string[] {
  return fieldsWhere(entry, (_, named) => named.some((column) => !columns.includes(column)))
}

/** Fields whose dates can be read in several ways, until the reader has chosen one. */
function openOf(entry: MappingEntry, index: number, own: readonly Upload[], draft: Draft): string[] {
  const isOpen = (field: string, named: readonly string[]) =>
    draft.guess?.guesses.some(
      (guess) =>
        guess.column === field &&
        isAmbiguous(guess) &&
        named.includes(guess.from ?? '') &&
        own.some(({ name }) => name === guess.file),
    ) === true
  return fieldsWhere(
    entry,
    (field, named) => isOpen(field, named) && !draft.answered.includes(`${index}/${field}`),
  )
}

function fieldsWhere(entry: MappingEntry, test: (field: string, named: readonly string[]) => boolean) {
  return Object.entries(entry.columns).flatMap(([field, spec]) =>
    test(field, columnsNamed(spec)) ? [field] : [],
  )
}

function namesOf(fields: readonly string[]): string {
  return listed([...new Set(fields.map((field) => web.intake.fields[field]?.[0] ?? field))])
}
