/** The system whose types of movement are found in a file, where its headers do not tell it. */
import type { Layout } from '../../layouts/layout.ts'
import { LAYOUTS } from '../../layouts/layouts.ts'
import { typeMeaning } from '../../words/type-meaning.ts'

/** Fewer different codes than these may stand in any file. */
const CODES_MIN = 3

/** The one layout that knows all values; null where words explain them as well, or several layouts do. */
export function layoutOfTypes(values: readonly string[]): Layout | null {
  if (values.length < CODES_MIN) return null
  if (values.every((value) => typeMeaning(value) !== null)) return null
  const known = LAYOUTS.filter(({ types }) => {
    const names = new Set(Object.keys(types).map((name) => name.toLowerCase()))
    return values.every((value) => names.has(value.toLowerCase()))
  })
  return known.length === 1 ? known[0] : null
}
