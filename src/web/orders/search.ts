/** What the address of the page of orders holds. */
import { searchReader } from '../frame/search-reader.ts'

export const readOrdersSearch = searchReader(['site', 'state', 'document', 'after', 'page'])
export type OrdersSearch = ReturnType<typeof readOrdersSearch>
