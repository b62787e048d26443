/** The choices of things that can be settled in a list. */
import { words } from '../../../../messages/index.ts'
import { web } from '../../../../messages/web/index.ts'
import { capitalised } from '../../../ui/figures/capitalised.ts'
import type { Choice } from '../../../ui/form/field.tsx'

/** UTC and the reader's own zone first, then all that the browser knows. */
export const ZONES: readonly Choice[] = [
  ...new Set([
    'UTC',
    Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(Intl.supportedValuesOf?.('timeZone') ?? []),
  ]),
].map((zone) => ({ value: zone, label: zone }))

const { answers, goes } = words().guess
const choices = (values: readonly string[], label: (value: string) => string): readonly Choice[] =>
  values.map((value) => ({ value, label: capitalised(label(value)) }))

export const SIGNS = choices(['signed', 'in', 'out'], answers.sign)
export const DATES = choices(['day-first', 'month-first'], answers.dates)
export const DECIMALS = choices(['.', ','], answers.decimal)
export const OPENINGS = choices(['zero', 'unknown'], (value) => web.reading.settled.openings[value] ?? value)
export const WAYS = ['in', 'out', 'signed', 'level', 'none'] as const
export const WAY_CHOICES = choices(WAYS, (way) => goes[way as (typeof WAYS)[number]])
