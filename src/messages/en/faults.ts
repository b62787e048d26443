/** English words for files that cannot be read, a program that cannot start, a broken ledger, a refused request. */
import type { Facts, FaultWords, Words } from '../words.ts'
import { accessErrors } from './access.ts'
import { heldOf, kindOf, partOf } from './file-kinds.ts'

const fault = (what: (detail: Facts) => string, todo: string): FaultWords => ({ what, todo })
const because = ({ reason }: Facts) => (reason === undefined ? '' : ` (${reason})`)
const names = (value: unknown) =>
  Array.isArray(value) && value.length > 0 ? value.join(', ') : String(value)

const KILO = 1024
const sizeOf = (bytes: unknown) => {
  if (typeof bytes !== 'number') return null
  return bytes < KILO ** 2 ? `${bytes / KILO} kB` : `${bytes / KILO ** 2} MB`
}

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

export const startErrors: Words['startErrors'] = {
  'port-taken': fault(
    ({ port }) => `port ${port} is taken by another program`,
    'End that program, or set another PORT.',
  ),
  'data-in-use': fault(() => 'the data folder is in use', 'End the other instance, or set another DATA_DIR.'),
  'data-unreadable': fault(
    () => 'the data folder cannot be used',
    'Check its owner and rights, or set another DATA_DIR.',
  ),
  'disk-full': fault(() => 'the disk is full', 'Free some space and start again; nothing posted is lost.'),
  'database-unreachable': fault(
    () => 'the database does not answer',
    'Start again, or check DATABASE_URL; nothing posted is lost.',
  ),
  'database-too-old': fault(() => 'the database is too old', 'Use PostgreSQL 15 or later.'),
  'database-version': fault(
    () => 'the data folder was made by another PostgreSQL version',
    'Use the Plimsoll version that made it, or set another DATA_DIR.',
  ),
  'database-newer': fault(
    () => 'the database was migrated by a newer Plimsoll',
    'Run the newer Plimsoll, or restore a backup that was made before it.',
  ),
  'database-differs': fault(
    () => 'a migration is not the one that the database applied',
    'Run the Plimsoll that applied it, or install this one anew.',
  ),
  'database-busy': fault(
    () => 'another Plimsoll is migrating the database',
    'Wait until it is ready, or end it, and start again.',
  ),
  'bad-setting': fault(({ name, value }) => `${name}=${value} cannot be used`, 'Correct the setting.'),
}

export const ledgerFaults: Words['ledgerFaults'] = {
  'seq-gap': fault(
    () => 'a number is missing from the sequence of movements',
    'Restore from a backup: a movement is gone.',
  ),
  'broken-chain': fault(
    () => 'the balance after a movement does not follow from the one before',
    'Restore from a backup: a movement was changed.',
  ),
  'wrong-balance': fault(
    () => 'the balance of a book is not the sum of its movements',
    'Restore from a backup: a balance was changed.',
  ),
  'unbalanced-item': fault(
    () => 'the balances of an item do not add up to zero',
    'Restore from a backup: a balance was changed.',
  ),
  'wrong-episodes': fault(
    () => 'the episodes of a book are not what its movements say',
    'Restore from a backup, or report it: no movement is harmed.',
  ),
  'wrong-source-days': fault(
    () => 'what a source posted on a day is not what its movements say',
    'Restore from a backup, or report it: no movement is harmed.',
  ),
  'wrong-reserved': fault(
    () => 'what is promised of a book is not what its open reservations add up to',
    'Restore from a backup, or report it: no movement is harmed.',
  ),
  'altered-movement': fault(
    () => 'a movement is not what it was when it was sealed',
    'Somebody changed the database by hand. Find out who, and restore the row from a backup.',
  ),
  'altered-entry': fault(
    () => 'an entry of the trail is missing, or not what it was when it was sealed',
    'Somebody changed the database by hand. Find out who, and restore the entry from a backup.',
  ),
  'broken-seal': fault(
    () => 'a seal does not follow from the one before it',
    'Somebody changed the database by hand. Compare with the newest seal you keep elsewhere.',
  ),
}

