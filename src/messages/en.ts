/** English. */
import { causes, missingData } from './en/causes.ts'
import { fileErrors, ledgerFaults, requestErrors, startErrors } from './en/faults.ts'
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
  guess,
  guard,
  report,
}
