/** English words for the causes. Evidence: `core/causes/<cause>/evidence.ts`. */
import { counted, duration, figure, instant, percent } from '../format.ts'
import { tellsUsual } from '../usual-delay.ts'
import type { CauseWords, Words } from '../words.ts'

const late =
  (how: string): CauseWords<'late-posting' | 'integration-delay'>['explain'] =>
  ({ lateMovements, lateQuantity, occurredAt, lagMs, lagMsMin, usualLagMs, oneClock }) => {
    if (oneClock)
      return `A receipt of ${figure(lateQuantity)} units brings it back up ${duration(lagMs)} later: the goods may have been there before it was posted.`
    const count = lateMovements.length
    const usual = tellsUsual(lagMs, usualLagMs)
      ? `; half of all receipts are posted within ${duration(usualLagMs)}`
      : ''
    const what =
      count === 1
        ? `${figure(lateQuantity)} units that came on ${instant(occurredAt)}`
        : `${figure(lateQuantity)} units in ${counted(count, 'receipt')}`
    const least =
      (lagMsMin ?? lagMs) < lagMs
        ? `${duration(Math.max(1000, lagMsMin ?? 0))} to `
        : count === 1
          ? ''
          : 'up to '
    return `${what} ${how} ${least}${duration(lagMs)} late${usual}.`
  }

export const causes: Words['causes'] = {
  'late-posting': {
    title: 'Posted late',
    explain: late('were posted'),
    todo: 'Post receipts when the goods arrive, before they can be picked. Start with the desk and the hours with the most late receipts.',
    prevent:
      'To prevent it, post receipts when the goods arrive, before they can be picked. Start with the desk and the hours with the most late receipts.',
  },
  'integration-delay': {
    title: 'Message delayed',
    explain: late('were entered in time, but reached this ledger'),
    todo: 'Check the interface between the two systems: its queue, its schedule, its retries. Nobody at the dock did wrong.',
    prevent:
      'To prevent it, check the interface between the two systems: its queue, its schedule, its retries. Nobody at the dock did wrong.',
  },
  'duplicate-posting': {
    title: 'Posted twice',
    explain: ({ sameTime, apartMs, sameDocument, quantityShare, duplicateQuantity }) => {
      const apart = sameTime ? 'at the same time' : `${duration(apartMs)} apart`
      const document = sameDocument ? ' for the same document line' : ''
      const rare = `; ${percent(quantityShare)} of such movements have this quantity`
      return `${figure(duplicateQuantity)} units went out twice, ${apart}${document}${rare}.`
    },
    todo: 'Look at both movements. If only one happened, reverse the second one and name it in the reversal. Then find what sends twice: a retry, or a double scan.',
    prevent: 'To prevent it, find what sends twice: a retry, or a double scan.',
  },
  'unit-of-measure': {
    title: 'Wrong unit',
    explain: ({ bookedQuantity, likelyQuantity, usualQuantity, packFactor, knownPack }) =>
      `${figure(bookedQuantity)} was booked where ${figure(likelyQuantity)} is likely: ` +
      `off by a pack of ${packFactor}${knownPack ? '' : ' (a common pack size; none is known for this item)'}, ` +
      `and ${figure(usualQuantity)} is usual.`,
    todo: 'Ask who booked it: cases or single pieces? Correct the quantity with a new movement, and put the unit on the screen and the label.',
    prevent: 'To prevent it, put the unit on the screen and the label.',
  },
  'opening-balance': {
    title: 'Opening stock missing',
    explain: ({ lackingQuantity, booksBeginSo, booksLooked }) =>
      `The stock card lacks at least ${figure(lackingQuantity)} from before its first movement. ` +
      `${figure(booksBeginSo)} of ${counted(booksLooked, 'stock card')} whose opening stock is not known ${booksBeginSo === 1 ? 'begins' : 'begin'} with goods that leave.`,
    todo: 'Export from further back, or add what was on the shelf before the first movement as opening movements.',
    prevent: 'To prevent it, export from further back, or with opening balances.',
  },
  unknown: {
    title: 'Not explained',
    explain: ({ checkedCauses, missingData: codes }) => {
      const missing = codes.map((code) => missingData[code])
      const checked = `We checked ${counted(checkedCauses.length, 'cause')}; none fits.`
      return missing.length === 0 ? checked : `${checked} To settle it, add: ${missing.join('; ')}.`
    },
    todo: 'Count the shelf. Then look for a receipt or a return that was never posted, goods posted to another item or place, and stock from before the first movement.',
    prevent: 'To find the cause, compare the paperwork of these movements with the shelf.',
  },
}

export const missingData: Words['missingData'] = {
  'time-of-day': 'the time of day of movements, not only the day',
  'second-clock': 'when goods moved and when it was recorded, as two times',
  'reported-at': 'when somebody entered each movement (reported_at)',
  documents: 'document and line of each movement',
  'pack-factors': 'how many pieces are in a case (an items file)',
  counts: 'what was counted on the shelf (a counts file)',
}
