/** What the form holds, where it begins, and what is sent of it. */
import type { NewMovement } from '../../../api/posting/schema.ts'
import { MOVEMENT_KINDS, type MovementKind } from '../../../core/codes.ts'
import { SCALE_MAX } from '../../../core/limits.ts'
import { parseQuantity } from '../../../core/quantity/quantity.ts'
import type { QuestionCode } from '../../../core/refusal-codes.ts'
import { web } from '../../../messages/web/index.ts'
import { BROWSER } from '../../data/send.ts'
import type { PostSearch } from '../../frame/post-search.ts'
import { instantOf } from '../../ui/times/zone-time.ts'
import { endsFor } from './ends.ts'

const { postForm: say } = web

export interface Values {
  readonly site: string
  readonly kind: MovementKind
  readonly item: string
  readonly from: string
  readonly to: string
  readonly quantity: string
  /** Empty for the base unit. */
  readonly unit: string
  readonly lot: string
  readonly owner: string
  readonly document: string
  readonly line: string
  /** By the wall clock of the site; empty for now. */
  readonly occurredAt: string
  readonly reason: string
  readonly reservation: string
  readonly override: string
}

/** Beside the values: its id, the time that stands for now, and the questions that its reader has said yes to. */
export interface Draft {
  readonly id: string
  readonly now: string
  readonly confirmed: readonly QuestionCode[]
}

/** As the address says; of a place alone, its side follows from the kind. */
export function valuesOf(search: PostSearch, site: string): Values {
  const kind = MOVEMENT_KINDS.find((one) => one === search.kind) ?? 'transfer'
  const { from = '', to = '', at } = search
  const ends = at === undefined ? { from, to } : endsFor(kind, { from: at, to: '' })
  return {
    site: search.site ?? site,
    kind,
    item: search.item ?? '',
    ...ends,
    quantity: search.quantity ?? '',
    unit: search.unit ?? '',
    lot: search.lot ?? '',
    owner: search.owner ?? '',
    document: search.document ?? '',
    line: search.line ?? '',
    occurredAt: '',
    reason: '',
    reservation: search.reservation ?? '',
    override: search.override ?? '',
  }
}

/** What is missing or cannot be read, by field; nothing where the movement can be decided. */
export function faultsOf(values: Values): Partial<Record<keyof Values, string>> {
  const faults: Partial<Record<keyof Values, string>> = {}
  for (const name of ['item', 'from', 'to'] as const)
    if (values[name].trim() === '') faults[name] = web.emptyField
  if (faults.to === undefined && values.from.trim() === values.to.trim())
    faults.to = say.faults['equal-ends']!
  const quantity = parseQuantity(values.quantity, SCALE_MAX)
  if (!quantity.ok) faults.quantity = say.faults[quantity.code] ?? say.faults['bad-quantity']!
  else if (quantity.quantity <= 0) faults.quantity = say.faults['zero-quantity']!
  if (values.occurredAt !== '' && instantOf(values.occurredAt) === null) faults.occurredAt = say.badTime
  return faults
}

const OPTIONAL = ['unit', 'lot', 'owner', 'document', 'line', 'reason', 'reservation', 'override'] as const

/** The movement as the API takes it. What is left empty is not sent. */
export function movementOf(values: Values, { id, now, confirmed }: Draft): NewMovement {
  const given = OPTIONAL.map((name) => [name, values[name].trim()] as const)
  return {
    id,
    source: BROWSER,
    site: values.site.trim(),
    kind: values.kind,
    item: values.item.trim(),
    from: values.from.trim(),
    to: values.to.trim(),
    quantity: values.quantity.trim(),
    occurredAt: (values.occurredAt === '' ? null : instantOf(values.occurredAt)) ?? now,
    ...Object.fromEntries(given.filter(([, value]) => value !== '')),
    ...(confirmed.length > 0 ? { confirmed: [...confirmed] } : {}),
  }
}
