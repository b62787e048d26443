/** Which way each type of movement goes, as a mapping says it. */
import type { Mapping } from '../../../../api/intake/schema.ts'
import { nameMatches } from '../../../../core/intake/translate/name-match.ts'
import { WAYS } from './choices.ts'

export interface TypeWays {
  /** The column that holds the types. */
  readonly column: string
  readonly types: readonly { readonly value: string; readonly way: (typeof WAYS)[number] }[]
}

/** Null where no column of the file says which way its goods went. */
export function typeWaysOf(mapping: Mapping | null, file: string): TypeWays | null {
  const sign = mapping?.files.find(({ match }) => nameMatches(match, file))?.sign
  if (typeof sign !== 'object') return null
  return {
    column: sign.column,
    types: WAYS.flatMap((way) => (sign[way] ?? []).map((value) => ({ value, way }))),
  }
}
