/** Counts, while the rows of a sheet are read, what a person should know about them. */
import type { RawNote, RawNoteCode } from '../../../../core/intake/raw/raw-note.ts'
import type { SheetFacts } from '../../../../core/intake/raw/raw-table.ts'
import { BOOK_COLUMNS_TOLD_MAX } from '../../../../core/limits.ts'
import { columnName } from './cell-names.ts'
import type { Chosen } from './choose-sheet.ts'

const COUNTED = {
  'merged-cells': 'ranges',
  'hidden-rows': 'rows',
  'formulas-without-value': 'cells',
  'error-cells': 'cells',
} as const
type Counted = keyof typeof COUNTED

export class BookNotes {
  private readonly whole: RawNote[] = []
  private readonly hidden: string[] = []
  private readonly counts = new Map<Counted, { count: number; readonly first: string }>()

  add(code: RawNoteCode, detail: RawNote['detail']) {
    this.whole.push({ code, detail })
  }

  /** One more row or cell of a kind; the first is named. */
  count(code: Counted, place: string) {
    const counted = this.counts.get(code)
    if (counted === undefined) this.counts.set(code, { count: 1, first: place })
    else counted.count++
  }

  /** A range of columns that is hidden; columns count from 0. */
  hideColumns(from: number, to: number) {
    const name = columnName(from)
    if (this.hidden.length < BOOK_COLUMNS_TOLD_MAX)
      this.hidden.push(from === to ? name : `${name}:${columnName(to)}`)
  }

  list(): readonly RawNote[] {
    const hidden: readonly RawNote[] =
      this.hidden.length === 0
        ? []
        : [{ code: 'hidden-columns', detail: { columns: this.hidden.join(', ') } }]
    const counted = [...this.counts].map(
      ([code, { count, first }]): RawNote => ({ code, detail: { [COUNTED[code]]: count, first } }),
    )
    return [...this.whole, ...hidden, ...counted]
  }
}

/** Notes that begin with the sheets that might be meant beside or in place of the chosen one. */
export function notesOfChoice({ sheet, alike, others }: Chosen<SheetFacts>): BookNotes {
  const notes = new BookNotes()
  for (const { name } of alike) notes.add('same-header', { sheet: name, read: sheet.name })
  for (const { name } of others) notes.add('other-table', { sheet: name, read: sheet.name })
  return notes
}
