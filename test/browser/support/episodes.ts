/** Episodes of the demo, asked of the API, so that tests know what the page has to show. */
import { asked } from '../../support/signed-in.ts'

export interface DemoEpisode {
  readonly id: string
  readonly bookId: string
  readonly location: string
  readonly deepest: string
  readonly causes: readonly { readonly code: string }[]
}

/** The deepest episode that fits; throws where the demo has none. */
export async function deepestEpisode(url: string, query: Record<string, string>): Promise<DemoEpisode> {
  const ask = new URLSearchParams({ sort: 'deepest', direction: 'asc', limit: '1', ...query })
  const response = await asked(`${url}/v1/episodes?${ask}`)
  const { rows } = (await response.json()) as { rows: DemoEpisode[] }
  if (rows.length === 0) throw new Error(`the demo has no episode with ${ask}`)
  return rows[0]
}

/** A decimal text as the page writes it: grouped, with a true minus. */
export function onScreen(decimal: string): string {
  return decimal.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, ',')
}
