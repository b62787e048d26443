/** What the addresses of the import pages hold. */
const LIST = ['after', 'page'] as const
const ONE = ['code', 'after', 'page'] as const
export type ImportsSearch = Partial<Record<(typeof LIST)[number], string>>
export type ImportSearch = Partial<Record<(typeof ONE)[number], string>>

export const readImportsSearch = (raw: Record<string, unknown>): ImportsSearch => read(LIST, raw)
export const readImportSearch = (raw: Record<string, unknown>): ImportSearch => read(ONE, raw)

function read<Name extends string>(names: readonly Name[], raw: Record<string, unknown>) {
  const search: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = raw[name]
    if (value !== undefined && value !== null && value !== '') search[name] = String(value)
  }
  return search
}
