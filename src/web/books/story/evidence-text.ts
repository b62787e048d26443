/** A fact of evidence as text, by its kind. */
import type { FactKind } from '../../../core/causes/evidence.ts'
import { duration, figure, percent } from '../../../messages/format.ts'
import { known, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { when } from '../../ui/figures/when.ts'

/** Movements named one by one; a cause may rest on hundreds. */
export const NAMED_MAX = 6

/** `value` as it is written in an answer; of a fact that this version does not know, as it stands. */
export function evidenceText(kind: FactKind | undefined, value: unknown): string {
  const { causes, missingData } = words()
  switch (kind) {
    case 'flag':
      return value === true ? web.yes : web.no
    case 'causes':
      return many(value, (code) => known(causes, code)?.title ?? code)
    case 'missing-data':
      return many(value, (code) => known(missingData, code) ?? code)
    case 'movements':
      return many(value, (id) => id)
    case 'instant':
      return when(String(value))
    case 'duration':
      return duration(Number(value))
    case 'share':
      return percent(Number(value))
    case 'quantity':
    case 'count':
      return figure(String(value))
    case 'item':
    case 'location':
    case 'text':
    case 'movement':
    case 'factor':
    case undefined:
      return String(value)
  }
}

function many(value: unknown, text: (code: string) => string): string {
  const all = (Array.isArray(value) ? value : [value]).map((each) => text(String(each)))
  const rest = all.length - NAMED_MAX
  return all.slice(0, NAMED_MAX).join(', ') + (rest > 0 ? ` +${figure(rest)}` : '')
}
