/** How the router reads the address, and when a page shows. */

/** State is plain `name=value` texts, none for what is not said. */
export const ROUTER_HABITS = {
  parseSearch: (text: string) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Readonly<Record<string, unknown>>) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    return given.length === 0 ? '' : `?${new URLSearchParams(given as [string, string][])}`
  },
  /** The frame stands at once; the first page comes into it, where it was left. */
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
}
