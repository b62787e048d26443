/** What the values of a column show of it, read once and only when it is asked for. */
import { type NumberStyle, numberStyle } from '../values/number-style.ts'
import { type TimeStyle, timeStyles } from '../values/times/time-styles.ts'
import type { ColumnRole, Language } from '../words/roles.ts'
import type { SampleTable } from './sample-table.ts'

/** How well a column fits a role by its header, and why. */
export interface RoleFit {
  readonly role: ColumnRole
  readonly strength: number
  readonly code: 'layout' | 'word'
  readonly language: Language | null
}

export interface Profile {
  readonly index: number
  /** The name of the column; of numbers within JSON objects with the key behind it: `deltas.removed`. */
  readonly header: string
  /** Where the values stand under a key of the JSON objects in a column; null for a column of its own. */
  readonly within: { readonly column: string; readonly key: string } | null
  readonly roles: readonly RoleFit[]
  /** Of all rows, blank ones as empty texts. */
  readonly values: readonly string[]
  readonly filled: readonly string[]
  /** Different values, each once, in order of first sight. */
  readonly distinct: readonly string[]
  /** Null where the values are no numbers. */
  readonly number: NumberStyle | null
  /** Formats that read them as dates or times, the best first; none where they are neither. */
  readonly times: readonly TimeStyle[]
}

export interface ProfileHints {
  /** Whether the file's other columns or its delimiter speak for decimal commas. */
  readonly comma: boolean
}

/** Profiles of all columns of a table; `roles` are those that the headers suggest. */
export function profilesOf(
  table: SampleTable,
  roles: readonly (readonly RoleFit[])[],
  hints: ProfileHints,
): Profile[] {
  return table.columns.map((header, index) => {
    const values = table.rows.map((cells) => cells[index] ?? '')
    return profileOf({ index, header, values, within: null }, roles[index] ?? [], hints)
  })
}

/** The profile of values, where they stand and what they are called. */
export function profileOf(
  { index, header, values, within }: Pick<Profile, 'index' | 'header' | 'values' | 'within'>,
  roles: readonly RoleFit[],
  { comma }: ProfileHints,
): Profile {
  const filled = values.filter((value) => value !== '')
  const distinct = once(() => [...new Set(filled)])
  const number = once(() => numberStyle(filled, { comma }))
  const times = once(() => timeStyles(filled, { named: namedAs(roles) }))
  return {
    index,
    header,
    within,
    roles,
    values,
    filled,
    get distinct() {
      return distinct()
    },
    get number() {
      return number()
    },
    get times() {
      return times()
    },
  }
}

/** What the header says of a column of digits. */
function namedAs(roles: readonly RoleFit[]): 'day' | 'clock' | undefined {
  const called = (part: string) =>
    roles.some(({ role, strength }) => strength >= 0.3 && role.startsWith(part))
  if (called('date')) return 'day'
  return called('time') ? 'clock' : undefined
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Whether the header of a column says nothing of what it holds. */
export function isUnknown({ roles }: Profile): boolean {
  return roles.every(({ strength }) => strength < 0.3)
}

/** The strength of a column's best reading as one of some roles, 0 to 1. */
export function strengthOf({ roles }: Profile, ...wanted: readonly ColumnRole[]): number {
  let best = 0
  for (const { role, strength } of roles) if (wanted.includes(role) && strength > best) best = strength
  return best
}
