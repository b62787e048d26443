/** English words for the causes that take too much out: twice, for two orders, by a correction. */
import { counted, duration, figure, instant, percent } from '../../format.ts'
import type { Words } from '../../words.ts'

type OutflowCode = 'duplicate-posting' | 'oversold' | 'misapplied-adjustment' | 'stale-count'

export const outflow: Pick<Words['causes'], OutflowCode> = {
  'duplicate-posting': {
    title: 'Posted twice',
    explain: ({ sameTime, apartMs, sameDocument, linesAlike, quantityShare, duplicateQuantity }) => {
      const apart = sameTime ? 'at the same time' : `${duration(apartMs)} apart`
      const document =
        linesAlike > 0
          ? `, on two documents that are alike in ${counted(linesAlike, 'line')}`
          : sameDocument
            ? ' on the same document'
            : ''
      const rare = `; ${percent(quantityShare)} of such movements have this quantity`
      return `${figure(duplicateQuantity)} units were posted out twice, ${apart}${document}${rare}.`
    },
    todo: 'Look at both movements. If only one happened, reverse the second one and name it in the reversal. Then find what sends twice: a retry, or a double scan.',
    prevent: 'To prevent it, find what sends twice: a retry, or a double scan.',
  },
  oversold: {
    title: 'Promised twice',
    explain: ({ firstMovement, secondMovement, heldQuantity, apartMs }) => {
      const apart = apartMs === 0 ? 'at the same time' : `${duration(apartMs)} apart`
      return (
        `Two orders took the same units, ${apart}: ${figure(heldQuantity)} were there, enough for ` +
        `${firstMovement} or for ${secondMovement}, but not for both.`
      )
    },
    todo: 'Find out which of the two orders got the goods. Fill the other one from elsewhere or tell its customer, and reverse what never left.',
    prevent:
      'To prevent it, reserve the units when an order is taken, so that nobody can promise them again.',
  },
  'misapplied-adjustment': {
    title: 'Wrong correction',
    explain: ({ adjustment, adjustedQuantity, otherOutflows, otherCorrections }) => {
      const usual =
        otherOutflows === 0
          ? 'there is no other item to compare it with'
          : `of ${counted(otherOutflows, 'movement')} out of other items ${figure(otherCorrections)} ${otherCorrections === 1 ? 'is a correction' : 'are corrections'}`
      return `The correction ${adjustment} took out ${figure(adjustedQuantity)} units; ${usual}.`
    },
    todo: 'Ask who posted the correction and why. Check its sign, its quantity and its item, and whether it was made twice. If it is wrong, reverse it.',
    prevent:
      'To prevent it, have a second person approve large corrections, and show the new balance before it is posted.',
  },
  'stale-count': {
    title: 'Count posted against a later balance',
    explain: ({ countedQuantity, heldThen, heldWhenPosted, countedAt, postedAt, adjustedQuantity }) => {
      const count = countedQuantity === null ? 'A count' : `A count of ${figure(countedQuantity)}`
      return (
        `${count} on ${instant(countedAt)} was posted on ${instant(postedAt)} against ${figure(heldWhenPosted)} units, ` +
        `although the stock card held ${figure(heldThen)} when it was counted. It took out ${figure(adjustedQuantity)}.`
      )
    },
    todo: 'Compare the count with the balance at the minute it was made, and post only that difference. Count again if the counting sheet bears no time.',
    prevent:
      'To prevent it, write the time on the counting sheet, and stop movements of what is counted until the count is posted.',
  },
}
