/** The goods of a stop in words. */
import type { Stop } from '../../api/orders/schema.ts'
import { web } from '../../messages/web/index.ts'
import { siteTitle } from '../ui/links/site-title.ts'

const { stops: say } = web

/**
 * Names the item, the place, or both; the site if it is all of it.
 *
 * @example stopText({ site: 'main', item: 'BOLT', location: null }) // 'BOLT'
 */
export function stopText({ site, item, location }: Pick<Stop, 'site' | 'item' | 'location'>): string {
  if (item === null) return location === null ? say.whole(siteTitle(site)) : say.at(location)
  return location === null ? item : say.itemAt(item, location)
}
