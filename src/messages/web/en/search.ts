/** Search and jump: one field for everything. */
import { counted } from '../../format.ts'

export const palette = {
  open: 'Search',
  title: 'Search and jump',
  placeholder: 'Item, place, document, movement id or page',
  groups: {
    recent: 'Recent',
    pages: 'Pages',
    actions: 'Actions',
    item: 'Items',
    place: 'Places',
    document: 'Documents',
    movement: 'Movements',
    episode: 'Negatives',
    book: 'Stock cards',
  },
  actions: {
    light: 'Colours: light',
    dark: 'Colours: dark',
    auto: 'Colours: as the system',
    comfortable: 'Rows: comfortable',
    compact: 'Rows: compact',
    copy: 'Copy link to this page',
    print: 'Print this page',
    help: 'Shortcuts and help',
  },
  more: 'and more; keep typing',
  at: (item: string, place: string) => `${item} at ${place}`,
  searching: 'Searching …',
  found: (count: number) => `${counted(count, 'result')}, up and down to choose, Enter to go`,
  nothing: (text: string) => `Nothing found for “${text}”.`,
  nothingHint:
    'Search items by part of their code or name, or by GTIN; places by part of their path; documents by their first characters; movements, negatives and stock cards by their whole id.',
  failed: 'The search did not work',
}
