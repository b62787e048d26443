/** What the server found wrong with a mapping, by the field it names. */
import { ApiError } from '../../data/api-error.ts'

/** A pointer such as `/mapping/files/0/columns/item/zone` names the field `item` of entry 0. */
export function faultsOf(error: Error | null, entry: number): ReadonlyMap<string, string> {
  if (!(error instanceof ApiError)) return new Map()
  const match = /\/files\/(\d+)\/columns\/([^/]+)/.exec(error.pointer ?? '')
  return match !== null && Number(match[1]) === entry ? new Map([[match[2], error.message]]) : new Map()
}
