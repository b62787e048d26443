/** What a reader has settled about files, one thing at a time, and taking one thing back. */
import type { Settled } from '../../../api/intake/schema.ts'

/** One thing that is settled: `key` is its name, for a column or a type with the name of that. */
export interface SettledThing {
  readonly key:
    | 'zone'
    | 'sheet'
    | 'headerRow'
    | 'sign'
    | 'decimal'
    | 'dates'
    | 'opening'
    | 'columns'
    | 'types'
    | 'statuses'
  /** The canonical column, or the type or status as the file writes it. */
  readonly name: string
  readonly value: string
}

/**
 * @example thingsSettled({ sign: 'out', types: { WA: 'out' } }).map(({ name }) => name) // ['', 'WA']
 */
export function thingsSettled(settled: Settled): SettledThing[] {
  const { columns = {}, types = {}, statuses = {}, ...single } = settled
  const listed = (key: ListKey, values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]): SettledThing => ({ key, name, value }))
  return [
    ...Object.entries(single).map(
      ([key, value]): SettledThing => ({ key: key as SettledThing['key'], name: '', value: String(value) }),
    ),
    ...listed('columns', columns),
    ...listed('types', types),
    ...listed('statuses', statuses),
  ]
}

/** What stays settled when one thing is taken back. */
export function withoutThing(settled: Settled, { key, name }: Pick<SettledThing, 'key' | 'name'>): Settled {
  if (!isListKey(key)) return tidied({ ...settled, [key]: undefined })
  const { [name]: _, ...others } = settled[key] ?? {}
  return tidied({ ...settled, [key]: others })
}

type ListKey = 'columns' | 'types' | 'statuses'

function isListKey(key: SettledThing['key']): key is ListKey {
  return key === 'columns' || key === 'types' || key === 'statuses'
}

/** Without what says nothing, so that the same things settled are the same text. */
function tidied(settled: Settled): Settled {
  const said = Object.entries(settled).filter(
    ([, value]) => value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0),
  )
  return Object.fromEntries(said)
}
