/** English words for what a file is, and for its parts, by the codes in an error's detail. */

/** What a file is that is no table, by its code in the error's detail. */
const KINDS: Readonly<Record<string, string>> = {
  picture: 'a picture',
  pdf: 'a PDF',
  document: 'a text document',
  presentation: 'a presentation',
  numbers: 'a document of Numbers',
  database: 'a database',
  columnar: 'an Avro or Arrow file',
  email: 'an email',
  xml: 'XML of no known form',
  'page without a table': 'a web page without a table',
  'json without a list': 'JSON without a list of rows',
  tar: 'a tar archive',
  '7z': 'a 7z archive',
  rar: 'a RAR archive',
  bzip2: 'a bzip2 archive',
  xz: 'an xz archive',
  zstd: 'a zstd archive',
}
/** What of a file is larger than can be read. */
const PARTS: Readonly<Record<string, string>> = {
  characters: 'a line',
  cell: 'the text of a cell',
  row: 'the text of a row',
  rows: 'the number of rows',
  columns: 'the number of columns',
  sheets: 'the number of sheets',
  texts: 'the list of texts',
  part: 'a part of the workbook',
  'merged-cells': 'the number of merged cells',
  'archive-list': 'the list of files',
  unpacked: 'what is packed',
  gzip: 'what is packed',
}

/** What a list holds that is no list of movements. */
const HELD: Readonly<Record<string, string>> = {
  summary: 'a summary of a period',
  levels: 'a list of what is in stock',
  reservations: 'a list of what is promised',
  money: 'a journal of money',
}

/** What a list of something else holds. */
export function heldOf(holds: unknown): string {
  return HELD[String(holds)] ?? String(holds)
}

/** What a file is; `other` where that is not known. */
export function kindOf(kind: unknown, other: string): string {
  return kind === undefined ? other : (KINDS[String(kind)] ?? String(kind))
}

/** The part of a file that is too large. */
export function partOf(part: unknown): string {
  return part === undefined ? 'the file' : (PARTS[String(part)] ?? String(part))
}
