/** The name of a source; with its site where sources of several sites stand together. */
import { web } from '../../../messages/web/index.ts'
import { siteTitle } from '../links/site-title.ts'

interface Named {
  readonly source: string
  readonly site: string
}

export function SourceName({ of, among }: { of: Named; among: readonly Named[] }) {
  return <span style={{ overflowWrap: 'anywhere' }}>{sourceName(of, among)}</span>
}

export function sourceName({ source, site }: Named, among: readonly Named[]): string {
  const name = source === '' ? web.sources.unnamed : source
  return among.some((other) => other.site !== site) ? web.sources.atSite(name, siteTitle(site)) : name
}
