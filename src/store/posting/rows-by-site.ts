/** Which movements of a batch belong to which site. */
import type { PostBatch } from '../../app/posting/port.ts'

/** Places in the batch by site: a movement belongs to where it leaves; one that names two sites is refused there. */
export function rowsBySite({ history, rows }: PostBatch): Map<string, number[]> {
  const sites = new Map<string, number[]>()
  const length = rows?.length ?? history.length
  for (let place = 0; place < length; place++) {
    const { site } = history.locations[history.from[rows?.[place] ?? place]]
    const places = sites.get(site)
    if (places === undefined) sites.set(site, [place])
    else places.push(place)
  }
  return sites
}
