/** What the address of the page of suspects holds. */
import { searchReader } from '../frame/search-reader.ts'

export const readSuspectsSearch = searchReader(['site', 'q', 'after', 'page'])
export type SuspectsSearch = ReturnType<typeof readSuspectsSearch>
