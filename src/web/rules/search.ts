/** What the address of the page of rules holds. */
import { searchReader } from '../frame/search-reader.ts'

export const readRulesSearch = searchReader(['rule', 'site', 'item', 'location', 'kind', 'role'])
export type RulesSearch = ReturnType<typeof readRulesSearch>
