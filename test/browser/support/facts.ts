/** What there is on a ledger, asked of the API, so that tests know what the pages have to show. */
import { asked } from '../../support/signed-in.ts'

export interface Facts {
  readonly url: string
  readonly site: string
  readonly item: string
  readonly itemName: string | null
  readonly place: string
  readonly bookId: string
  readonly episodeId: string
  readonly deepest: string
  /** The movement that took the book below zero, and what it left there. */
  readonly trigger: string
  readonly triggerSeq: string
  readonly left: string
  readonly document: string | null
}

/** Facts around the deepest episode as posted that fits. */
export async function factsOf(url: string, query: Record<string, string> = {}): Promise<Facts> {
  const ask = new URLSearchParams({
    order: 'as-posted',
    sort: 'deepest',
    direction: 'asc',
    limit: '1',
    ...query,
  })
  const { rows } = await answer(`${url}/v1/episodes?${ask}`)
  if (rows.length === 0) throw new Error(`there is no episode with ${ask}`)
  const [{ id, bookId, site, item, itemName, location, deepest, trigger }] = rows
  const moved = await answer(
    `${url}/v1/movements?${new URLSearchParams({ bookId, id: trigger, limit: '1' })}`,
  )
  const { document, fromBalance: left, seq: triggerSeq } = moved.rows[0]
  return {
    url,
    site,
    item,
    itemName,
    place: location,
    bookId,
    episodeId: id,
    deepest,
    trigger,
    triggerSeq,
    left,
    document,
  }
}

async function answer(url: string) {
  const response = await asked(url)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response.json()
}
