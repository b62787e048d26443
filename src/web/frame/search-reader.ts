/** What the address of a page holds: plain texts by name; unknown names are dropped. */
type Names<List extends readonly string[]> = Partial<Record<List[number], string>>

/** Makes the reader of an address that may hold these names. */
export function searchReader<const List extends readonly string[]>(names: List) {
  return (raw: Record<string, unknown>): Names<List> => {
    const search: Names<List> = {}
    for (const name of names as readonly List[number][]) {
      const value = raw[name]
      if (value !== undefined && value !== null && value !== '') search[name] = String(value)
    }
    return search
  }
}
