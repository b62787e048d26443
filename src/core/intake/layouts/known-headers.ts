/** The headers of all known layouts, found by key (`keyOf`). */
import { keyOf, listed } from '../words/fold.ts'
import { lazily } from '../words/lazily.ts'
import type { ColumnRole, Language } from '../words/roles.ts'
import type { Layout } from './layout.ts'
import { LAYOUTS } from './layouts.ts'

export interface KnownHeader {
  readonly role: ColumnRole
  readonly language: Language
  /** Where it stands in the list of its role and language, from 0. */
  readonly place: number
}

const headersByLayout = lazily(
  () => new Map<Layout, ReadonlyMap<string, readonly KnownHeader[]>>(LAYOUTS.map((one) => [one, keyed(one)])),
)

const systemsByKey = lazily(() => {
  const systems = new Map<string, Map<string, KnownHeader>>()
  for (const [{ system }, headers] of headersByLayout()) {
    for (const [key, [header]] of headers) {
      systems.set(key, (systems.get(key) ?? new Map<string, KnownHeader>()).set(system, header))
    }
  }
  return systems
})

/** The headers of a layout by key, each with what it means in every language that has it. */
export function headersOf(layout: Layout): ReadonlyMap<string, readonly KnownHeader[]> {
  return headersByLayout().get(layout) ?? keyed(layout)
}

/** How many systems have a header of this key. @example systemsOf('bwart') // 1 */
export function systemsOf(key: string): number {
  return systemsByKey().get(key)?.size ?? 0
}

/**
 * What systems mean by a header of this key, with the share of them that mean it. Technical names, which stand under
 * English, have no language.
 */
export function systemRoles(
  key: string,
): readonly { readonly role: ColumnRole; readonly language: Language | null; readonly share: number }[] {
  const headers = [...(systemsByKey().get(key)?.values() ?? [])]
  const roles = [...new Set(headers.map(({ role }) => role))]
  return roles.map((role) => {
    const same = headers.filter((header) => header.role === role)
    const language = same[0].language
    return { role, language: language === 'en' ? null : language, share: same.length / headers.length }
  })
}

function keyed(layout: Layout): ReadonlyMap<string, readonly KnownHeader[]> {
  const headers = new Map<string, KnownHeader[]>()
  for (const [role, byLanguage] of Object.entries(layout.headers)) {
    for (const [language, list] of Object.entries(byLanguage)) {
      for (const [place, key] of listed(list).map(keyOf).entries()) {
        const known = headers.get(key) ?? []
        headers.set(key, known)
        known.push({ role: role as ColumnRole, language: language as Language, place })
      }
    }
  }
  return headers
}
