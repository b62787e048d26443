/** English words for the causes. Evidence fields: docs and `core/causes`, one file a cause. */
import { counted, duration, figure, instant, listed, percent } from '../format.ts'
import type { CauseWords, Facts } from '../words.ts'

const late = (how: string) => (evidence: Facts) => {
  const ids = evidence.lateMovements as readonly string[]
  const usualLagMs = Number(evidence.usualLagMs)
  const usual =
    usualLagMs >= 60_000 && usualLagMs < Number(evidence.lagMs)
      ? `; half of all receipts are in within ${duration(usualLagMs)}`
      : ''
  const what =
    ids.length === 1
      ? `${figure(String(evidence.lateQuantity))} units that came on ${instant(String(evidence.occurredAt))}`
      : `${figure(String(evidence.lateQuantity))} units in ${counted(ids.length, 'receipt')}`
  const when = ids.length === 1 ? '' : 'up to '
  return `${what} ${how} ${when}${duration(Number(evidence.lagMs))} late${usual}.`
}

export const causes: Readonly<Record<string, CauseWords>> = {
  'late-posting': {
    title: 'Posted late',
    explain: late('were posted'),
    todo: 'Post receipts when the goods arrive, before they can be picked. Start with the desk and the hours that post latest.',
  },
  'integration-delay': {
    title: 'Message delayed',
    explain: late('were keyed in time, but reached this ledger'),
    todo: 'Check the interface between the two systems: its queue, its schedule, its retries. Nobody at the dock did wrong.',
  },
  'duplicate-posting': {
    title: 'Posted twice',
    explain: (evidence) => {
      const apart = evidence.sameTime ? 'at the same time' : `${duration(Number(evidence.apartMs))} apart`
      const document = evidence.sameDocument ? ' for the same document line' : ''
      const rare = `; ${percent(Number(evidence.quantityShare))} of such movements have this quantity`
      return `${figure(String(evidence.duplicateQuantity))} units went out twice, ${apart}${document}${rare}.`
    },
    todo: 'Look at both movements. If only one happened, reverse the second one and name it in the reversal. Then find what sends twice: a retry, or a double scan.',
  },
  'unit-of-measure': {
    title: 'Wrong unit',
    explain: (evidence) =>
      `${figure(String(evidence.bookedQuantity))} was booked where ${figure(String(evidence.likelyQuantity))} is likely: ` +
      `off by a pack of ${evidence.packFactor}${evidence.knownPack ? '' : ' (a common pack size; none is known for this item)'}, ` +
      `and ${figure(String(evidence.usualQuantity))} is usual.`,
    todo: 'Ask whoever booked it: cases or single pieces? Correct the quantity with a new movement, and put the unit on the screen and the label.',
  },
  unknown: {
    title: 'Not explained',
    explain: (evidence) => {
      const missing = ((evidence.missingData ?? []) as readonly string[]).map(
        (code) => missingData[code] ?? code,
      )
      const checked = ((evidence.checkedCauses ?? []) as readonly string[]).map(
        (code) => causes[code]?.title.toLowerCase() ?? code,
      )
      return `None of these explains it well enough: ${listed(checked)}. It would help to know: ${missing.join('; ')}.`
    },
    todo: 'Count the shelf. Then look for a receipt or a return that was never booked, goods booked on another item or place, and stock from before the first movement.',
  },
}

export const missingData: Readonly<Record<string, string>> = {
  'time-of-day': 'the time of day of movements, not only the day',
  'second-clock': 'when goods moved and when it was recorded, as two times',
  'reported-at': 'when somebody keyed each movement (reported_at)',
  documents: 'document and line of each movement',
  'pack-factors': 'how many pieces are in a case (an items file)',
  counts: 'what was counted on the shelf (a counts file)',
}
