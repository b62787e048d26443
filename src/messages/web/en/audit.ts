/** The audit of files in the browser. What it says of the result is shared with the other reports. */
import { counted, figure } from '../../format.ts'

export const audit = {
  title: 'Audit report',
  of: (files: string) => `Audit of ${files}`,
  nothingStored: 'A report on the files only. Nothing was stored in the ledger.',
  again: 'Audit other files',
  importThese: 'Import these files',
  downloads: 'Download',
  html: 'Report to read or print (HTML)',
  json: 'All findings (JSON)',
  csv: 'Negatives (CSV)',
  running: 'Reading and checking every row',
  progress: 'Progress of the audit',
  cancel: 'Cancel',
  cancelled: 'The audit was cancelled',
  cancelledText: 'Nothing was stored. Audit the files again to see the report.',
  missing: (id: string) => `Audit ${id} no longer exists`,
  missingText: 'Reports are kept for a day on the server. Audit the files again.',
  failed: 'The files could not be audited',
  figures: 'Figures',
  worstOf: (shown: number, total: number) =>
    `The ${figure(shown)} worst of ${counted(total, 'negative')} are listed.`,
  suspectsOf: (shown: number, total: number) =>
    `The ${figure(shown)} of highest value, of ${counted(total, 'posting')}; the downloads have all.`,
  lackingOf: (shown: number, total: number) =>
    `The ${figure(shown)} that lack most, of ${counted(total, 'stock card')}; the downloads have all.`,
  partOf: (shown: number, total: number) =>
    `This page has the ${figure(shown)} worst of ${counted(total, 'negative')}; the downloads have all.`,
  binsHeader: 'Started in',
  asTable: 'As a table',
  rowsOf: (listed: number, total: number) =>
    listed < total
      ? `The first ${figure(listed)} of ${counted(total, 'rejected row')}; all are in the downloads.`
      : counted(total, 'rejected row'),
}
