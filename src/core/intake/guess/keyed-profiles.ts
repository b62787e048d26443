/** Quantities within cells that hold JSON objects: `{"removed": 5}` of a column `deltas` is a column `deltas.removed`. */
import { rolesOf } from '../words/roles-of.ts'
import { type Profile, profileOf, type RoleFit } from './profile.ts'

/** So many of the filled cells are objects. */
const OBJECTS_MIN = 0.6
/** More keys than this are a whole document in a cell, and no change of a stock. */
const KEYS_MAX = 20
const QUANTITIES: ReadonlySet<RoleFit['role']> = new Set(['quantity', 'quantity-in', 'quantity-out'])

/** Profiles of the numbers under keys that are called a quantity, behind those of all columns. */
export function keyedProfiles(profiles: readonly Profile[]): Profile[] {
  const found = profiles.flatMap((profile) => {
    const objects = objectsOf(profile)
    if (objects === null) return []
    const keys = new Set(objects.flatMap((object) => (object === null ? [] : Object.keys(object))))
    return keys.size > KEYS_MAX ? [] : [...keys].flatMap((key) => keyed(profile, key, objects) ?? [])
  })
  return found
    .filter(({ values }) => !profiles.some((other) => isSame(other.values, values)))
    .map((profile, at) => Object.create(profile, { index: { value: profiles.length + at } }) as Profile)
}

type Cell = Readonly<Record<string, unknown>> | null

/** The objects of a column, null in rows without one; null for a column that holds none. */
function objectsOf({ values, filled }: Profile): Cell[] | null {
  if (filled[0]?.startsWith('{') !== true) return null
  const objects = values.map(parsed)
  return objects.filter((object) => object !== null).length < filled.length * OBJECTS_MIN ? null : objects
}

function parsed(text: string): Cell {
  if (!text.startsWith('{')) return null
  try {
    return JSON.parse(text) as Cell
  } catch {
    return null
  }
}

function keyed({ header }: Profile, key: string, objects: readonly Cell[]): Profile | null {
  const roles = rolesOf(key)
    .filter(({ role }) => QUANTITIES.has(role))
    .map(({ role, strength, language }): RoleFit => ({ role, strength, language, code: 'word' }))
  const values = objects.map((object) => (typeof object?.[key] === 'number' ? String(object[key]) : ''))
  if (roles.length === 0 || values.every((value) => value === '')) return null
  const name = `${header}.${key}`
  return profileOf({ values, index: 0, header: name, within: { column: header, key } }, roles, {
    comma: false,
  })
}

/** What stands in a column of its own as well needs no key. */
function isSame(own: readonly string[], keyed: readonly string[]): boolean {
  return own.every((value, row) => value === keyed[row] || Number(value) === Number(keyed[row]))
}
