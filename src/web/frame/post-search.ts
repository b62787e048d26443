/** What the address of the form holds: whatever is known of the movement where its reader comes from. */
import { searchReader } from './search-reader.ts'

export const readPostSearch = searchReader([
  'site',
  'kind',
  'item',
  'from',
  'to',
  /** A place of it, on whichever side its kind has the shelf. */
  'at',
  'quantity',
  'unit',
  'lot',
  'owner',
  'document',
  'line',
  'reservation',
  'override',
])
export type PostSearch = ReturnType<typeof readPostSearch>
