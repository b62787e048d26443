/** What the address of the page holds: the whole question, and the run that answered it. */
import { searchReader } from '../frame/search-reader.ts'

/** `rules` is the draft as JSON; the rules of today where absent. */
export const readBackTestSearch = searchReader(['rules', 'otherwise', 'from', 'to', 'site', 'run'])
export type BackTestSearch = ReturnType<typeof readBackTestSearch>
