/** What the address of the page of the trail holds. */
import { searchReader } from '../frame/search-reader.ts'

export const readTrailSearch = searchReader(['site', 'actor', 'subject', 'after', 'page'])
export type TrailSearch = ReturnType<typeof readTrailSearch>
