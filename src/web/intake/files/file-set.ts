/** The files of an address under a mapping, as the API takes them. */
import type { FileSet, Mapping } from '../../../api/intake/schema.ts'
import { COMPANIONS, type IntakeSearch, idsOf } from '../search.ts'

/** `opening` is what is said of stock before the files begin; a file of it counts for more. */
export function fileSetOf(
  search: IntakeSearch,
  mapping: Mapping | null,
  opening?: 'zero' | 'unknown',
): FileSet {
  const companions = Object.fromEntries(
    COMPANIONS.flatMap((role) => idsOf(search, role).map((id) => [role, id])),
  )
  return {
    files: idsOf(search, 'files').map((upload) => ({ upload })),
    ...(mapping === null ? {} : { mapping }),
    ...(opening === undefined ? {} : { opening }),
    ...companions,
  }
}
