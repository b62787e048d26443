/** English words for the causes that bring too little in: what was never posted, taken back, or there before. */
import { counted, figure, instant } from '../../format.ts'
import type { CauseWords, Words } from '../../words.ts'

type InflowCode = 'unposted-receipt' | 'unposted-return' | 'reversed-receipt' | 'opening-balance'

const missing =
  (traceless: string, announced: string): CauseWords<'unposted-receipt' | 'unposted-return'>['explain'] =>
  ({ missingQuantity, document, expectedAt }) => {
    const units = `${figure(missingQuantity)} units`
    if (document === null) return `About ${units} ${traceless}; no announcement names them.`
    const when = expectedAt === null ? '' : ` for ${instant(expectedAt)}`
    return `${units} were announced on ${document}${when}; they ${announced}.`
  }

export const inflow: Pick<Words['causes'], InflowCode> = {
  'unposted-receipt': {
    title: 'Receipt never posted',
    explain: missing(
      'seem to have come in without being posted',
      'seem to have arrived, but were never posted',
    ),
    todo: 'Look for the delivery note. If the goods came, post the receipt with the date they arrived; if not, ask the supplier where they are.',
    prevent:
      'To prevent it, compare open orders with the dock every evening: what arrived is posted the same day.',
  },
  'unposted-return': {
    title: 'Return never posted',
    explain: missing(
      'seem to have gone back on the shelf without being posted',
      'seem to be back on the shelf, but were never posted',
    ),
    todo: 'Look at the returns desk and its paperwork. Post what was put back on the shelf with the date it was put there.',
    prevent: 'To prevent it, scan each return into stock before it leaves the returns desk.',
  },
  'reversed-receipt': {
    title: 'Receipt taken back',
    explain: ({ receipt, takenBack, takenBackQuantity, receivedAt }) =>
      `${figure(takenBackQuantity)} units that came in on ${instant(receivedAt)} (${receipt}) were taken back by ${takenBack}, ` +
      'although goods of that receipt had left already.',
    todo: 'Ask why the receipt was taken back. If the goods came, reverse the taking back; if fewer came, post only the difference.',
    prevent:
      'To prevent it, do not let anybody cancel, delete or cut a receipt once its goods have been used; correct the difference instead.',
  },
  'opening-balance': {
    title: 'Opening stock missing',
    explain: ({ lackingQuantity, booksBeginSo, booksLooked }) =>
      `The stock card lacks at least ${figure(lackingQuantity)} from before its first movement. ` +
      `${figure(booksBeginSo)} of ${counted(booksLooked, 'stock card')} whose opening stock is not known ${booksBeginSo === 1 ? 'begins' : 'begin'} with goods that leave.`,
    todo: 'Export from further back, or add what was on the shelf before the first movement as opening movements.',
    prevent: 'To prevent it, export from further back, or with opening balances.',
  },
}
