/** Search and jump: one field for everything. */
import { counted } from '../../format.ts'

export const palette = {
  open: 'Search',
  title: 'Search and jump',
  placeholder: 'Item, place, document, movement id or page',
  groups: {
    recent: 'Where you were',
    pages: 'Pages',
    actions: 'Do',
    item: 'Items',
    place: 'Places',
    document: 'Documents',
    movement: 'Movements',
    episode: 'Episodes',
    book: 'Books',
  },
  actions: {
    light: 'Colours: light',
    dark: 'Colours: dark',
    auto: 'Colours: as the system',
    comfortable: 'Rows: comfortable',
    compact: 'Rows: compact',
    copy: 'Copy the link to what is shown',
    print: 'Print this page',
    help: 'Keys and help',
  },
  more: 'and more; type on',
  at: (item: string, place: string) => `${item} at ${place}`,
  searching: 'Searching …',
  found: (count: number) => `${counted(count, 'result')}, up and down to choose, Enter to go`,
  nothing: (text: string) => `Nothing found for “${text}”.`,
  nothingHint:
    'Items are found by part of their code or name, or by GTIN; places by part of their path; documents by how they begin; movements, episodes and books by their whole id.',
  failed: 'The search did not work',
}
