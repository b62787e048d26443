/** At which field of the form a refusal is said. */
import type { PostAnswer } from '../../../api/posting/schema.ts'
import { isQuestion, type RefusalCode } from '../../../core/refusal-codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import type { Values } from './values.ts'

const FIELDS: Readonly<Partial<Record<RefusalCode, keyof Values>>> = {
  'unknown-item': 'item',
  'kind-against-direction': 'kind',
  'unknown-unit': 'unit',
  'inexact-quantity': 'quantity',
  'period-closed': 'occurredAt',
  'confirm-time': 'occurredAt',
  'confirm-quantity': 'quantity',
  'confirm-return': 'quantity',
  'confirm-transit': 'quantity',
  'confirm-repeat': 'document',
  'reservation-short': 'reservation',
  'override-unusable': 'override',
  'would-go-negative': 'quantity',
  'reserved-for-others': 'quantity',
}

/**
 * The field and what is said there; null where the answer names none. `unknown` is the end that is not
 * registered, if a place is not.
 */
export function refusedField(
  { code, pointer, reason }: Pick<PostAnswer, 'code' | 'pointer' | 'reason'>,
  unknown: 'from' | 'to' = 'from',
): { readonly field: keyof Values; readonly text: string } | null {
  if (code === null) return null
  const field = code === 'unknown-location' ? unknown : (FIELDS[code] ?? pointed(pointer))
  if (field === null) return null
  const { what, todo } = words().refusals[code]
  const own = reason === null ? undefined : web.postForm.faults[reason]
  return { field, text: own ?? `${what({})} ${isQuestion(code) ? web.postForm.tick : todo}` }
}

/** The field that `/0/quantity` points to. */
function pointed(pointer: string | null): keyof Values | null {
  return pointer === null ? null : (pointer.slice(pointer.lastIndexOf('/') + 1) as keyof Values)
}
