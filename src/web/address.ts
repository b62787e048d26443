/** How state stands in the address: plain `name=value` texts, none for what is not said. */

/** For the router: reads a query, and writes one. */
export const ADDRESS = {
  parseSearch: (text: string) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Readonly<Record<string, unknown>>) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    return given.length === 0 ? '' : `?${new URLSearchParams(given as [string, string][])}`
  },
}
