/** The files of an address under a mapping, as the API takes them. */
import type { FileSet, Mapping } from '../../../api/intake/schema.ts'
import { COMPANIONS, type IntakeSearch, idsOf } from '../search.ts'

export function fileSetOf(search: IntakeSearch, mapping: Mapping | null): FileSet {
  const companions = Object.fromEntries(
    COMPANIONS.flatMap((role) => idsOf(search, role).map((id) => [role, id])),
  )
  return {
    files: idsOf(search, 'files').map((upload) => ({ upload })),
    ...(mapping === null ? {} : { mapping }),
    ...companions,
  }
}