export const requestErrors: Words['requestErrors'] = {
  ...accessErrors,
  'not-found': fault(
    ({ path }) => `There is nothing at ${path ?? 'this address'}.`,
    'Check the address; /docs lists them all.',
  ),
  'request-too-slow': fault(() => 'The request was not there in time.', 'Send it again, or less at a time.'),
  'body-too-large': fault(
    ({ bytes }) => `The body is larger than ${sizeOf(bytes) ?? 'this address takes'}.`,
    'Send less at a time.',
  ),
  'unsupported-media-type': fault(
    () => 'The body is of another kind than this address takes.',
    'Send JSON as application/json, and a file to /v1/uploads as application/octet-stream.',
  ),
  'bad-cursor': fault(
    () => 'The cursor is not one of ours.',
    'Use `next` of the page before, with the same filters.',
  ),
  'contradicting-filters': fault(
    ({ low, high }) =>
      low === undefined
        ? 'Two filters contradict each other.'
        : `No episode can match: ${low} and ${high} contradict each other.`,
    'Change one of the two, or remove it.',
  ),
  'file-too-large': fault(
    () => 'The file is larger than 2 GiB.',
    'Compress it (.gz), or export it in parts.',
  ),
  'too-many-uploads': fault(
    () => 'As many files are kept as may be.',
    'Remove one that is not needed; each goes by itself after a day.',
  ),
  'upload-in-use': fault(() => 'The file is being read.', 'Wait until that is done, or cancel it.'),
  'site-busy': fault(
    () => 'Too much is waiting to be posted at this site.',
    'Send it again in a second: nothing of it was posted, and its ids keep it from being posted twice.',
  ),
  'atomic-over-sites': fault(
    () => 'What is to go together names several sites, and a site is the border of what can go together.',
    'Send one request a site, or leave `atomic` out.',
  ),
  'unknown-site': fault(() => 'There is no such site.', 'Correct its name; GET /v1/sites lists them.'),
  'unknown-scope': fault(
    ({ field, value }) =>
      field === undefined ? 'A rule names something that is not there.' : `There is no ${field} "${value}".`,
    'Correct the name, or leave it out so that the rule holds for all of them.',
  ),
  'unknown-rule': fault(
    ({ id }) => (id === undefined ? 'There is no such rule.' : `There is no rule ${id}.`),
    'Read the rules again; somebody may have deleted it.',
  ),
  'contradicting-rules': fault(
    ({ other }) =>
      `Another rule in force${other === undefined ? '' : ` (rule ${other})`} says something else of the very same movements.`,
    'Change that rule, switch it off, or give this one another scope.',
  ),
  'too-many-rules': fault(() => 'No more rules can be kept.', 'Delete rules that are off or expired.'),
  'approval-by-requester': fault(
    () => 'Whoever asks for an override cannot approve it.',
    'Have somebody else approve it.',
  ),
  'too-many-overrides': fault(
    () => 'Too many overrides are open at this site.',
    'Decide on those that wait, or revoke what is not needed any more.',
  ),
  'not-open': fault(
    ({ state }) => `It cannot be done any more${state === undefined ? '' : `: it is ${state}`}.`,
    'Read it again to see how it stands.',
  ),
  'movement-void': fault(
    () => 'The movement came to nothing when its import was undone.',
    'There is nothing to take back.',
  ),
  'line-twice': fault(() => 'The same line comes twice.', 'Give every line a name of its own.'),
  'queue-full': fault(() => 'Too many imports and audits are waiting.', 'Try again in a minute.'),
  'import-busy': fault(
    ({ state }) => `The import is ${state ?? 'in another state'}, so this cannot be done now.`,
    'Look at its page; wait until it has ended.',
  ),
  'too-many-mappings': fault(() => 'As many mappings are kept as may be.', 'Delete one that is not used.'),
  'unknown-zone': fault(
    ({ value }) => `${value ?? 'This'} is no time zone.`,
    'Name one as the IANA does: Europe/Rome, America/Chicago, UTC.',
  ),
  'unknown-currency': fault(
    ({ value }) => `${value ?? 'This'} is no currency.`,
    'Name one by its three letters: EUR, USD.',
  ),
  'too-many-listeners': fault(
    ({ own }) =>
      own === true
        ? 'Too many of your pages listen for news already.'
        : 'Too many pages listen for news already.',
    'Close some; pages without news ask by themselves every half minute.',
  ),
  'database-unreachable': fault(() => 'The database does not answer.', 'Try again in a moment.'),
  'no-room': fault(
    () => 'The server or its database has no connection, memory or file handle left just now.',
    'Try again in a moment; where it stays so, raise max_connections or the bound of open files.',
  ),
  'disk-full': fault(() => 'The disk of the database is full.', 'Free some space; nothing posted is lost.'),
  'too-many-requests': fault(
    () => 'The server is asked too often just now.',
    'Wait a little, then try again.',
  ),
  internal: fault(
    () => 'Something went wrong on our side.',
    'Try again; if it stays, report it with the time.',
  ),
}
