/** Tables as workbooks: numbers, days and times are typed cells, everything else is text. */
import { writeXlsx, type XlsxCell } from '../../../support/xlsx-writer.ts'
import { type CellType, linesOf, type Shell } from './table.ts'

export interface WorkbookStyle {
  readonly sheet?: string
  /** A sheet that stands before the table and holds something else. */
  readonly cover?: boolean
  /** Numbers with the seventeen digits that a float has, as Excel keeps them: 0.3 is 0.29999999999999999. */
  readonly floats?: boolean
  readonly inline?: boolean
}

/** A workbook of one sheet. The layout must spell days as ISO dates, times with seconds, numbers plainly. */
export function xlsx({ sheet = 'Sheet1', cover, floats = false, inline }: WorkbookStyle = {}): Shell {
  return {
    extension: 'xlsx',
    write: (table) => {
      const typed = (type: CellType | undefined) => (text: string) => typedCell(text, type ?? 'text', floats)
      const types = table.columns.map(({ type }) => type)
      const rows = linesOf(table).map((cells) => cells.map((text, at) => typed(types[at])(text)))
      const about = { name: 'About', rows: [['Exported on 2026-11-29'], ['Company: Demo']] }
      return writeXlsx([...(cover ? [about] : []), { name: sheet, rows }], { inline })
    },
  }
}

function typedCell(text: string, type: CellType, floats: boolean): XlsxCell {
  if (text === '') return null
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return { number: floats ? asFloat(text) : text }
  if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return { date: text }
  if (type === 'time' && /^\d\d:\d\d:\d\d$/.test(text)) return { date: text }
  if (type === 'date-time' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text))
    return { date: text.replace(' ', 'T') }
  return text
}

function asFloat(text: string): string {
  return text.includes('.') ? Number(text).toPrecision(17) : text
}
