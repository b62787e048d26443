/** Which zone a page shows its times in. */
import type { Site } from '../../api/site/schema.ts'

export const ZONE_OF_MANY = 'UTC'

/**
 * The zone of the site that a page is about; the zone of all sites if they share one; else UTC, so that rows of
 * several zones can be compared.
 *
 * @example zoneOf([{ number: 1, name: 'main', zone: 'Europe/Rome' }], { bookId: '1-7' }) // 'Europe/Rome'
 */
export function zoneOf(
  sites: readonly Pick<Site, 'number' | 'name' | 'zone'>[],
  about: { readonly site?: string; readonly bookId?: string },
): string {
  const number = about.bookId === undefined ? undefined : Number(about.bookId.split('-', 1)[0])
  const site = sites.find((one) => one.name === about.site || one.number === number)
  if (site !== undefined) return site.zone
  const zones = new Set(sites.map(({ zone }) => zone))
  const [zone = ZONE_OF_MANY, ...others] = zones
  return others.length === 0 ? zone : ZONE_OF_MANY
}
