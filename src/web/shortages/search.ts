/** What the address of the page of stock about to go below zero holds. */
import { searchReader } from '../frame/search-reader.ts'

export const readShortagesSearch = searchReader(['site', 'q', 'after', 'page'])
export type ShortagesSearch = ReturnType<typeof readShortagesSearch>
