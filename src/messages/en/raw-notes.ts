/** English words for what is to be known about a file as it is: what was odd, and what was done about it. */
import { counted } from '../format.ts'
import type { Facts, Words } from '../words.ts'

/** `3 rows`; without a number, `some rows`. */
const some = (count: unknown, one: string, many: string) =>
  typeof count === 'number' ? counted(count, one, many) : `some ${many}`
/** `, the first in row 7`; nothing where no place is known. */
const first = ({ row, first: place }: Facts) =>
  row !== undefined ? `, the first in row ${row}` : place !== undefined ? `, the first at ${place}` : ''

export const rawNotes: Words['rawNotes'] = {
  'mixed-encoding': ({ lines, encoding }) =>
    `${some(lines, 'line is', 'lines are')} not UTF-8 as the rest is; read as ${encoding ?? 'what it seems to be'}.`,
  'broken-characters': ({ characters }) =>
    `${some(characters, 'character', 'characters')} could not be read: \ufffd stands there. Export the file again as UTF-8.`,
  'stray-quote': (facts) =>
    `A quote that is never closed stands in ${some(facts.rows, 'row', 'rows')}${first(facts)}; it was taken for a mark of its own.`,
  'repeated-key': (facts) =>
    `${some(facts.rows, 'object has', 'objects have')} a key twice (${facts.key ?? 'unnamed'}${first(facts)}); the last value counts.`,
  'several-tables': ({ read, of }) =>
    `The file holds ${of ?? 'several'} tables; the longest was read${read === undefined ? '' : ` (number ${read})`}.`,
  'merged-cells': (facts) =>
    `${some(facts.ranges, 'range of cells is', 'ranges of cells are')} merged${first(facts)}. The text stands in each row that it spans.`,
  'hidden-rows': (facts) =>
    `${some(facts.rows, 'row is', 'rows are')} hidden${first(facts)}, by a filter perhaps; they were read as the others.`,
  'hidden-columns': ({ columns }) => `Hidden columns were read as the others: ${columns ?? 'some'}.`,
  'formulas-without-value': (facts) =>
    `${some(facts.cells, 'formula was', 'formulas were')} never calculated${first(facts)}, so the cells are empty. Open the workbook and save it.`,
  'error-cells': (facts) =>
    `${some(facts.cells, 'cell holds', 'cells hold')} an error of a formula${first(facts)}, which was read as its text.`,
  'same-header': ({ sheet, read }) =>
    `Sheet ${sheet ?? 'another'} has the same columns as ${read ?? 'the one that was read'}, and was not read. Name it with --sheet, or audit it as a file of its own.`,
  'other-table': ({ sheet, read }) =>
    `Sheet ${sheet ?? 'another'} holds another table, and was not read; ${read ?? 'the first'} was.`,
  'days-from-1904': () =>
    'Dates of this workbook count from 1904. A number that no style marks as a date was read as a number.',
}
