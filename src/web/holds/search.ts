/** What the address of the page of holds holds. */
import { searchReader } from '../frame/search-reader.ts'

export const readHoldsSearch = searchReader(['site', 'item', 'state', 'one', 'after', 'page'])
export type HoldsSearch = ReturnType<typeof readHoldsSearch>
