/** What the addresses of the lists of what is expected, and of what is on the road, hold. */
import { searchReader } from '../frame/search-reader.ts'

export const readExpectedSearch = searchReader(['site', 'item', 'view', 'after', 'page'])
export type ExpectedSearch = ReturnType<typeof readExpectedSearch>

export const readRoadSearch = searchReader(['site', 'item', 'document', 'older', 'view', 'after', 'page'])
export type RoadSearch = ReturnType<typeof readRoadSearch>

/** The API's query for what is filtered. */
export function roadQuery({ site, item, document, older, view }: RoadSearch) {
  return { site, item, document, olderThanDays: older, over: view === 'over' ? 'true' : undefined }
}

/** The address of the whole list as CSV for a spreadsheet. */
export function roadCsvAddress(search: RoadSearch): string {
  const given = Object.entries({ ...roadQuery(search), bom: 'true' }).filter(
    ([, value]) => value !== undefined,
  )
  return `/v1/transit.csv?${new URLSearchParams(given as [string, string][])}`
}
