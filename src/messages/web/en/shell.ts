/** The frame of every page, and what every page may have to say. */

export const name = 'Plimsoll'
export const skip = 'Skip to content'
export const nav = {
  label: 'Pages',
  menu: 'Menu',
  today: 'Today',
  exceptions: 'Exceptions',
  cases: 'Cases',
  ledger: 'Ledger',
  guard: 'Guard',
  import: 'Import',
  audit: 'Audit',
  about: 'Data health',
  settings: 'Settings',
}
export const theme = { label: 'Colours', light: 'Light', dark: 'Dark', auto: 'As the system' }
export const freshness = {
  data: (at: string) => `Data to ${at}`,
  none: 'No movements yet',
  checked: (at: string) => `checked ${at}`,
  lost: "Can't reach the server",
  live: { live: 'Live', reconnecting: 'Reconnecting', offline: 'Offline' },
}
export const loading = 'Loading'
export const error = {
  title: 'This page could not be loaded',
  unreachable: "Can't reach the server. It may have stopped, or the network is down.",
  unreadable:
    'What the server answered cannot be read. Something between it and this page may have changed it.',
  code: 'Code',
  retry: 'Try again',
  copy: 'Copy details',
  copied: 'Copied',
  details: (code: string, status: number, text: string, address: string, at: string) =>
    `Plimsoll: ${code} (HTTP ${status || 'none'}) at ${at}\n${text}\n${address}`,
}
/** What a form says at a field whose text cannot be read, by the name of the field. */
export const badFields: Readonly<Record<string, string>> = {
  quantity: 'Enter a number above zero, with a point for decimals.',
  email: 'Enter the whole address, such as ann@example.com.',
  currency: 'Enter three letters, such as EUR.',
  expiresAt: 'Enter a date, such as 2030-12-24.',
  closedUntil: 'Enter a date, such as 2030-12-24.',
  name: 'Enter a name.',
  explanation: 'Say what happened.',
}
export const badField = 'This value cannot be used. Correct it.'
export const emptyField = 'Fill this in.'

export const notFound = {
  title: 'Page not found',
  text: 'The link may be old, or mistyped.',
  back: 'To the exceptions',
  item: (code: string) => `There is no item ${code}`,
  itemText: 'It was never registered, or the link is mistyped.',
  place: (path: string) => `There is no place ${path}`,
  placeText: (site: string) =>
    `None of that name was ever registered at the site ${site}, or the link is mistyped.`,
  document: (name: string) => `There is no document ${name}`,
  documentText: 'No movement refers to it. Use the exact name.',
  movement: (seq: string, site: string) => `There is no movement number ${seq} at the site ${site}`,
  movementText: 'The ledger of the site does not reach so far, or the link is mistyped.',
  near: 'Did you mean',
  book: (id: string) => `There is no stock card ${id}`,
  bookText: 'It may belong to another database, or the link is mistyped.',
  episode: (id: string) => `Negative ${id} no longer exists`,
  episodeText:
    'Later movements may have changed or removed it. The current negatives of this stock card are listed below.',
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
