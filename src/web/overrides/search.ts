/** What the address of the page of overrides; `for`, `at`, `in` and what follows fill the form that asks for one holds. */
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
  'lot',
  'owner',
  'quantity',
])
export type OverridesSearch = ReturnType<typeof readOverridesSearch>
