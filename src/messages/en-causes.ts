/** English words for causes: the title, the evidence in one sentence, and what to do about it. */
import { amount, count, duration, list, moment, some } from './say.ts'
import type { CauseWords, Facts } from './words.ts'

const MISSING: Readonly<Record<string, string>> = {
  'time-of-day': 'the time of day',
  'second-clock': 'when each movement was booked',
  'reported-at': 'when the source reported it',
  documents: 'document numbers',
  'pack-factors': 'pack sizes',
  counts: 'stock counts',
}

export const enCauses: Readonly<Record<string, CauseWords>> = {
  'late-posting': {
    title: 'Keyed late',
    explain: (facts) => late(facts, 'keyed'),
    advice: 'Book receipts at the door, before the goods may be picked.',
  },
  'integration-delay': {
    title: 'Message late',
    explain: (facts) => late(facts, 'received by this ledger'),
    advice: 'Check the interface for queues and retries, and alert on its delay.',
  },
  'duplicate-posting': {
    title: 'Posted twice',
    explain: (facts) =>
      `${String(facts.duplicateMovement)} repeats ${String(facts.keptMovement)}: ${amount(facts.duplicateQuantity)} out ` +
      `${facts.sameTime ? 'at the same instant' : `${duration(facts.apartMs)} apart`}` +
      `${facts.sameDocument ? ', on the same document' : ''}.`,
    advice: 'Reverse the second posting, and give every message an id that a retry repeats.',
  },
  'unit-of-measure': {
    title: 'Wrong unit',
    explain: (facts) =>
      `${String(facts.movement)} was booked as ${amount(facts.bookedQuantity)}, probably ${amount(facts.likelyQuantity)}: a ` +
      `${facts.knownPack ? 'known' : 'common'} pack factor of ${String(facts.packFactor)}, where ${amount(facts.usualQuantity)} is usual.`,
    advice: 'Correct the booking, and check the pack factor in the item master.',
  },
  unknown: {
    title: 'Unknown',
    explain: (facts) => {
      const checked = list(facts.checkedCauses).length
      const missing = list(facts.missingData).map((one) => MISSING[one] ?? one)
      const tried = `None of the ${count(checked, 'cause')} checked explains it well enough`
      return missing.length === 0 ? `${tried}.` : `${tried}; it would help to have ${some(missing, 6)}.`
    },
    advice: 'Count the shelf, and supply the missing data.',
  },
}

function late(facts: Facts, done: string): string {
  const movements = list(facts.lateMovements)
  const together = Number(facts.together ?? 1)
  return (
    `${amount(facts.lateQuantity)} in (${some(movements)}) arrived ${moment(facts.occurredAt)} and was ${done} ` +
    `${duration(facts.lagMs)} later (usual: ${duration(facts.usualLagMs)})` +
    `${together > 1 ? `, with ${count(together - 1, 'further error')}` : ''}.`
  )
}
