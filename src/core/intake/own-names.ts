/** Which rows of a file may be posted by whoever brings it in: nobody writes as Plimsoll, a key as its sources only. */
import type { RejectionCode } from '../file-codes.ts'
import type { History } from '../history/history.ts'
import { isReserved } from '../names/reserved.ts'
import { valueAt } from '../value-at.ts'

/**
 * Why a row may not be posted: `reserved-name` as its source or actor, `other-source` where not all `sources` are
 * theirs (null: all are); null where it may.
 */
export function createOwnNames(
  { texts, source, actor }: Pick<History, 'texts' | 'source' | 'actor'>,
  sources: readonly string[] | null,
): (row: number) => Extract<RejectionCode, 'reserved-name' | 'other-source'> | null {
  const reserved = new Map<number, boolean>()
  const isOurs = (text: number) => {
    const known = reserved.get(text)
    if (known !== undefined) return known
    const is = text !== 0 && isReserved(valueAt(texts, text))
    reserved.set(text, is)
    return is
  }
  return (row) => {
    const [from, by] = [source?.[row] ?? 0, actor?.[row] ?? 0]
    if (isOurs(from) || isOurs(by)) return 'reserved-name'
    if (sources === null) return null
    return sources.includes(from === 0 ? '' : valueAt(texts, from)) ? null : 'other-source'
  }
}
