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
  all: 'Earlier imports',
  toAudit: 'Audit files without importing',
  toImport: 'Import files into the ledger',
  notBegun: 'This could not be begun',
  steps: { label: 'Steps', files: 'Files', map: 'Columns', check: 'Check', result: 'Report' },
  drop: 'Drop files here, or choose them',
  dropHint:
    'CSV, Parquet or JSON lines, also compressed (.gz). Several files may be one history. Files stay on this server and are removed after 24 hours.',
  files: {
    title: 'Your files',
    none: 'No file chosen yet',
    sending: (name: string) => `Sending ${name}`,
    sent: (sent: number, total: number) => `${bytes(sent)} of ${bytes(total)}`,
    looking: 'Sent; the server is looking into it',
    waiting: 'Waits for the files before it',
    cancel: 'Cancel',
    again: 'Send again',
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
    failed: (name: string) => `${name} was not taken`,
    lost: 'The connection broke while the file was sent. Nothing is lost: send it again when the server is back.',
    gone: 'This file is no longer on the server: files are kept for 24 hours. Choose it again.',
    goneTitle: 'A file is gone',
    role: (name: string) => `What ${name} is`,
    roles: {
      files: 'Movements: what moved',
      items: 'Items: names, units, packs, costs',
      expectations: 'Expectations: what was announced',
      counts: 'Counts: what was counted on the shelf',
    },
    adds: {
      files: '',
      items: 'Adds names, base units, pack factors and costs. Wrong-unit mistakes can be found with it.',
      expectations: 'Read and checked. Later causes will rest on it.',
      counts: 'Read and checked. Later causes will rest on it.',
    },
    columns: (count: number) => counted(count, 'column'),
    sample: (rows: number, name: string) => `First ${counted(rows, 'row')} of ${name}, as they stand there`,
    showSample: 'Show the first rows',
    tooMany: (count: number, most: number) =>
      `${counted(count, 'file')} chosen; at most ${figure(most)} can be taken at once. The first ones were taken.`,
    needMovements: 'Choose at least one file with movements to go on.',
    onlyOne: 'Only one such file is used; this one takes its place.',
    next: 'Go on to the columns',
    encodings: { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'latin-1': 'Latin-1' } as Readonly<
      Record<string, string>
    >,
    delimiters: {
      ',': 'split by comma',
      ';': 'split by semicolon',
      '\t': 'split by tab',
      '|': 'split by bar',
    } as Readonly<Record<string, string>>,
    formats: { csv: 'CSV', jsonl: 'JSON lines', parquet: 'Parquet' } as Readonly<Record<string, string>>,
    compressed: 'compressed',
  },
  map: {
    title: 'What the columns mean',
    lead: 'Guessed from names and values. Look at the preview below: does it say what happened?',
    canonical:
      'These files already have the columns Plimsoll knows, so there is nothing to say. Look at the preview, then go on.',
    change: 'Say it differently',
    guess: 'Guess again',
    notes: 'What to look at',
    guessing: 'Looking at names and values',
    entry: (names: string) => `Columns of ${names}`,
    files: 'Files',
    groups: {
      needed: 'Needed',
      recommended: 'Recommended',
      more: 'More',
    },
    groupHints: {
      needed: 'Without these nothing can be said about stock.',
      recommended: 'The more of these, the surer the causes.',
      more: 'Kept with each movement where the file has it.',
    },
    notGiven: (count: number) => `${counted(count, 'more column')} not in this file`,
    none: 'Not in this file',
    constant: 'Always the same …',
    joined: (columns: string) => `Joined: ${columns}`,
    constantLabel: (field: string) => `${field}: the same for every row`,
    formatLabel: (field: string) => `${field}: how dates are written`,
    zoneLabel: (field: string) => `${field}: time zone`,
    iso: 'ISO: 2026-12-31 or 2026-12-31T23:59:00Z',
    zoneNone: 'Stated in the file, or dates only',
    zoneAsk: 'The times have no zone. Say where the clock stood that wrote them.',
    ambiguous: (example: string) => `Is “${example}” …`,
    ambiguousRest: 'Every value seen fits both. The wrong one would mix up days and months.',
    day,
    noExample: 'no value in the first rows',
    vanished: (column: string) =>
      `The mapping names column “${column}”, which this file lacks. Choose another; the rest of the mapping stays.`,
    missing: (fields: string) => `Still needed: ${fields}.`,
    gone: (fields: string) => `Its column is gone: ${fields}.`,
    open: (fields: string) => `Answer the question about dates first: ${fields}.`,
    shape: 'How places are told',
    shapes: {
      signed: 'One place a row; the quantity’s sign says in or out',
      ends: 'Two places a row: from and to',
    },
    sign: 'A positive quantity means',
    signs: { '1': 'goods came in', '-1': 'goods went out' },
    comma: 'Decimals are written',
    commas: { point: 'with a point: 1234.5', comma: 'with a comma: 1.234,5' },
    values: (field: string) => `Translate the values of ${field}`,
    valueFrom: 'Another value in the file',
    valueOf: (value: string) => `${value.slice(0, 60)} means`,
    valueKeep: 'as it is',
    valueAdd: 'Add',
    why: {
      'same-name': 'has the same name',
      synonym: 'the name says so',
      'by-values': 'its values look like it: please check',
      constant: 'the same for every row',
      missing: 'nothing fits',
    } as Readonly<Record<string, string>>,
    saved: 'Saved mappings',
    savedLead: 'For files that come again in the same form.',
    load: 'Use a saved one',
    loadNone: 'Choose …',
    save: 'Save this one as',
    saveButton: 'Save',
    removeShort: 'Delete',
    notSaved: 'The saved mappings could not be changed',
    savedDone: (name: string) => `Saved as “${name}”.`,
    remove: (name: string) => `Delete the saved mapping ${name}`,
    removed: (name: string) => `“${name}” is deleted.`,
    used: 'last used',
  },
  fields: {
    item: ['Item', 'its code or SKU'],
    quantity: ['Quantity', 'how much moved'],
    location: ['Place', 'shelf, bin or warehouse'],
    from: ['From', 'where the goods left'],
    to: ['To', 'where they arrived'],
    occurred_at: ['Happened', 'when the goods moved'],
    recorded_at: ['Posted', 'when the system booked it'],
    reported_at: ['Keyed', 'when somebody entered it'],
    id: ['Movement number', 'unique in its source'],
    kind: ['Kind', 'receipt, sale, transfer …'],
    unit: ['Unit', 'each, case, kg …'],
    site: ['Site', 'warehouse or store'],
    received_seq: ['Sequence number', 'the source’s own numbering'],
    source: ['Source', 'the system it came from'],
    document: ['Document', 'order or delivery number'],
    line: ['Document line', ''],
    actor: ['Actor', 'the person or process'],
    device: ['Device', ''],
    lot: ['Lot', 'batch'],
    owner: ['Owner', 'whose stock it is'],
    unit_cost: ['Unit cost', 'of one base unit'],
    currency: ['Currency', ''],
    reason: ['Reason', 'any text'],
    scanned: ['Scanned', ''],
    balance_after: ['Balance after', 'as the source says'],
  } as Readonly<Record<string, readonly [string, string]>>,
  preview: {
    title: 'The first rows, as movements',
    table: 'Preview of movements',
    counts: (rows: number, accepted: number, rejected: number) =>
      rejected === 0
        ? `All of the first ${counted(rows, 'row')} can be read.`
        : `Of the first ${counted(rows, 'row')}, ${figure(accepted)} can be read and ${figure(rejected)} cannot.`,
    row: 'Row',
    rejected: 'cannot be read',
    empty: 'No row was read yet',
    emptyText: 'The preview shows once item, quantity, place and time are known.',
    wrong: 'These columns cannot be read like this',
  },
  check: {
    title: 'What the import would do',
    lead: 'Every row was read; nothing is posted yet.',
    running: 'Reading every row',
    go: (movements: number) => `Import ${counted(movements, 'movement')}`,
    nothing: 'There is nothing to import',
    nothingText: 'Every row was rejected, or is in the ledger already.',
    back: 'Back to the columns',
    backFiles: 'Back to the files',
    goneTitle: 'This check is gone',
    gone: 'This check is no longer on the server. Go back and check again.',
    effect: {
      movements: 'Movements to post',
      known: 'In the ledger already',
      rejected: 'Rows that cannot be read',
      items: 'Items',
      places: 'Places',
      booksBelowZero: 'Books below zero afterwards',
      episodes: 'Episodes below zero',
    },
  },
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].concat([
  'September',
  'October',
  'November',
  'December',
])

/** A day in words, so that nobody can take it for another: `3 April 2026`. */
function day(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number)
  return `${date} ${MONTHS[month - 1]} ${year}`
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
