/** What changes while one reads, and what was done. */
import { counted } from '../../format.ts'

export const news = {
  movements: (count: number) => `${counted(count, 'new movement')} in the ledger`,
  show: 'Show',
}
export const toasts = {
  label: 'News',
  undo: 'Undo',
  dismiss: 'Dismiss',
  linkCopied: 'The link to what is shown is copied.',
  linkNotCopied: 'This browser does not let the page copy. Copy the link from the address bar.',
  filtersCleared: 'The filters are cleared.',
}
export const dialog = { close: 'Close' }
