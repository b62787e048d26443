/** What the addresses of cases hold: the list and its filters; of one case the window of its picture. */
import { readBookSearch } from '../books/search.ts'
import { searchReader } from '../frame/search-reader.ts'

export const readCasesSearch = searchReader(['tab', 'q', 'assignee', 'cause', 'site', 'after', 'page'])
export type CasesSearch = ReturnType<typeof readCasesSearch>

/** The repair is on show unless somebody turned it off. */
export function readCaseSearch(raw: Record<string, unknown>) {
  return { ...readBookSearch({ repair: 'on', ...raw }) }
}
