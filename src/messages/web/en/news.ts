/** What changes while one reads, and what was done. */
import { counted } from '../../format.ts'

export const news = {
  movements: (count: number) => `${counted(count, 'new movement')} in the ledger`,
  show: 'Show',
}
export const toasts = {
  label: 'Notifications',
  undo: 'Undo',
  dismiss: 'Dismiss',
  copied: (text: string) => `${text} copied.`,
  linkCopied: 'Link copied.',
  linkNotCopied: 'This browser does not let the page copy. Copy the link from the address bar.',
  filtersCleared: 'Filters cleared.',
}
export const dialog = { close: 'Close' }
