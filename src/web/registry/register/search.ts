/** What the addresses of the lists of items and places hold. */
import { searchReader } from '../../frame/search-reader.ts'

export const readItemsSearch = searchReader(['search', 'after', 'page'])
export const readPlacesSearch = searchReader(['site', 'search', 'after', 'page'])
