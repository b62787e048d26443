/** English words for files that cannot be read. */
import type { Facts, Words } from '../../words.ts'
import { fault, names } from './fault.ts'
import { heldOf, kindOf, partOf } from './file-kinds.ts'

const because = ({ reason }: Facts) => (reason === undefined ? '' : ` (${reason})`)

export const fileErrors: Words['fileErrors'] = {
  'file-not-found': fault(() => 'there is no such file', 'Check the path.'),
  'file-unreadable': fault(
    (detail) => `the file cannot be read${because(detail)}`,
    'Check what it is and who may read it.',
  ),
  'empty-file': fault(() => 'the file is empty', 'Export it again.'),
  'no-rows': fault(() => 'the file has a header and no rows', 'Export it again, with the movements.'),
  'bad-encoding': fault(
    (detail) => `the text is in no known encoding${because(detail)}`,
    'Export it as UTF-8.',
  ),
  'bad-compression': fault(
    (detail) => `the file is not a whole gzip file${because(detail)}`,
    'Compress or copy it again.',
  ),
  'bad-json': fault((detail) => `the JSON cannot be read${because(detail)}`, 'Write one JSON object a line.'),
  'bad-parquet': fault((detail) => `the Parquet file cannot be read${because(detail)}`, 'Write it again.'),
  'bad-workbook': fault(
    (detail) => `the workbook cannot be read${because(detail)}`,
    'Open it in a spreadsheet program and save it again as .xlsx.',
  ),
  'unknown-sheet': fault(
    ({ sheet, found }) => `there is no sheet "${sheet}"; the workbook has ${names(found)}`,
    'Name one of these.',
  ),
  'encrypted-file': fault(
    () => 'the file is protected by a password',
    'Open it, remove the password, and save it again.',
  ),
  'old-workbook': fault(
    () => 'this is a workbook of Excel 97-2003 (.xls)',
    'Open it in a spreadsheet program and save it as .xlsx.',
  ),
  'not-a-table': fault(
    ({ kind }) => `this is ${kindOf(kind, 'something else')}, not a table`,
    'Export the table itself, as .xlsx or .csv.',
  ),
  'not-movements': fault(
    ({ layout, holds, instead }) =>
      `this is ${String(layout)}, ${heldOf(holds)}; the movements are in ${String(instead)}`,
    'Export those. If this file does hold movements, name its columns with --column or a mapping.',
  ),
  'unknown-archive': fault(
    ({ kind }) => `this is ${kindOf(kind, 'an archive of another kind')}, which is not unpacked here`,
    'Unpack it, and give the file within.',
  ),
  'archive-of-several': fault(
    ({ found }) => `the archive holds several files${found === undefined ? '' : `: ${names(found)}`}`,
    'Unpack it, and give one of them.',
  ),
  'archive-in-archive': fault(
    () => 'the archive holds another archive',
    'Unpack it, and give the file within.',
  ),
  'too-large': fault(
    ({ what, row, limit }) =>
      `${partOf(what)}${row === undefined ? '' : ` in row ${row}`} is larger than can be read` +
      (limit === undefined ? '' : ` (at most ${limit})`),
    'Check that it is the export you mean; if so, export it in parts.',
  ),
  'file-changed': fault(
    () => 'the file changed while it was read',
    'Wait until it is written to its end, then read it again.',
  ),
  'unsupported-file': fault(
    () => 'this is no table in a form that can be read',
    'Export it as .xlsx, .csv, JSON or Parquet.',
  ),
  'bad-mapping': fault(
    ({ pointer, reason }) =>
      `the mapping is wrong${pointer === undefined ? '' : ` at ${pointer}`}${reason === undefined ? '' : `: ${reason}`}`,
    'Correct it; docs/formats.md shows the form.',
  ),
  'missing-column': fault(
    ({ missing, found }) => `no column for ${names(missing)}; found ${names(found)}`,
    'Rename the columns, or map them (on the command line with --map).',
  ),
  'unknown-column': fault(
    ({ column, near, found }) =>
      typeof near === 'string'
        ? `the mapping names column "${column}", which the file does not have; did you mean "${near}"?`
        : `the mapping names column "${column}", and the file has ${names(found)}`,
    'Correct the name in the mapping.',
  ),
  'column-mapped-twice': fault(({ column }) => `column ${column} is given twice`, 'Keep one of the two.'),
  'broken-line': fault(
    ({ column, value }) =>
      column === undefined ? 'a line cannot be read' : `${column} "${value ?? ''}" cannot be read`,
    'Correct the row; this file is read whole or not at all.',
  ),
}
