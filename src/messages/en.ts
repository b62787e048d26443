/** English. */
import { enCauses } from './en-causes.ts'
import { enFileErrors, enRejections } from './en-files.ts'
import { enLedgerFaults, enRefusals, enStartErrors } from './en-ledger.ts'
import type { Words } from './words.ts'

export const en: Words = {
  language: 'en',
  causes: enCauses,
  classes: {
    timing: { title: 'timing', meaning: 'The goods were there; the books learned of them too late.' },
    structural: {
      title: 'structural',
      meaning: 'No shelf can hold less than nothing: a booking is wrong or missing.',
    },
    ambiguous: {
      title: 'ambiguous',
      meaning: 'Dates without a time of day allow a reading below zero, and one that is not.',
    },
  },
  orders: {
    'as-posted': { title: 'as posted', meaning: 'In the order it was booked: what the system believed.' },
    'as-happened': { title: 'as happened', meaning: 'In the order it took place: what was on the shelf.' },
  },
  rejections: enRejections,
  fileErrors: enFileErrors,
  startErrors: enStartErrors,
  refusals: enRefusals,
  ledgerFaults: enLedgerFaults,
}
