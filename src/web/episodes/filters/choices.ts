/** The short lists of the filters, from the codes and their words. */
import { CAUSE_PENDING, EPISODE_GROUPINGS } from '../../../api/episodes/schema.ts'
import { CAUSE_CODES, EPISODE_CLASSES, ORDERS } from '../../../core/codes.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { zoned } from '../../ui/figures/when.ts'
import type { Choice } from '../../ui/form/field.tsx'
import { DAY_FILTERS, type FilterName, ORDER_BOTH } from '../search.ts'

const { filters } = web.exceptions
const any: Choice = { value: '', label: filters.any }

export const CLASS_CHOICES: readonly Choice[] = [
  any,
  ...EPISODE_CLASSES.map((value) => ({ value, label: words().classes[value].title })),
]
const ORDER_CHOICES: readonly Choice[] = [
  ...ORDERS.map((value) => ({ value, label: web.exceptions.orderSwitch[value] })),
  { value: ORDER_BOTH, label: web.exceptions.orderSwitch.both },
]
export const STATE_CHOICES: readonly Choice[] = [
  any,
  { value: 'open', label: filters.open },
  { value: 'closed', label: filters.closed },
]
export const CAUSE_CHOICES: readonly Choice[] = [
  any,
  ...CAUSE_CODES.map((value) => ({ value, label: words().causes[value].title })),
  { value: CAUSE_PENDING, label: web.cause.pending },
]

const CHOICES: Partial<Record<FilterName, readonly Choice[]>> = {
  class: CLASS_CHOICES,
  order: ORDER_CHOICES,
  state: STATE_CHOICES,
  cause: CAUSE_CHOICES,
}

export const GROUP_CHOICES: readonly Choice[] = [
  { value: '', label: filters.none },
  ...EPISODE_GROUPINGS.map((value) => ({ value, label: web.exceptions.groups.by[value] })),
]

/** The name of a grouping; its own text for one that the API will refuse. */
export function groupName(group: string): string {
  return GROUP_CHOICES.find(({ value }) => value === group)?.label ?? group
}

/** Groups are sorted by other things than episodes. */
export function sortChoices(group: string | undefined): Choice[] {
  const sorts = group === undefined ? web.exceptions.sorts : web.exceptions.groups.sorts
  return Object.entries(sorts).map(([value, label]) => ({ value, label }))
}

const DAYS: ReadonlySet<FilterName> = new Set(DAY_FILTERS)

/** A filter in words. @example filterText('class', 'timing') // 'Class: Late paperwork' */
export function filterText(name: FilterName, value: string): string {
  if (name === 'ids') return `${filters.ids}: ${web.exceptions.chosen(value.split(',').length)}`
  const label = CHOICES[name]?.find((choice) => choice.value === value)?.label ?? value
  return `${DAYS.has(name) ? zoned(filters[name]) : filters[name]}: ${label}`
}
