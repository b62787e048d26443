/** What the readings of a table stand on: its system, its columns with their roles, and the habits of its language. */
import { layoutOf } from '../layouts/layout-of.ts'
import { namesAlone } from '../table/column-names.ts'
import { dayFirstEvidence } from '../values/times/day-order.ts'
import type { Language } from '../words/roles.ts'
import { rolesIn } from '../words/roles-in.ts'
import { statusMeaning } from '../words/status-meaning.ts'
import { typeMeaning } from '../words/type-meaning.ts'
import { dayOrderBeside } from './columns/day-beside.ts'
import { decimalMark } from './columns/decimal-mark.ts'
import { TYPES_MAX } from './columns/slots.ts'
import { keyedProfiles } from './keyed-profiles.ts'
import type { Ground } from './make-plan.ts'
import { type Profile, profilesOf, type RoleFit } from './profile.ts'
import type { SampleTable } from './sample-table.ts'
import type { Settled } from './settled.ts'

/** Of several columns of one role, the one that a known system lists first comes a little before the others. */
const RANK_STEP = 0.01
const RANKS_MAX = 5

/** What the readings of a table stand on, with what a person has settled. */
export function groundOf(table: SampleTable, settled: Settled): Ground {
  const match = layoutOf(table.columns)
  const words = rolesIn(namesAlone(table.columns))
  const roles = table.columns.map((_, index): RoleFit[] => {
    const known = match?.roles[index] ?? null
    const own = (words[index] ?? []).map(
      ({ role, strength, language }): RoleFit => ({ role, strength, language, code: 'word' }),
    )
    if (known === null || match === null) return own
    const strength = 1 - Math.min(match.ranks[index], RANKS_MAX) * RANK_STEP
    return [{ role: known, strength, language: match.language, code: 'layout' }, ...own.map(weakened)]
  })
  const comma = usesComma(table)
  const columns = profilesOf(table, withGroupRoles(table, roles), { comma }).map((profile) =>
    withValueRoles(profile),
  )
  const profiles = [...columns, ...keyedProfiles(columns)]
  return {
    table,
    profiles,
    match,
    settled,
    decimal: settled.decimal ?? decimalMark(columns, comma),
    leaning: leaningOf(table, profiles, match?.language ?? mainLanguage(profiles)),
  }
}

/**
 * Lines above their rows name what the rows lack: the item where no column is one; of two lines, the outer one the
 * place. A line of several values names the item, what follows from it, and then where it lies.
 */
function withGroupRoles(table: SampleTable, roles: readonly RoleFit[][]): readonly RoleFit[][] {
  const { columns, groups, groupLines } = table.layout
  const sure = (name: RoleFit['role'], part: readonly RoleFit[][]) =>
    part.some((fits) => fits.some(({ role, strength }) => role === name && strength >= 0.8))
  if (groups.length === 0 || sure('item', roles)) return roles
  const lacksPlace = !sure('location', roles) && !sure('site', roles)
  const inner = groupLines.find(({ into }) => into.includes(groups.length - 1))
  const several = inner === undefined || inner.into.length < 2 || inner.labels.length > 0 ? null : inner.into
  const found = several === null ? null : rolesOfLine(table, several, lacksPlace)
  return roles.map((fits, index): RoleFit[] => {
    const group = index - columns.length
    if (group < 0) return fits
    const isInner = group === groups.length - 1
    const outermost = lacksPlace && group === 0 ? 'location' : 'other'
    const role = found?.get(group) ?? (isInner && found === null ? 'item' : outermost)
    return [...fits, { role, strength: 0.6, language: null, code: 'word' }]
  })
}

/** The roles of a line's values by their place in it, by group. */
function rolesOfLine(
  { rows, layout }: SampleTable,
  into: readonly number[],
  lacksPlace: boolean,
): Map<number, RoleFit['role']> {
  const [item, ...rest] = into
  const column = (group: number) => rows.map((cells) => cells[layout.columns.length + group] ?? '')
  const items = column(item)
  const places = rest.filter((group) => !follows(items, column(group)) || isCode(column(group)))
  const found = new Map<number, RoleFit['role']>([[item, 'item']])
  for (const group of rest) found.set(group, places.includes(group) ? 'other' : 'item-text')
  if (!lacksPlace || places.length === 0) return found
  found.set(places.at(-1)!, 'location')
  if (places.length > 1) found.set(places.at(-2)!, 'site')
  return found
}

/** Codes of plants and shelves, which in a short file follow from the item: short, with a digit, no decimals. */
function isCode(values: readonly string[]): boolean {
  return values.every((value) => /^(?=.*\d)[\w-]{1,10}$/.test(value))
}

/** Whether values are always the same beside the same key. */
function follows(keys: readonly string[], values: readonly string[]): boolean {
  const known = new Map<string, string>()
  return keys.every((key, row) => {
    const before = known.get(key)
    known.set(key, values[row])
    return before === undefined || before === values[row]
  })
}

/** What a known system says of a column leaves its other meanings far behind. */
function weakened(fit: RoleFit): RoleFit {
  return { role: fit.role, strength: fit.strength * 0.3, language: fit.language, code: fit.code }
}

/** Decimal commas show by the delimiter of the file, or by a value like 1,5. */
function usesComma({ shape, rows }: SampleTable): boolean {
  return (
    shape.delimiter === ';' || rows.some((cells) => cells.some((cell) => /^[-+]?\d+,\d{1,2}-?$/.test(cell)))
  )
}

/** Columns whose values are words of types or of statuses, under a header that says nothing or promises numbers. */
function withValueRoles(profile: Profile): Profile {
  const { distinct, number, roles } = profile
  if (roles.some(({ role, strength }) => strength >= 0.3 && !(isCount(role) && number === null)))
    return profile
  if (distinct.length < 2 || distinct.length > TYPES_MAX) return profile
  const share = (known: (value: string) => boolean) => distinct.filter(known).length / distinct.length
  const role = (name: 'type' | 'status'): RoleFit => ({
    role: name,
    strength: 0.5,
    code: 'word',
    language: null,
  })
  const types = share((value) => ['in', 'out'].includes(typeMeaning(value)?.goes ?? ''))
  const statuses = share((value) => statusMeaning(value) !== null)
  const found = types >= 0.5 ? role('type') : statuses >= 0.8 ? role('status') : null
  return found === null ? profile : Object.create(profile, { roles: { value: [found, ...profile.roles] } })
}

function isCount(role: RoleFit['role']): boolean {
  return role.startsWith('quantity') || role.startsWith('balance') || role === 'level'
}

function mainLanguage(profiles: readonly Profile[]): Language | null {
  const counts = new Map<Language, number>()
  for (const { roles } of profiles) {
    const language = roles[0]?.language ?? null
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + (roles[0]?.strength ?? 0))
  }
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null
}

/**
 * What the language and the other dates of a file say of the order of day and month. Every language but English writes
 * the day first; English files may be American.
 */
function leaningOf({ shape }: SampleTable, profiles: readonly Profile[], language: Language | null): number {
  const ofLanguage = language === null || language === 'en' ? 0 : 0.8
  const ofDelimiter = shape.delimiter === ';' ? 0.6 : 0
  const dates = profiles.filter(
    ({ times }) => times.some(({ swaps }) => swaps !== undefined) || times.length === 1,
  )
  const others = dates.map(({ filled }) => dayFirstEvidence(filled))
  const ofOthers = others.reduce((sum, one) => sum + one.dayFirst - one.monthFirst, 0)
  return ofLanguage + ofDelimiter + Math.max(-1, Math.min(1, ofOthers)) + dayOrderBeside(profiles)
}
