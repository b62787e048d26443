/** English. */
import { backTestFigures, backTestHeadline, backTestLabels, backTestShort } from './en/back-test.ts'
import { causes, missingData, repairs, signs, together } from './en/causes.ts'
import { clockNews } from './en/faults/clocks.ts'
import { fileErrors } from './en/faults/files.ts'
import { ledgerFaults } from './en/faults/ledger.ts'
import { requestErrors } from './en/faults/requests.ts'
import { startErrors } from './en/faults/start.ts'
import { guard } from './en/guard.ts'
import { guess } from './en/guess.ts'
import { rawNotes } from './en/raw-notes.ts'
import { reasons } from './en/reasons.ts'
import { refusals, rejections } from './en/refusals.ts'
import { report } from './en/report.ts'
import { classes, locationKinds, movementKinds, orders, precisions } from './en/terms.ts'
import type { Words } from './words.ts'

export const en: Words = {
  language: 'en',
  causes,
  together,
  signs,
  repairs,
  missingData,
  classes,
  orders,
  locationKinds,
  movementKinds,
  precisions,
  refusals,
  rejections,
  fileErrors,
  rawNotes,
  startErrors,
  ledgerFaults,
  reasons,
  requestErrors,
  clockNews,
  guess,
  guard,
  report,
  backTest: {
    figures: backTestFigures,
    short: backTestShort,
    labels: backTestLabels,
    headline: backTestHeadline,
  },
}
