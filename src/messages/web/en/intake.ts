/** Bringing files in: choosing them, saying what their columns mean, and what was made of them. */
import { counted, figure } from '../../format.ts'

export const intake = {
  import: {
    title: 'Import',
    lead: 'Bring movements into the ledger, step by step. Nothing is posted before you say so.',
    go: 'Check every row',
    goHint: 'Reads all rows and says what the import would do. Nothing is posted yet.',
  },
  audit: {
    title: 'Audit files',
    lead: 'See where stock went below zero, without importing anything.',
    go: 'Audit these files',
    goHint: 'Reads all rows and shows a report. Nothing is stored in the ledger.',
  },
  toAudit: 'Audit files without importing',
  toImport: 'Import files into the ledger',
  notBegun: 'This could not be started',
  answerFirst: (count: number) =>
    count === 1 ? 'Answer the question above first.' : `Answer the ${count} questions above first.`,
  steps: { label: 'Steps', files: 'Files', read: 'Reading', check: 'Check', result: 'Report' },
  drop: 'Drop files here, or choose them',
  dropHint:
    'Excel, CSV, text, ODS, JSON or Parquet, also zipped. Columns may have any name, in any language. You can drop several files. They stay on this server and are removed after 24 hours.',
  examples: {
    title: 'No file at hand?',
    sample: 'Download a sample file',
    template: 'Download an empty template',
    text: 'The sample has a few movements, one of which goes below zero. The template names every column Plimsoll knows.',
  },
  kept: {
    title: 'Files on the server',
    text: 'Sent within the last 24 hours and not in use here.',
    sent: 'sent',
    take: 'Use',
    takeName: (name: string) => `Use ${name}`,
    delete: 'Delete',
    deleteName: (name: string) => `Delete ${name} from the server`,
    failed: 'The file was not deleted',
    more: (count: number) => `Show ${counted(count, 'more file')}`,
  },
  files: {
    title: 'Your files',
    none: 'No file chosen yet',
    sending: (name: string) => `Sending ${name}`,
    sent: (sent: number, total: number) => `${bytes(sent)} of ${bytes(total)}`,
    looking: 'Sent; the server is looking into it',
    waiting: 'Waiting for the files before it',
    cancel: 'Cancel',
    again: 'Send again',
    remove: (name: string) => `Remove file ${name}`,
    removeShort: 'Remove file',
    failed: (name: string) => `${name} was not taken`,
    lost: 'The connection broke while the file was sent. Nothing is lost: send it again when the server is back.',
    gone: 'This file is no longer on the server: files are kept for 24 hours. Choose it again.',
    goneTitle: 'A file is no longer there',
    role: (name: string) => `What ${name} is`,
    roles: {
      files: 'Movements: what moved',
      items: 'Items: names, units, packs, costs',
      expectations: 'Expectations: what was announced',
      counts: 'Counts: what was counted on the shelf',
      opening: 'Opening stock: what was there before the files begin',
    },
    adds: {
      files: '',
      items: 'Adds names, base units, pack factors and costs. Wrong-unit mistakes can be found with it.',
      expectations: 'An audit weighs causes by them.',
      counts: 'An audit weighs causes by them.',
      opening: 'Stock cards begin with what it says, rather than with what nobody knows.',
    },
    columns: (count: number) => counted(count, 'column'),
    rows: (rows: number, isWhole: boolean) =>
      isWhole ? counted(rows, 'row') : `the first ${counted(rows, 'row')} seen`,
    sheet: (name: string) => `sheet “${name}”`,
    sheets: (count: number) => `one of ${counted(count, 'sheet')}`,
    packed: (name: string) => `${name}, zipped`,
    sample: (rows: number, name: string) => `First ${counted(rows, 'row')} of ${name}, as they stand there`,
    showSample: 'Show the first rows',
    tooMany: (count: number, most: number) =>
      `${counted(count, 'file')} chosen; at most ${figure(most)} can be taken at once. The first ones were taken.`,
    needMovements: 'Choose at least one file with movements to go on.',
    next: 'See how it is read',
    /** In sentences for people; other names are shown as they are. */
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      'windows-1252': 'Windows-1252',
      'iso-8859-1': 'Latin-1',
    } as Readonly<Record<string, string>>,
    delimiters: {
      ',': 'split by comma',
      ';': 'split by semicolon',
      '\t': 'split by tab',
      '|': 'split by bar',
    } as Readonly<Record<string, string>>,
    formats: {
      csv: 'Text table',
      xlsx: 'Excel workbook',
      ods: 'OpenDocument spreadsheet',
      html: 'Web page with a table',
      spreadsheetml: 'Excel workbook (XML)',
      jsonl: 'JSON lines',
      json: 'JSON',
      parquet: 'Parquet',
    } as Readonly<Record<string, string>>,
    compressed: 'compressed',
  },
  preview: {
    title: 'The first rows, as movements',
    lead: 'Exactly what would be posted. Compare it with your file.',
    leadOpen: 'As read now. This is not certain until you have answered.',
    table: 'Preview of movements',
    quantity: 'Quantity',
    place: 'Place',
    toPlace: 'to',
    counts: (rows: number, accepted: number, rejected: number) =>
      rejected === 0
        ? `All of the first ${counted(rows, 'row')} can be read.`
        : `Of the first ${counted(rows, 'row')}, ${figure(accepted)} can be read and ${figure(rejected)} cannot.`,
    row: 'Row',
    rejected: 'cannot be read',
    emptyText: 'The first rows are shown here once item, quantity and time are known.',
    wrong: 'The files cannot be read like this',
    none: 'None of the first rows is a movement',
    noneText: 'Look below at which lines were left out, and at what was taken for what.',
  },
  check: {
    title: 'What the import would do',
    lead: 'Every row was read; nothing is posted yet.',
    running: 'Reading every row',
    go: (movements: number) => `Import ${counted(movements, 'movement')}`,
    nothing: 'There is nothing to import',
    nothingText: 'Every row was rejected, or is already in the ledger.',
    leftOut: (lines: string) => `Not counted, since they are no movements: ${lines}.`,
    leftOutFirst: (lines: string, rows: number) =>
      `Not counted, since they are no movements: ${lines} (among the first ${counted(rows, 'row')}).`,
    back: 'Back to the reading',
    backFiles: 'Back to the files',
    goneTitle: 'This check no longer exists',
    gone: 'This check is no longer on the server. Go back and check again.',
    effect: {
      movements: 'Movements to post',
      known: 'Already in the ledger',
      rejected: 'Rows that cannot be read',
      items: 'Items',
      places: 'Places',
      unknownItems: 'Items not registered',
      unknownPlaces: 'Places not registered',
      booksBelowZero: 'Stock cards below zero afterwards',
      episodes: 'Negatives in all',
    },
  },
}

const UNITS = ['bytes', 'KB', 'MB', 'GB']

/** A size of a file as people read it. @example bytes(1536) // '1.5 KB' */
export function bytes(size: number): string {
  let [value, unit] = [size, 0]
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  if (unit === 0) return size === 1 ? '1 byte' : `${figure(size)} bytes`
  return `${value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${UNITS[unit]}`
}
