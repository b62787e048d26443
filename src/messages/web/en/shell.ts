/** The frame of every page, and what every page may have to say. */

export const name = 'Plimsoll'
export const skip = 'Skip to content'
export const nav = { label: 'Pages', exceptions: 'Exceptions', ledger: 'Ledger', imports: 'Import' }
export const theme = { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the system' }
export const freshness = {
  data: (at: string) => `Data to ${at}`,
  none: 'No movements yet',
  checked: (at: string) => `checked ${at}`,
  lost: 'The server does not answer',
}
export const loading = 'Loading'
export const error = {
  title: 'This could not be loaded',
  unreachable: 'The server does not answer. It may have stopped, or the network is gone.',
  code: 'Code',
  retry: 'Try again',
}
export const notFound = {
  title: 'There is no such page',
  text: 'The address leads nowhere. The link may be old, or mistyped.',
  back: 'To the exceptions',
  item: (code: string) => `There is no item ${code}`,
  itemText: 'It was never registered, or the link is mistyped.',
  book: (id: string) => `There is no book ${id}`,
  bookText: 'It may belong to another database, or the link is mistyped.',
  episode: (id: string) => `There is no episode ${id} any more`,
  episodeText: 'Later facts may have changed or removed it. The book’s present episodes are listed below.',
}
export const filters = {
  label: 'Filters',
  show: 'Filters',
  active: 'Active filters',
  remove: (filter: string) => `Remove filter ${filter}`,
  clear: 'Clear all',
}
export const pages = { next: 'Next', first: 'First page' }
export const sign = { below: 'below zero', in: 'in', out: 'out' }
export const yes = 'yes'
export const no = 'no'
