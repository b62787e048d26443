/** English words for the causes of order: what was posted too late, or dated too early. */
import { counted, duration, figure, instant } from '../../format.ts'
import { tellsUsual } from '../../usual-delay.ts'
import type { CauseWords, Words } from '../../words.ts'

type OrderCode = 'late-posting' | 'integration-delay' | 'backdated-posting'

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

export const order: Pick<Words['causes'], OrderCode> = {
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
  'backdated-posting': {
    title: 'Dated too early',
    explain: ({ datedMovements, datedQuantity, claimedAt, postedAt, earlyMs }) => {
      const verb = datedMovements.length === 1 ? 'was' : 'were'
      const what =
        datedMovements.length === 1
          ? `A posting of ${figure(datedQuantity)} units`
          : `${counted(datedMovements.length, 'posting')} of one document, with ${figure(datedQuantity)} units,`
      return `${what} dated ${instant(claimedAt)} ${verb} made ${duration(earlyMs)} later, on ${instant(postedAt)}: the date is likely too early.`
    },
    todo: 'Compare the date with the paperwork. If the goods left later, reverse the posting and post it again with the right date. The shelf need not be counted.',
    prevent:
      'To prevent it, have the system ask before it takes a date far in the past, and correct a past document with a new posting dated today.',
  },
}
