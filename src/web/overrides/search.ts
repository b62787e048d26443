/** What the address of the page of overrides; `for`, `at` and `in` fill the form that asks for one holds. */
import { searchReader } from '../frame/search-reader.ts'

export const readOverridesSearch = searchReader([
  'site',
  'item',
  'state',
  'one',
  'after',
  'page',
  'for',
  'at',
  'in',
])
export type OverridesSearch = ReturnType<typeof readOverridesSearch>
