/** What the server found wrong with a mapping, by the field it names. */
import { ApiError } from '../../data/api-error.ts'

/**
 * What the error says, by field. A pointer such as `/mapping/files/0/columns/item/zone` names the field `item` of
 * entry 0.
 */
export function faultsOf(error: Error | null, entry: number): ReadonlyMap<string, string> {
  if (!(error instanceof ApiError)) return new Map()
  const [, index, field] = /\/files\/(\d+)\/columns\/([^/]+)/.exec(error.pointer ?? '') ?? []
  return field !== undefined && Number(index) === entry ? new Map([[field, error.message]]) : new Map()
}
