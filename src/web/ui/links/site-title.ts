/**
 * The name of a site as people know it, from the settings; the ledger's own where nobody gave one.
 *
 * The names are set once, before anything is drawn, and everything is drawn anew when they change, as with the zone of
 * times (`ui/figures/when.ts`): they stand within sentences too, far from any component.
 */
let titles: ReadonlyMap<string, string> = new Map()

/** Sites of the same title are told apart by the ledger's name. Answers what a page is drawn with. */
export function setSiteTitles(sites: readonly { readonly name: string; readonly title: string }[]): string {
  const isShared = (title: string) => sites.filter((site) => site.title === title).length > 1
  titles = new Map(sites.map(({ name, title }) => [name, isShared(title) ? `${title} (${name})` : title]))
  return [...titles.values()].join('\n')
}

/** @example siteTitle('main') // 'main' */
export function siteTitle(name: string): string {
  return titles.get(name) ?? name
}
