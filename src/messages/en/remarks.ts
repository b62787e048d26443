/** English words for what is to be known about the files of an audit: what was odd, and cells that were not read. */
import type { AuditInput } from '../../core/audit/audit-result.ts'
import { counted } from '../format.ts'
import { known } from '../known.ts'
import type { ReportWords } from '../words.ts'
import { guessedColumns } from './guess-terms.ts'
import { rawNotes } from './raw-notes.ts'

/** A sentence for each remark, with the file it is about. */
export const remarks: ReportWords['remarks'] = ({ notes, unreadCells }) => [
  ...notes.map(({ file, code, detail }) => `${nameOf(file)}: ${rawNotes[code](detail)}`),
  ...unreadCells.map(unread),
]

function unread({ file, column, header, rows, first }: AuditInput['unreadCells'][number]): string {
  const what = known(guessedColumns, column) ?? column
  const cells = counted(rows, 'cell of column', 'cells of column')
  return (
    `${nameOf(file)}: ${cells} "${header ?? column}" (${what}) could not be read, the first in row ` +
    `${first.row}: "${first.value}". The movements count.`
  )
}

function nameOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file
}
