/** English words for rejected rows and for files that cannot be read. */
import { found, list } from './say.ts'
import type { Facts, FaultWords } from './words.ts'

export const enRejections: Readonly<Record<string, FaultWords>> = {
  'broken-line': row(
    'the line is not a whole row',
    'Check quotes and delimiters, and that the file is not cut off.',
  ),
  'missing-value': row('a required value is blank', 'Fill it in, or map a constant.'),
  'bad-text': row('the text holds characters that cannot be kept', 'Remove control characters.'),
  'text-too-long': row('the text is too long', 'Shorten it to 200 characters.'),
  'bad-quantity': row('the quantity is not a number', 'Write it as 1234.5.'),
  'ambiguous-quantity': row('the quantity can be read in two ways', 'State the decimal mark in the mapping.'),
  'quantity-out-of-range': row('the quantity is too large to be kept exactly', 'Check it.'),
  'too-many-decimals': row('the quantity has more than six decimals', 'Round it at the source.'),
  'zero-quantity': row('the quantity is zero', 'Nothing moved: leave it out.'),
  'bad-time': row('the time is not a date that exists', 'Write it as 2026-01-31T14:05:00Z.'),
  'ambiguous-time': row('the date can be read in two ways', 'State the date format in the mapping.'),
  'time-out-of-range': row('the year cannot be right', 'Correct the date.'),
  'time-without-zone': row('the time names no zone', 'State the zone in the mapping.'),
  'bad-cost': row('the cost is not an amount', 'Write it as 12.34.'),
  'unknown-kind': row('the kind of movement is not known', 'Map it to a known kind.'),
  'unknown-unit': row('the unit is not known for this item', 'Add it to the items file.'),
  'inexact-quantity': row('the quantity does not convert exactly', 'Check the unit and its factor.'),
  'equal-ends': row('the movement starts and ends at one place', 'Correct from or to.'),
  'repeated-id': row('the row repeats an earlier one', 'Nothing: it was counted once.'),
  conflict: row('the id was used before with other content', 'Give each movement its own id.'),
}

export const enFileErrors: Readonly<Record<string, FaultWords>> = {
  'file-not-found': file('there is no such file', 'Check the path.'),
  'file-unreadable': file('the file cannot be read', 'Check that it is a file you may open.'),
  'empty-file': file('the file is empty', 'Export it again.'),
  'no-rows': file('the file has a header and no rows', 'Export it again, with a longer period.'),
  'bad-encoding': file('the text encoding is not understood', 'Save it as UTF-8.'),
  'bad-compression': file('the compressed data is damaged', 'Compress it again.'),
  'bad-json': file('the JSON cannot be read', 'Write one object on each line.'),
  'bad-parquet': file('the Parquet data is damaged', 'Export it again.'),
  'unsupported-file': file('this kind of file is not supported', 'Use CSV, Parquet or JSON lines.'),
  'bad-mapping': file('the mapping is not valid', 'Correct the mapping.'),
  'missing-column': file('a required column is missing', 'Add it, or map another column to it with --map.'),
  'unknown-column': file('the mapping names a column that is not in the file', 'Correct the name.'),
  'column-mapped-twice': file('a column is mapped twice', 'Keep one of the two.'),
  'broken-line': file('a row cannot be read', 'Correct the row.'),
}

function row(text: string, fix: string): FaultWords {
  return { what: (detail) => text + found(detail), fix }
}

function file(text: string, fix: string): FaultWords {
  return { what: (detail) => text + facts(detail), fix }
}

function facts(detail: Facts): string {
  if (detail.missing !== undefined) {
    const has = list(detail.found)
    return `: ${list(detail.missing).join(', ')}${has.length === 0 ? '' : ` (found: ${has.join(', ')})`}`
  }
  if (detail.reason !== undefined)
    return `: ${String(detail.reason).replaceAll(/\s+/g, ' ').replace(/\.$/, '')}`
  return detail.value === undefined && detail.column !== undefined
    ? `: ${String(detail.column)}`
    : found(detail)
}
